package org.gridloom.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.UnitCoverage;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Ground as it does not occur but could: a shifted, jittered lattice whose cells are joined at random into units of odd shapes, some of them rings,
 * some narrow strips, some islands within another unit, about a third without households, some of them in compounds, and barriers of all kinds
 * scattered over their borders.
 */
public final class RandomGround {

    private final Random random;
    private final int columns;
    private final int rows;
    private final Coordinate[][] nodes;

    private RandomGround(Random random) {
        this.random = random;
        columns = 3 + random.nextInt(6);
        rows = 3 + random.nextInt(6);
        nodes = new Coordinate[columns + 1][rows + 1];
    }

    public static UnitCoverage of(Random random) {
        var areas = new RandomGround(random).areas();
        int[] households =
                random.ints(areas.size(), 0, 120).map(h -> Math.max(0, h - 40)).toArray();
        long[] compounds = random.longs(areas.size(), 0, 6).toArray();
        var kinds = BarrierClass.values();
        var barriers = new HashMap<LineSegment, BarrierClass>();
        return TestGround.of(
                areas,
                unit -> households[unit],
                unit -> compounds[unit] > 3 ? BaseUnit.NO_COMPOUND : compounds[unit],
                segment -> barriers.computeIfAbsent(
                        segment,
                        s -> random.nextInt(3) == 0 ? kinds[random.nextInt(kinds.length)] : BarrierClass.NONE));
    }

    private List<Polygon> areas() {
        double[] xs = steps(columns, 500_000);
        double[] ys = steps(rows, 3_400_000);
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                nodes[i][j] = new Coordinate(jitter(xs, i), jitter(ys, j));
            }
        }
        Map<Integer, List<Geometry>> joined = new HashMap<>();
        int[][] unit = new int[columns][rows];
        int next = 0;
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < rows; j++) {
                unit[i][j] = i > 0 && random.nextInt(4) == 0
                        ? unit[i - 1][j]
                        : j > 0 && random.nextInt(4) == 0 ? unit[i][j - 1] : next++;
                joined.computeIfAbsent(unit[i][j], u -> new ArrayList<>()).add(cell(i, j));
            }
        }
        var areas = new ArrayList<Polygon>();
        joined.values().forEach(cells -> areas.addAll(Areas.polygons(Areas.union(cells))));
        for (int i = 0, size = areas.size(); i < size; i++) {
            if (random.nextInt(6) == 0) {
                addIsland(areas, i);
            }
        }
        return areas;
    }

    /** Every fourth step is a narrow one. */
    private double[] steps(int count, double start) {
        double[] at = new double[count + 1];
        at[0] = start;
        for (int i = 1; i <= count; i++) {
            at[i] = at[i - 1] + (random.nextInt(4) == 0 ? 3 : 20);
        }
        return at;
    }

    /** Moves a node by less than a third of the way to its neighbours, to the 1 cm grid. */
    private double jitter(double[] at, int i) {
        double room = Math.min(i == 0 ? 3 : at[i] - at[i - 1], i == at.length - 1 ? 3 : at[i + 1] - at[i]);
        return Math.round((at[i] + (random.nextDouble() - 0.5) * 0.6 * room) * 100) / 100.0;
    }

    private Polygon cell(int i, int j) {
        return TestGround.FACTORY.createPolygon(new Coordinate[] {
            nodes[i][j].copy(),
            nodes[i + 1][j].copy(),
            nodes[i + 1][j + 1].copy(),
            nodes[i][j + 1].copy(),
            nodes[i][j].copy()
        });
    }

    private void addIsland(List<Polygon> areas, int i) {
        var around = areas.get(i);
        var middle = around.getInteriorPoint().getCoordinate();
        double x = Math.round(middle.x * 100) / 100.0;
        double y = Math.round(middle.y * 100) / 100.0;
        var island = TestGround.polygon(x - 1, y - 1, x + 1, y - 1.5, x + 1, y + 1, x, y + 0.5);
        if (around.contains(island) && around.getBoundary().distance(island) > 0.1) {
            var holes = new ArrayList<LinearRing>();
            for (int h = 0; h < around.getNumInteriorRing(); h++) {
                holes.add(around.getInteriorRingN(h));
            }
            holes.add(island.getExteriorRing());
            areas.set(i, TestGround.FACTORY.createPolygon(around.getExteriorRing(), holes.toArray(LinearRing[]::new)));
            areas.add(island);
        }
    }
}
