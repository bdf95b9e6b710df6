package org.gridloom.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.UnitCoverage;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Ground for a benchmark of a set size: a jittered lattice of units on the 1 cm grid, each with one building in its middle. Six by six units are a
 * compound, along every twelfth line runs a main road, along every other sixth a minor one.
 */
final class LatticeGround {

    private static final double SPACING = 40;
    private static final int BLOCK = 6;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final int columns;
    private final int rows;
    private final Random random;
    private final Coordinate[][] nodes;

    LatticeGround(int columns, int rows, Random random) {
        this.columns = columns;
        this.rows = rows;
        this.random = random;
        nodes = new Coordinate[columns + 1][rows + 1];
        for (int i = 0; i <= columns; i++) {
            for (int j = 0; j <= rows; j++) {
                nodes[i][j] = new Coordinate(500_000 + place(i), 3_460_000 + place(j));
            }
        }
    }

    private double place(int step) {
        return Math.round(100 * SPACING * (step + 0.5 * random.nextDouble() - 0.25)) / 100.0;
    }

    /** Eight households a unit on average, none in every third. */
    UnitCoverage units() {
        var units = new ArrayList<BaseUnit>();
        var edges = new ArrayList<SharedEdge>();
        for (int j = 0; j <= rows; j++) {
            for (int i = 0; i <= columns; i++) {
                if (i < columns && j < rows) {
                    int households = random.nextInt(3) == 0 ? 0 : random.nextInt(25);
                    units.add(new BaseUnit(
                            unit(i, j),
                            area(i, j),
                            1,
                            households,
                            List.of((long) unit(i, j)),
                            (long) (j / BLOCK) * columns + i / BLOCK,
                            false));
                }
                if (i < columns) {
                    edges.add(edge(unit(i, j), unit(i, j - 1), nodes[i][j], nodes[i + 1][j], j));
                }
                if (j < rows) {
                    edges.add(edge(unit(i - 1, j), unit(i, j), nodes[i][j], nodes[i][j + 1], i));
                }
            }
        }
        return new UnitCoverage(units, edges);
    }

    List<Footprint> buildings() {
        var buildings = new ArrayList<Footprint>();
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                double x = 500_000 + SPACING * (i + 0.5);
                double y = 3_460_000 + SPACING * (j + 0.5);
                double half = SPACING * 0.15;
                buildings.add(new Footprint(
                        unit(i, j),
                        polygon(
                                new Coordinate(x - half, y - half),
                                new Coordinate(x + half, y - half),
                                new Coordinate(x + half, y + half),
                                new Coordinate(x - half, y + half)),
                        0));
            }
        }
        return buildings;
    }

    /** The number of the unit in a column and row. */
    int unit(int column, int row) {
        return column < 0 || column >= columns || row < 0 || row >= rows ? SharedEdge.OUTSIDE : row * columns + column;
    }

    private Polygon area(int i, int j) {
        return polygon(nodes[i][j], nodes[i + 1][j], nodes[i + 1][j + 1], nodes[i][j + 1]);
    }

    private static Polygon polygon(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        return FACTORY.createPolygon(new Coordinate[] {a.copy(), b.copy(), c.copy(), d.copy(), a.copy()});
    }

    /** @param line which column's or row's border it lies on */
    private static SharedEdge edge(int left, int right, Coordinate from, Coordinate to, int line) {
        var shape = FACTORY.createLineString(new Coordinate[] {from.copy(), to.copy()});
        return new SharedEdge(left, right, shape, barrier(line));
    }

    private static BarrierClass barrier(int line) {
        if (line % BLOCK != 0) {
            return BarrierClass.NONE;
        }
        return line % (2 * BLOCK) == 0 ? BarrierClass.MAIN_ROAD : BarrierClass.MINOR_ROAD;
    }
}
