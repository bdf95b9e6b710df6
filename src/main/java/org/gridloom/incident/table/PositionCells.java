package org.gridloom.incident.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridloom.exchange.PositionSystem;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Reads the place of a row: two numbers in two cells or in one, in degrees or metres, and the wrong way round if need be. */
final class PositionCells {

    /** @param at EPSG:4490 */
    record Place(Optional<Coordinate> at, Optional<RowFault> fault) {
        static Place none(RowFault fault) {
            return new Place(Optional.empty(), Optional.of(fault));
        }
    }

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");

    /** Bounds of China and its seas, rough: enough to tell which of two numbers is a longitude there. */
    private static final double LEAST_LONGITUDE = 70;

    private final PositionSystem system;

    PositionCells(PositionSystem system) {
        this.system = system;
    }

    Place read(String x, String y, String both) {
        if (x.isEmpty() && y.isEmpty() && both.isEmpty()) {
            return Place.none(RowFault.POSITION_MISSING);
        }
        if (x.isEmpty() && y.isEmpty()) {
            var numbers = numbers(both);
            return numbers.size() == 2
                    ? place(numbers.get(0), numbers.get(1), both.startsWith("POINT"))
                    : Place.none(RowFault.POSITION_UNREADABLE);
        }
        var east = number(x);
        var north = number(y);
        if (east == null || north == null) {
            return Place.none(RowFault.POSITION_UNREADABLE);
        }
        // Zeros are what systems write where they know nothing.
        return east == 0 && north == 0
                ? Place.none(RowFault.POSITION_MISSING)
                : stored(east, north)
                        .map(at -> new Place(Optional.of(at), Optional.empty()))
                        .or(() -> stored(north, east)
                                .map(at -> new Place(Optional.of(at), Optional.of(RowFault.POSITION_SWAPPED))))
                        .orElseGet(() -> Place.none(RowFault.POSITION_UNREADABLE));
    }

    /** Two numbers in one cell stand latitude first in 311 systems and longitude first in Chinese ones; well-known text says so itself. */
    private Place place(double first, double second, boolean longitudeFirst) {
        if (first == 0 && second == 0) {
            return Place.none(RowFault.POSITION_MISSING);
        }
        var asWritten = longitudeFirst || Math.abs(first) > 90 || first >= LEAST_LONGITUDE && second < LEAST_LONGITUDE;
        return (asWritten ? stored(first, second) : stored(second, first))
                .map(at -> new Place(Optional.of(at), Optional.empty()))
                .orElseGet(() -> Place.none(RowFault.POSITION_UNREADABLE));
    }

    /** Surveyors' x is the northing, mapmakers' the easting: a northing in China is above 1,700 km, an easting of a zone without its number below 1,000. */
    private Optional<Coordinate> stored(double x, double y) {
        if (system.epsg().isPresent() && x > 1_700_000 && x < 6_200_000 && y > 100_000 && y < 1_000_000) {
            return Optional.empty();
        }
        return system.toStored(x, y);
    }

    private static List<Double> numbers(String text) {
        var numbers = new ArrayList<Double>();
        var found = NUMBER.matcher(text);
        while (found.find()) {
            numbers.add(Double.parseDouble(found.group()));
        }
        return numbers;
    }

    private static @Nullable Double number(String text) {
        var bare = text.replace(",", "");
        return NUMBER.matcher(bare).matches() ? Double.valueOf(bare) : null;
    }
}
