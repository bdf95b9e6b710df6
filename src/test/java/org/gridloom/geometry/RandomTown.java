package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.gridloom.geometry.Ground.BarrierLine;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.geometry.Ground.Region;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * A street made up at random, the same for the same seed: communities in rows and columns, roads through their middles, blocks full of buildings, and
 * whatever {@link Trait}s are asked for. Metric, in EPSG:4549, on the 1 cm grid.
 */
public final class RandomTown {

    /** What makes a town difficult. */
    public enum Trait {
        /** Turned by an angle, so that nothing runs along an axis. */
        ROTATED,
        /** Corners of communities and buildings out of line. */
        JITTERED,
        /** Little room between buildings. */
        DENSE,
        /** Buildings round a courtyard, some with another one in it. */
        COURTYARDS,
        /** Rows of buildings wall to wall. */
        TOUCHING,
        /** Buildings drawn over each other. */
        OVERLAPPING,
        /** Buildings left standing where a border, a road or the river runs through them. */
        ACROSS_BORDERS,
        /** Roads that end in a block. */
        DEAD_ENDS,
        /** A river with an island, through all communities from west to east. */
        RIVER,
        /** Compounds round some of the blocks, their walls some metres from the road. */
        COMPOUNDS,
        /** Each community cut into two grids in force. */
        GRIDS_IN_FORCE,
        /** The roads from north to south have two carriageways. */
        DUAL_CARRIAGEWAYS,
        /** Buildings in two parts. */
        PARTS
    }

    public static final GeometryFactory FACTORY = MetricPlane.of(4549).factory();

    private static final double WIDTH = 240;
    private static final double HEIGHT = 200;

    private final Random random;
    private final Set<Trait> traits;
    private final int columns;
    private final int rows;
    private final double angle;
    private final List<Region> communities = new ArrayList<>();
    private final List<Region> grids = new ArrayList<>();
    private final List<Region> compounds = new ArrayList<>();
    private final List<BarrierLine> barriers = new ArrayList<>();
    private final List<Geometry> water = new ArrayList<>();
    private final List<Footprint> buildings = new ArrayList<>();

    private RandomTown(long seed, int columns, int rows, Collection<Trait> traits) {
        this.random = new Random(seed);
        this.columns = columns;
        this.rows = rows;
        this.traits = traits.isEmpty() ? EnumSet.noneOf(Trait.class) : EnumSet.copyOf(traits);
        this.angle = has(Trait.ROTATED) ? random.nextDouble() * Math.PI : 0;
    }

    /** A town of {@code columns} by {@code rows} communities of about 240 m by 200 m. */
    public static Ground of(long seed, int columns, int rows, Collection<Trait> traits) {
        return new RandomTown(seed, columns, rows, traits).build();
    }

    private Ground build() {
        addCommunities();
        addRoads();
        if (has(Trait.RIVER)) {
            addRiver();
        }
        addBuildings();
        return new Ground(communities, grids, compounds, barriers, water, buildings);
    }

    private boolean has(Trait trait) {
        return traits.contains(trait);
    }

