package org.gridloom.demo;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/** Cuts a community's ground into blocks, the longer way across first, until they are as small as its character asks. Metric. */
final class Subdivision {

    /** What divides ground there, and into how much: square metres, roads' halves included. */
    private record Grain(double block, double bow, double tilt, Road.Kind road, double walls) {

        static Grain of(StreetNet.Character character) {
            return switch (character) {
                case OLD_TOWN -> new Grain(13_500, 0.09, 9, Road.Kind.MINOR, 0.1);
                case CENTRE -> new Grain(22_000, 0.04, 4, Road.Kind.MINOR, 0.15);
                case ESTATES -> new Grain(26_000, 0.05, 5, Road.Kind.MINOR, 0.3);
                case NEW_TOWN -> new Grain(54_000, 0.05, 5, Road.Kind.MINOR, 0.1);
                case HOSPITAL -> new Grain(25_000, 0.05, 5, Road.Kind.MINOR, 0.25);
                case VILLAGE -> new Grain(36_000, 0.16, 14, Road.Kind.LANE, 0);
            };
        }
    }

    private final Cutter cutter;
    private final Names names;
    private final SplittableRandom random;
    private final List<Road> roads;

    Subdivision(Cutter cutter, Names names, SplittableRandom random, List<Road> roads) {
        this.cutter = cutter;
        this.names = names;
        this.random = random;
        this.roads = roads;
    }

    void cut(Parcel parcel, StreetNet.Character character, List<Parcel> blocks) {
        var grain = Grain.of(character);
        double area = parcel.area();
        if (area < grain.block * (0.95 + 0.6 * random.nextDouble())) {
            blocks.add(parcel);
            return;
        }
        var cut = across(parcel, grain.bow, grain.tilt);
        if (cut.isEmpty()) {
            blocks.add(parcel);
            return;
        }
        boolean wall = area < 2.4 * grain.block && random.nextDouble() < grain.walls;
        var kind = wall ? Road.Kind.WALL : grain.road;
        roads.add(Road.of(kind, name(kind), cut.get().line()));
        cut(cut.get().right(), character, blocks);
        cut(cut.get().left(), character, blocks);
    }

    private String name(Road.Kind kind) {
        return switch (kind) {
            case WALL -> "";
            case LANE -> names.lane();
            case MINOR, SECONDARY, ARTERIAL -> names.minor();
        };
    }

    private Optional<Cutter.Cut> across(Parcel parcel, double bow, double tilt) {
        var polygon = parcel.polygon();
        Point centre = polygon.getCentroid();
        var box = polygon.getEnvelopeInternal();
        boolean wide = box.getWidth() > box.getHeight() * (0.8 + 0.4 * random.nextDouble());
        for (int attempt = 0; attempt < 12; attempt++) {
            double aside = (random.nextDouble() - 0.5) * 0.24;
            var place = wide
                    ? new Coordinate(centre.getX() + aside * box.getWidth(), centre.getY())
                    : new Coordinate(centre.getX(), centre.getY() + aside * box.getHeight());
            double direction = (wide ? Math.PI / 2 : 0) + Math.toRadians(tilt * (2 * random.nextDouble() - 1));
            var cut = cutter.through(parcel, place, direction, bow);
            if (cut.filter(c -> sensible(parcel, c)).isPresent()) {
                return cut;
            }
        }
        return Optional.empty();
    }

    private static boolean sensible(Parcel parcel, Cutter.Cut cut) {
        double share = cut.right().area() / parcel.area();
        return share > 0.26 && share < 0.74;
    }
}
