package org.gridloom.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** The river through one street, and beyond its borders. Metric. */
final class River {

    /** Steps beyond the border within which a bridge may lie. */
    private static final int BEYOND = 5;

    /** Its middle, through the street. */
    final List<Coordinate> line;

    /** Its water in the street. */
    final Polygon water;

    private final Terrain terrain;
    private final int column;
    private final int row;

    River(Terrain terrain, int column, int row) {
        this.terrain = terrain;
        this.column = column;
        this.row = row;
        this.line = terrain.along(column, row, Terrain.RIVER_ROW);
        this.water = reach(0, terrain.across());
    }

    /** The water between two nodes, as wide as rivers of small cities are, wider in some places. */
    Polygon reach(int from, int to) {
        List<Coordinate> shell = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            shell.add(terrain.node(column, row, i, Terrain.RIVER_ROW - halfWidth(i)));
        }
        for (int i = to; i >= from; i--) {
            shell.add(terrain.node(column, row, i, Terrain.RIVER_ROW + halfWidth(i)));
        }
        return new Parcel(shell).polygon();
    }

    /** The water with some of what lies beyond the street's border, for the bridges on it. */
    Polygon underBridges() {
        return reach(-BEYOND, terrain.across() + BEYOND);
    }

    private double halfWidth(int i) {
        double u = column * terrain.across() + i;
        return 1.75 + 0.28 * Math.sin(u / 9.0) + 0.16 * Math.sin(u / 3.7 + 1);
    }
}
