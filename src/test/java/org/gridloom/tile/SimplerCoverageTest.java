package org.gridloom.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridloom.account.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class SimplerCoverageTest {

    private static final int SIDE = 6;
    private static final int STEPS = 25;
    private static final double CELL = 0.004;

    private final Random random = new Random(8);

    /** East of each node a wriggling line to the next node, and south of it. */
    private final List<List<Coordinate>> across = new ArrayList<>();

    private final List<List<Coordinate>> down = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13})
    void bordersStaySharedAndHaveFewerVertices(int zoom) {
        var layer = TestLayer.of(grids());
        layer.fromAfar = new TileLayer.FromAfar.Coverage(14);
        var simpler = tiles(layer, zoom);
        layer.fromAfar = new TileLayer.FromAfar.AsItIs();
        var exact = tiles(layer, zoom);
        double gaps = 0;
        for (int i = 0; i < simpler.size(); i++) {
            var shapes = simpler.get(i);
            assertThat(shapes).allMatch(Geometry::isValid);
            var whole = OverlayNGRobust.union(shapes);
            double sum = shapes.stream().mapToDouble(Geometry::getArea).sum();
            // Nothing overlaps; and what is between them all is between them all in their exact shapes.
            assertThat(sum).isCloseTo(whole.getArea(), within(1e-6));
            assertThat(holes(whole)).isZero();
            gaps += Math.abs(
                    whole.getArea() - OverlayNGRobust.union(exact.get(i)).getArea());
        }
        assertThat(gaps).isLessThan(simpler.size() * 4 * 4096.0);
        assertThat(vertices(simpler)).isLessThan(vertices(exact) * 9 / 10);
    }

    private static int holes(Geometry whole) {
        int holes = 0;
        for (int i = 0; i < whole.getNumGeometries(); i++) {
            holes += whole.getGeometryN(i).getBoundary().getNumGeometries() - 1;
        }
        return holes;
    }

    private static long vertices(List<List<Geometry>> tiles) {
        return tiles.stream()
                .flatMap(List::stream)
                .mapToLong(Geometry::getNumPoints)
                .sum();
    }

    private static List<List<Geometry>> tiles(TestLayer layer, int zoom) {
        var packed = PackedLayer.read(layer);
        return TileAddress.in(packed.parts().iterator().next().extent(), zoom)
                .map(tile -> DecodedTile.of(new TileEncoder().encode(packed, tile, Scope.EVERYTHING), "thing")
                        .shapes())
                .toList();
    }

    private TileFeature[] grids() {
        for (int i = 0; i <= SIDE * SIDE + 2 * SIDE; i++) {
            int column = i % (SIDE + 1);
            int row = i / (SIDE + 1);
            across.add(wriggle(node(column, row), node(column + 1, row)));
            down.add(wriggle(node(column, row), node(column, row + 1)));
        }
        var grids = new ArrayList<TileFeature>();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                grids.add(new TileFeature(
                        grids.size(), TestLayer.STREET, TileFeature.EVERYONE, 0, 0, grid(column, row), null, Map.of()));
            }
        }
        return grids.toArray(TileFeature[]::new);
    }

    private Geometry grid(int column, int row) {
        int at = row * (SIDE + 1) + column;
        var ring = new ArrayList<Coordinate>(across.get(at));
        ring.addAll(down.get(at + 1));
        var back = new ArrayList<>(across.get(at + SIDE + 1));
        Collections.reverse(back);
        ring.addAll(back);
        var up = new ArrayList<>(down.get(at));
        Collections.reverse(up);
        ring.addAll(up);
        return new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new));
    }

    private static Coordinate node(int column, int row) {
        return new Coordinate(117 + column * CELL, 30.1 - row * CELL);
    }

    private List<Coordinate> wriggle(Coordinate from, Coordinate to) {
        var line = new ArrayList<Coordinate>();
        for (int i = 0; i <= STEPS; i++) {
            double off = i == 0 || i == STEPS ? 0 : CELL / 40;
            line.add(new Coordinate(
                    from.x + (to.x - from.x) * i / STEPS + off * random.nextDouble(),
                    from.y + (to.y - from.y) * i / STEPS + off * random.nextDouble()));
        }
        return line;
    }
}
