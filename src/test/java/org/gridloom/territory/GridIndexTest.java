package org.gridloom.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridloom.territory.GridIndex.GridGround;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class GridIndexTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void findsTheGridOfAPointAndSaysWhereThereIsNone() {
        var index = GridIndex.of(List.of(
                grid("002", "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"),
                grid("001", "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))")));

        assertThat(index.codeAt(50, 50)).contains("002");
        assertThat(index.codeAt(150, 50)).contains("001");
        assertThat(index.codeAt(250, 50)).isEmpty();
        assertThat(index.codeAt(50, -0.001)).isEmpty();
        assertThat(index.codeAt(1e12, -1e12)).isEmpty();
        assertThat(index.locate(Double.NaN, 50)).isEqualTo(GridIndex.NONE);
        assertThat(index.code(index.locate(150, 50))).isEqualTo("001");
    }

    @Test
    void givesABorderToTheLowerCode() {
        var index = GridIndex.of(List.of(
                grid("3", "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"),
                grid("1", "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))"),
                grid("2", "POLYGON ((0 100, 200 100, 200 200, 0 200, 0 100))")));

        assertThat(index.codeAt(100, 40)).contains("1");
        assertThat(index.codeAt(40, 100)).contains("2");
        assertThat(index.codeAt(100, 100)).contains("1");
        assertThat(index.codeAt(0, 0)).contains("3");
    }

    @Test
    void knowsHolesAndParts() {
        var index = GridIndex.of(
                List.of(
                        grid(
                                "1",
                                "MULTIPOLYGON (((0 0, 90 0, 90 90, 0 90, 0 0), (30 30, 60 30, 60 60, 30 60, 30 30)), ((40 40, 50 40, 50 50, 40 50, 40 40)))")));

        assertThat(index.codeAt(10, 45)).contains("1");
        assertThat(index.codeAt(35, 45)).isEmpty();
        assertThat(index.codeAt(30, 45)).contains("1");
        assertThat(index.codeAt(45, 45)).contains("1");
    }

    @Test
    void hasNoGridsToBeginWith() {
        var empty = GridIndex.of(List.of());
        assertThat(empty.codeAt(0, 0)).isEmpty();
        var one = empty.with(List.of(grid("1", "POLYGON ((1000 0, 1100 0, 1100 100, 1000 0))")), List.of());
        assertThat(one.codeAt(1090, 10)).contains("1");
        assertThat(one.with(List.of(), List.of("1")).codeAt(1090, 10)).isEmpty();
    }

    static List<Long> seeds() {
        return new Random(20261122).longs(40).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithThePredicateCoversOnCoverages(long seed) {
        var random = new Random(seed);
        var grids = coverage(random);
        assertAgrees(GridIndex.of(grids), grids, random);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithThePredicateCoversWhereGridsOverlap(long seed) {
        var random = new Random(seed);
        var grids = overlapping(random, coverage(random));
        assertAgrees(GridIndex.of(grids), grids, random);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterChangesSaysWhatANewOneWouldSay(long seed) {
        var random = new Random(seed);
        var grids = coverage(random);
        var changed = overlapping(random, grids);
        var retired = grids.stream()
                .skip(changed.size())
                .map(GridGround::code)
                .limit(2)
                .toList();

        Map<String, GridGround> byCode = new HashMap<>();
        grids.forEach(g -> byCode.put(g.code(), g));
        changed.forEach(g -> byCode.put(g.code(), g));
        retired.forEach(byCode::remove);

        assertAgrees(GridIndex.of(grids).with(changed, retired), List.copyOf(byCode.values()), random);
    }

    private static void assertAgrees(GridIndex index, List<GridGround> grids, Random random) {
        var sorted =
                grids.stream().sorted(Comparator.comparing(GridGround::code)).toList();
        for (var at : points(grids, random)) {
            var point = FACTORY.createPoint(at);
            var expected = sorted.stream()
                    .filter(g -> g.area().covers(point))
                    .map(GridGround::code)
                    .findFirst();
            assertThat(index.codeAt(at.x, at.y)).as("at %s", point).isEqualTo(expected);
        }
    }

    /** Every vertex, points on and beside every segment, and points all over the place. */
    private static List<Coordinate> points(List<GridGround> grids, Random random) {
        var points = new ArrayList<Coordinate>();
        var extent = FACTORY.createGeometryCollection(
                        grids.stream().map(GridGround::area).toArray(Geometry[]::new))
                .getEnvelopeInternal();
        for (int i = 0; i < 500; i++) {
            points.add(new Coordinate(
                    extent.getMinX() - 10 + random.nextDouble() * (extent.getWidth() + 20),
                    extent.getMinY() - 10 + random.nextDouble() * (extent.getHeight() + 20)));
        }
        for (var grid : grids) {
            var at = grid.area().getCoordinates();
            for (int i = 1; i < at.length; i++) {
                double f = random.nextInt(5) / 4.0;
                var on = new Coordinate(
                        at[i - 1].x + f * (at[i].x - at[i - 1].x), at[i - 1].y + f * (at[i].y - at[i - 1].y));
                points.add(at[i]);
                points.add(on);
                points.add(new Coordinate(Math.round(on.x * 100) / 100.0, Math.round(on.y * 100) / 100.0));
                points.add(new Coordinate(Math.nextUp(on.x), on.y));
                points.add(new Coordinate(on.x, Math.nextDown(on.y)));
                points.add(new Coordinate(at[i].x + random.nextInt(30) - 15, at[i].y));
            }
        }
        return points;
    }

    /** Grids with holes and several parts: the cells of a jittered lattice on the 1 cm grid, each given to a grid at random. Some to none. */
    private static List<GridGround> coverage(Random random) {
        int columns = 2 + random.nextInt(9);
        int rows = 2 + random.nextInt(9);
        boolean straight = random.nextInt(3) == 0;
        var nodes = new Coordinate[columns + 1][rows + 1];
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                nodes[i][j] = new Coordinate(
                        centimetres(500_000 + 30 * i + (straight ? 0 : 20 * random.nextDouble() - 10)),
                        centimetres(3_400_000 + 30 * j + (straight ? 0 : 20 * random.nextDouble() - 10)));
            }
        }
        Map<Integer, List<Geometry>> cells = new HashMap<>();
        int grids = 1 + random.nextInt(8);
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < rows; j++) {
                cells.computeIfAbsent(random.nextInt(grids + 1), g -> new ArrayList<>())
                        .add(FACTORY.createPolygon(new Coordinate[] {
                            nodes[i][j], nodes[i + 1][j], nodes[i + 1][j + 1], nodes[i][j + 1], nodes[i][j]
                        }));
            }
        }
        cells.remove(0);
        return cells.entrySet().stream()
                .map(e -> new GridGround("" + e.getKey(), OverlayNGRobust.union(e.getValue())))
                .toList();
    }

    /** Some of the grids, shifted by whole centimetres, some of them beyond the old extent. */
    private static List<GridGround> overlapping(Random random, List<GridGround> grids) {
        var shifted = new ArrayList<GridGround>();
        for (var grid : grids.subList(0, (grids.size() + 1) / 2)) {
            var shift = AffineTransformation.translationInstance(random.nextInt(40) - 20, random.nextInt(90) - 20);
            shifted.add(new GridGround(grid.code(), shift.transform(grid.area())));
        }
        return shifted;
    }

    private static double centimetres(double metres) {
        return Math.round(metres * 100) / 100.0;
    }

    private static GridGround grid(String code, String wkt) {
        try {
            return new GridGround(code, new WKTReader(FACTORY).read(wkt));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
