package org.gridloom.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridloom.territory.GridIndex.GridGround;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Many grids for a benchmark, on the 1 cm grid: the cells of a jittered lattice with jagged borders, which neighbours share vertex by vertex. Some
 * have a hole that is a grid of its own, some a second part elsewhere, some places have no grid.
 */
final class JaggedGrids {

    private static final double SPACING = 300;
    private static final int STEPS = 20;

    private final GeometryFactory factory;
    private final Random random;
    private final int side;
    private final Coordinate[][] nodes;
    private final Map<String, List<Coordinate>> borders = new HashMap<>();

    private JaggedGrids(int side, GeometryFactory factory, Random random) {
        this.side = side;
        this.factory = factory;
        this.random = random;
        nodes = new Coordinate[side + 1][side + 1];
        for (int i = 0; i <= side; i++) {
            for (int j = 0; j <= side; j++) {
                nodes[i][j] = centimetres(
                        500_000 + SPACING * (i + 0.3 * random.nextDouble()),
                        3_460_000 + SPACING * (j + 0.3 * random.nextDouble()));
            }
        }
    }

    /** {@code count} grids. */
    static List<GridGround> of(int count, GeometryFactory factory, Random random) {
        return new JaggedGrids((int) Math.ceil(Math.sqrt(count * 1.05)), factory, random).grids(count);
    }

    private List<GridGround> grids(int count) {
        List<List<Polygon>> parts = new ArrayList<>();
        for (int i = 0; i < side && parts.size() < count; i++) {
            for (int j = 0; j < side && parts.size() < count; j++) {
                var cell = cell(i, j);
                switch (random.nextInt(50)) {
                    case 0 -> {} // nobody's
                    case 1 -> {
                        var island = island(i, j);
                        cell = factory.createPolygon(
                                cell.getExteriorRing(), new LinearRing[] {island.getExteriorRing()});
                        parts.add(new ArrayList<>(List.of(cell)));
                        parts.add(new ArrayList<>(List.of(island)));
                    }
                    case 2 -> {
                        // Far enough from this one not to touch it: the columns lie some apart.
                        if (parts.size() > 3 * side) {
                            parts.get(random.nextInt(parts.size() - 3 * side)).add(cell);
                        }
                    }
                    default -> parts.add(new ArrayList<>(List.of(cell)));
                }
            }
        }
        var grids = new ArrayList<GridGround>();
        for (int g = 0; g < Math.min(count, parts.size()); g++) {
            // Codes in no relation to the place, as after years of new numbers.
            var code = "310115%09d".formatted((g * 7919L) % 1_000_003);
            grids.add(new GridGround(code, area(parts.get(g))));
        }
        return grids;
    }

    private MultiPolygon area(List<Polygon> parts) {
        return factory.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private Polygon cell(int i, int j) {
        var ring = new ArrayList<Coordinate>();
        ring.addAll(border(i, j, i + 1, j));
        ring.addAll(border(i + 1, j, i + 1, j + 1));
        ring.addAll(border(i, j + 1, i + 1, j + 1).reversed());
        ring.addAll(border(i, j, i, j + 1).reversed());
        var corners = new ArrayList<Coordinate>();
        for (var at : ring) {
            if (corners.isEmpty() || !corners.getLast().equals2D(at)) {
                corners.add(at.copy());
            }
        }
        return factory.createPolygon(corners.toArray(Coordinate[]::new));
    }

    private Polygon island(int i, int j) {
        double x = (nodes[i][j].x + nodes[i + 1][j + 1].x) / 2;
        double y = (nodes[i][j].y + nodes[i + 1][j + 1].y) / 2;
        return factory.createPolygon(new Coordinate[] {
            centimetres(x - 20, y - 20),
            centimetres(x + 20, y - 25.5),
            centimetres(x + 25.25, y + 20),
            centimetres(x - 20, y + 20),
            centimetres(x - 20, y - 20)
        });
    }

    /** The border between two nodes of the lattice, from the lower to the higher one. */
    private List<Coordinate> border(int i, int j, int k, int l) {
        return borders.computeIfAbsent(i + " " + j + " " + k + " " + l, b -> {
            var from = nodes[i][j];
            var to = nodes[k][l];
            var line = new ArrayList<>(List.of(from));
            for (int step = 1; step < STEPS; step++) {
                double f = step / (double) STEPS;
                line.add(centimetres(
                        from.x + f * (to.x - from.x) + 6 * random.nextDouble() - 3,
                        from.y + f * (to.y - from.y) + 6 * random.nextDouble() - 3));
            }
            line.add(to);
            return line;
        });
    }

    private static Coordinate centimetres(double x, double y) {
        return new Coordinate(Math.round(x * 100) / 100.0, Math.round(y * 100) / 100.0);
    }
}
