package org.gridloom.station.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridloom.exchange.TableSheet;
import org.gridloom.geometry.Geometries;
import org.gridloom.station.Built;
import org.gridloom.station.Facility;
import org.gridloom.station.OpeningHours;
import org.gridloom.station.StationKind;
import org.gridloom.station.StationLine;
import org.gridloom.station.StationLine.Fault;
import org.gridloom.station.StationsFromTable.Refusal;
import org.gridloom.station.WeeklyHours;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * Reads the lines of a table of stations, with the headings and words of {@link StationTable#file} in either language. An empty cell, like a column that is not
 * there, says nothing.
 */
final class StationLines {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Map<StationColumn, Integer> columns = new EnumMap<>(StationColumn.class);
    private final List<StationLine> lines = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    StationLines(TableSheet sheet) {
        for (int i = 0; i < sheet.headings().size(); i++) {
            int place = i;
            meant(StationColumn.values(), "stations.column.", sheet.headings().get(i))
                    .ifPresent(column -> columns.putIfAbsent(column, place));
        }
        if (isReadable()) {
            sheet.rows().stream()
                    .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                    .forEach(row -> lines.add(line(row)));
        }
    }

    /** Whether it has a column by which one knows which station a line is about. */
    boolean isReadable() {
        return columns.containsKey(StationColumn.CODE) || columns.containsKey(StationColumn.NAME);
    }

    List<StationLine> lines() {
        return lines;
    }

    /** What cannot be read in them. */
    List<Refusal> refusals() {
        return refusals;
    }

    private StationLine line(TableSheet.Row row) {
        return new StationLine(
                row.number(),
                said(row, StationColumn.CODE).orElse(""),
                word(row, StationColumn.KIND, StationKind.values(), "station.kind.", Fault.KIND_UNKNOWN),
                said(row, StationColumn.NAME).orElse(null),
                said(row, StationColumn.ADDRESS).orElse(null),
                said(row, StationColumn.PHONE).orElse(null),
                hours(row),
                facilities(row),
                word(row, StationColumn.BUILT, Built.values(), "station.built.", Fault.BUILT_UNKNOWN),
                said(row, StationColumn.KEEPER).orElse(null),
                staff(row),
                point(row));
    }

    private Optional<String> said(TableSheet.Row row, StationColumn column) {
        return Optional.ofNullable(columns.get(column))
                .map(place -> row.cells().get(place).strip())
                .filter(cell -> !cell.isEmpty());
    }

    private <T extends Enum<T>> @Nullable T word(
            TableSheet.Row row, StationColumn column, T[] values, String message, Fault fault) {
        var said = said(row, column);
        var meant = said.flatMap(text -> meant(values, message, text));
        if (said.isPresent() && meant.isEmpty()) {
            refuse(row, fault, said.get());
        }
        return meant.orElse(null);
    }

    private static <T extends Enum<T>> Optional<T> meant(T[] values, String message, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text)
                        || LANGUAGES.stream()
                                .anyMatch(locale ->
                                        translate(locale, message + value).equalsIgnoreCase(text.strip())))
                .findFirst();
    }

    private @Nullable OpeningHours hours(TableSheet.Row row) {
        var said = said(row, StationColumn.HOURS);
        try {
            return said.map(WeeklyHours::read).orElse(null);
        } catch (IllegalArgumentException e) {
            refuse(row, Fault.HOURS_WRONG, said.orElse(""));
            return null;
        }
    }

    private @Nullable Set<Facility> facilities(TableSheet.Row row) {
        var said = said(row, StationColumn.FACILITIES);
        if (said.isEmpty()) {
            return null;
        }
        var facilities = new HashSet<Facility>();
        for (var word : said.get().split("[、,，;；/]")) {
            meant(Facility.values(), "station.facility.", word.strip())
                    .ifPresentOrElse(facilities::add, () -> refuse(row, Fault.FACILITY_UNKNOWN, word));
        }
        return facilities;
    }

    private @Nullable Integer staff(TableSheet.Row row) {
        var said = number(row, StationColumn.STAFF);
        if (said.isPresent() && said.get() != said.get().intValue()) {
            refuse(row, Fault.NUMBER_WRONG, String.valueOf(said.get()));
        }
        return said.map(Double::intValue).orElse(null);
    }

    private @Nullable Point point(TableSheet.Row row) {
        var longitude = number(row, StationColumn.LONGITUDE);
        var latitude = number(row, StationColumn.LATITUDE);
        if (longitude.isPresent() != latitude.isPresent()) {
            refuse(row, Fault.PLACE_MISSING, "");
        }
        return longitude.isPresent() && latitude.isPresent()
                ? Geometries.stored().createPoint(new Coordinate(longitude.get(), latitude.get()))
                : null;
    }

    private Optional<Double> number(TableSheet.Row row, StationColumn column) {
        var said = said(row, column);
        try {
            return said.map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            refuse(row, Fault.NUMBER_WRONG, said.orElse(""));
            return Optional.empty();
        }
    }

    private void refuse(TableSheet.Row row, Fault why, String what) {
        refusals.add(new Refusal.Line(row.number(), why, what));
    }
}
