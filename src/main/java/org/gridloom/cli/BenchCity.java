package org.gridloom.cli;

import java.util.Locale;
import java.util.SplittableRandom;
import org.gridloom.geometry.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * As many buildings as one wants, a thousand to a square kilometre, each made from its number alone: four fifths are boxes, the others have an angle or a
 * courtyard. Streets are squares of 10,000 buildings, in five communities of five grids.
 *
 * @param streets to a side
 */
record BenchCity(int buildings, int streets) {

    static final int PER_STREET = 10_000;
    private static final int ACROSS = 100;
    /** Buildings to a grid's side. */
    private static final int GRID = 20;

    private static final int GRIDS_ACROSS = ACROSS / GRID;
    static final int GRIDS = GRIDS_ACROSS * GRIDS_ACROSS;

    private static final double WEST = 117.0;
    private static final double SOUTH = 30.4;
    private static final double METRE_NORTH = 1 / 110_850.0;
    private static final double METRE_EAST = 1 / 95_900.0;
    private static final double SPACING = 31.6;

    private static final GeometryFactory FACTORY = Geometries.stored();
    private static final String[] USES = {
        "RESIDENTIAL", "RESIDENTIAL", "MIXED", "COMMERCIAL", "PUBLIC", "INDUSTRIAL", "UNKNOWN"
    };
    private static final String[] COUNTS = {"RESIDENT", "REGISTERED", "ESTIMATED"};

    /** @param name for one in three, with few having the same */
    record Building(
            long id,
            int street,
            String name,
            String use,
            int floors,
            double height,
            int households,
            String count,
            Polygon footprint) {}

    static BenchCity of(int buildings) {
        int streets = (buildings + PER_STREET - 1) / PER_STREET;
        return new BenchCity(buildings, (int) Math.ceil(Math.sqrt(streets)));
    }

    int streetCount() {
        return (buildings + PER_STREET - 1) / PER_STREET;
    }

    static String streetCode(int street) {
        return String.format(Locale.ROOT, "34%04d%03d", 801 + street / 900, 100 + street % 900);
    }

    /** From 0 in the south-west, row by row; five grids make a community. */
    static String gridCode(int street, int grid) {
        return communityCode(street, grid / GRIDS_ACROSS) + String.format(Locale.ROOT, "%03d", grid % GRIDS_ACROSS + 1);
    }

    static String communityCode(int street, int community) {
        return streetCode(street) + String.format(Locale.ROOT, "%03d", community + 1);
    }

    Envelope extent() {
        double side = streets * ACROSS * SPACING;
        return new Envelope(WEST, WEST + side * METRE_EAST, SOUTH, SOUTH + side * METRE_NORTH);
    }

    Geometry streetArea(int street) {
        return box(street, 0, 0, ACROSS, ACROSS);
    }

    Geometry communityArea(int street, int community) {
        return box(street, 0, community * GRID, ACROSS, GRID);
    }

    Geometry gridArea(int street, int grid) {
        return box(street, grid % GRIDS_ACROSS * GRID, grid / GRIDS_ACROSS * GRID, GRID, GRID);
    }

    /** Which grid of its street a building is in. */
    static int gridOf(int building) {
        int place = building % PER_STREET;
        return place / ACROSS / GRID * GRIDS_ACROSS + place % ACROSS / GRID;
    }

    Building building(int number) {
        var random = new SplittableRandom(number);
        int street = number / PER_STREET;
        int place = number % PER_STREET;
        double east = (column(street) + place % ACROSS + 0.5) * SPACING;
        double north = (row(street) + place / ACROSS + 0.5) * SPACING;
        int floors = 1 + random.nextInt(18);
        return new Building(
                number + 1L,
                street,
                random.nextInt(3) == 0 ? "松源苑" + street + "区" + (1 + random.nextInt(2000)) + "号楼" : "",
                USES[random.nextInt(USES.length)],
                floors,
                floors * 3.0,
                random.nextInt(3) == 0 ? 0 : 12 + random.nextInt(97),
                COUNTS[random.nextInt(COUNTS.length)],
                footprint(random, east, north));
    }

    private static Polygon footprint(SplittableRandom random, double east, double north) {
        double turn = random.nextDouble(-0.3, 0.3);
        double w = random.nextDouble(6, 12);
        double d = random.nextDouble(5, 9);
        int kind = random.nextInt(25);
        if (kind >= 23) {
            var court = ring(east, north, turn, -w / 2, -d / 2, -w / 2, d / 2, w / 2, d / 2, w / 2, -d / 2);
            return FACTORY.createPolygon(ring(east, north, turn, -w, -d, w, -d, w, d, -w, d), new LinearRing[] {court});
        }
        return FACTORY.createPolygon(
                kind >= 20
                        ? ring(east, north, turn, -w, -d, w, -d, w, 0, 0, 0, 0, d, -w, d)
                        : ring(east, north, turn, -w, -d, w, -d, w, d, -w, d));
    }

    /** @param metres east, north, east, north … before turning */
    private static LinearRing ring(double east, double north, double turn, double... metres) {
        var points = new Coordinate[metres.length / 2 + 1];
        for (int i = 0; i < metres.length; i += 2) {
            double x = east + metres[i] * Math.cos(turn) - metres[i + 1] * Math.sin(turn);
            double y = north + metres[i] * Math.sin(turn) + metres[i + 1] * Math.cos(turn);
            points[i / 2] = new Coordinate(WEST + x * METRE_EAST, SOUTH + y * METRE_NORTH);
        }
        points[points.length - 1] = points[0].copy();
        return FACTORY.createLinearRing(points);
    }

    /** In buildings from the street's south-western corner. */
    private Geometry box(int street, int column, int row, int width, int height) {
        double west = (column(street) + column) * SPACING * METRE_EAST;
        double south = (row(street) + row) * SPACING * METRE_NORTH;
        return FACTORY.toGeometry(new Envelope(
                WEST + west,
                WEST + west + width * SPACING * METRE_EAST,
                SOUTH + south,
                SOUTH + south + height * SPACING * METRE_NORTH));
    }

    private int column(int street) {
        return street % streets * ACROSS;
    }

    private int row(int street) {
        return street / streets * ACROSS;
    }
}