    private void addCommunities() {
        var corner = new Coordinate[columns + 1][rows + 1];
        for (int c = 0; c <= columns; c++) {
            for (int r = 0; r <= rows; r++) {
                double jitter = has(Trait.JITTERED) ? 15 : 0;
                corner[c][r] = new Coordinate(
                        c * WIDTH + jitter * random.nextGaussian() / 2,
                        r * HEIGHT + jitter * random.nextGaussian() / 2);
            }
        }
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                long id = 100 + communities.size();
                var sw = corner[c][r];
                var se = corner[c + 1][r];
                var ne = corner[c + 1][r + 1];
                var nw = corner[c][r + 1];
                communities.add(new Region(id, polygon(sw, se, ne, nw)));
                if (has(Trait.GRIDS_IN_FORCE)) {
                    var south = between(sw, se, 0.4);
                    var north = between(nw, ne, 0.6);
                    grids.add(new Region(2 * id, polygon(sw, south, north, nw)));
                    grids.add(new Region(2 * id + 1, polygon(south, se, ne, north)));
                }
            }
        }
    }

    private static Coordinate between(Coordinate a, Coordinate b, double share) {
        return new Coordinate(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y));
    }

    private void addRoads() {
        for (int c = 0; c < columns; c++) {
            double x = (c + 0.5) * WIDTH;
            if (has(Trait.DUAL_CARRIAGEWAYS)) {
                road(BarrierClass.MAIN_ROAD, x - 7, -50, x - 7 + 4 * random.nextDouble(), rows * HEIGHT + 50);
                road(BarrierClass.MAIN_ROAD, x + 7, -50, x + 7 + 4 * random.nextDouble(), rows * HEIGHT + 50);
            } else {
                road(BarrierClass.MAIN_ROAD, x, -50, x + 4 * random.nextDouble(), rows * HEIGHT + 50);
            }
        }
        for (int r = 0; r < rows; r++) {
            double y = (r + 0.5) * HEIGHT;
            road(BarrierClass.MINOR_ROAD, -50, y, columns * WIDTH + 50, y + 6 * random.nextDouble());
        }
        if (has(Trait.DEAD_ENDS)) {
            for (int i = 0; i < 3 * columns * rows; i++) {
                double x = random.nextDouble() * columns * WIDTH;
                double y = random.nextDouble() * rows * HEIGHT;
                road(BarrierClass.MINOR_ROAD, x, y, x + 80 * random.nextGaussian(), y + 80 * random.nextGaussian());
            }
        }
    }

    private void road(BarrierClass barrier, double... ordinates) {
        var points = new Coordinate[ordinates.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = place(ordinates[2 * i], ordinates[2 * i + 1]);
        }
        barriers.add(new BarrierLine(FACTORY.createLineString(points), barrier, true));
    }

    private void addRiver() {
        var north = new ArrayList<Coordinate>();
        var south = new ArrayList<Coordinate>();
        double middle = 0.72 * HEIGHT;
        for (double x = -30; x <= columns * WIDTH + 30; x += 25) {
            double bend = 12 * Math.sin(x / 90) + 2 * random.nextDouble();
            north.add(new Coordinate(x, middle + bend + 14));
            south.add(new Coordinate(x, middle + bend - 14));
        }
        var ring = new ArrayList<>(south);
        ring.addAll(north.reversed());
        var island = new ArrayList<Coordinate>();
        double x = 0.3 * WIDTH;
        double y = middle + 12 * Math.sin(x / 90);
        for (int i = 0; i < 12; i++) {
            island.add(new Coordinate(x + 25 * Math.cos(i * Math.PI / 6), y - 6 * Math.sin(i * Math.PI / 6)));
        }
        water.add(FACTORY.createPolygon(ring(ring), new LinearRing[] {ring(island)}));
    }

    private void addBuildings() {
        double gap = has(Trait.DENSE) ? 1.2 : 12;
        double wide = has(Trait.DENSE) ? 15 : 18;
        double deep = has(Trait.DENSE) ? 9 : 11;
        var lines = new ArrayList<Geometry>();
        communities.forEach(c -> lines.add(((Polygon) c.area()).getExteriorRing()));
        grids.forEach(g -> lines.add(((Polygon) g.area()).getExteriorRing()));
        barriers.forEach(b -> lines.add(b.line()));
        water.forEach(w -> lines.add(w.getBoundary()));
        var cutting =
                PreparedGeometryFactory.prepare(FACTORY.buildGeometry(lines).buffer(0.5));
        for (double y = 5; y < rows * HEIGHT; y += deep + gap) {
            for (double x = 5; x < columns * WIDTH; x += wide + (touches() ? 0 : gap)) {
                if (random.nextInt(8) == 0) {
                    continue; // room for something else
                }
                var outline = outline(x, y, wide, deep, gap);
                if (has(Trait.ACROSS_BORDERS) || !cutting.intersects(outline)) {
                    add(outline);
                    if (has(Trait.COURTYARDS) && outline instanceof Polygon p && p.getNumInteriorRing() > 0) {
                        add(rectangle(x + 0.4 * wide, y + 0.4 * deep, 0.2 * wide, 0.2 * deep, 0));
                    }
                }
            }
        }
        if (has(Trait.COMPOUNDS)) {
            for (int c = 0; c < columns; c++) {
                double x = c * WIDTH;
                compounds.add(new Region(1000 + c, rectangle(x + 6, 6, 0.5 * WIDTH - 14, 0.5 * HEIGHT - 12, 0)));
            }
        }
    }

    private boolean touches() {
        return has(Trait.TOUCHING) && random.nextInt(3) > 0;
    }

    private Geometry outline(double x, double y, double wide, double deep, double gap) {
        double turn = has(Trait.JITTERED) ? random.nextGaussian() * 0.4 * gap / wide : 0;
        double jitter = has(Trait.JITTERED) && !has(Trait.TOUCHING) ? 0.1 * gap * random.nextDouble() : 0;
        turn = has(Trait.TOUCHING) ? 0 : turn;
        int kind = random.nextInt(12);
        if (kind < 3 && has(Trait.COURTYARDS)) {
            var yard = ring(corners(x + 0.25 * wide, y + 0.25 * deep, 0.5 * wide, 0.5 * deep, 0));
            return FACTORY.createPolygon(ring(corners(x, y, wide, deep, 0)), new LinearRing[] {yard});
        }
        if (kind == 3 && has(Trait.OVERLAPPING)) {
            return rectangle(x - 0.3 * wide, y + 0.1 * deep, 1.2 * wide, deep, 0.2);
        }
        if (kind == 4 && has(Trait.PARTS)) {
            return FACTORY.createMultiPolygon(new Polygon[] {
                rectangle(x, y, 0.3 * wide, deep, 0), rectangle(x + 0.6 * wide, y, 0.4 * wide, deep, 0)
            });
        }
        if (kind < 7) { // L
            return polygon(
                    new Coordinate(x, y),
                    new Coordinate(x + wide, y),
                    new Coordinate(x + wide, y + 0.5 * deep),
                    new Coordinate(x + 0.4 * wide, y + 0.5 * deep),
                    new Coordinate(x + 0.4 * wide, y + deep),
                    new Coordinate(x, y + deep));
        }
        return rectangle(x + jitter, y + jitter, wide - jitter, deep - jitter, turn);
    }

    private void add(Geometry outline) {
        if (outline.isValid()) {
            buildings.add(new Footprint(5000 + buildings.size(), outline, random.nextInt(40)));
        }
    }

    private Polygon rectangle(double x, double y, double wide, double deep, double turn) {
        return FACTORY.createPolygon(ring(corners(x, y, wide, deep, turn)));
    }

    private static List<Coordinate> corners(double x, double y, double wide, double deep, double turn) {
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        var corners = new ArrayList<Coordinate>();
        for (var c : new double[][] {{0, 0}, {wide, 0}, {wide, deep}, {0, deep}}) {
            corners.add(new Coordinate(x + c[0] * cos - c[1] * sin, y + c[0] * sin + c[1] * cos));
        }
        return corners;
    }

    private Polygon polygon(Coordinate... corners) {
        return FACTORY.createPolygon(ring(List.of(corners)));
    }

    private LinearRing ring(List<Coordinate> corners) {
        var points = new ArrayList<Coordinate>();
        corners.forEach(c -> points.add(place(c.x, c.y)));
        points.add(points.getFirst().copy());
        return FACTORY.createLinearRing(points.toArray(Coordinate[]::new));
    }

    private Coordinate place(double x, double y) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new Coordinate(
                Geometries.centimetres(642_000 + x * cos - y * sin),
                Geometries.centimetres(3_458_000 + x * sin + y * cos));
    }
}
