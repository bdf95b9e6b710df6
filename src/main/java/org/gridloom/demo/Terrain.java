package org.gridloom.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/**
 * Bends the lattice on which streets are laid out, so that roads follow the land and the river winds. One smooth function for the whole city:
 * neighbouring streets get the same vertices on their common border. Lattice coordinates {@code (u, v)} and results are metres.
 */
final class Terrain {

    /** Distance of vertices on cuts and borders, in metres. */
    static final double STEP = 13.2;

    /** Steps from a street's southern border to its river. */
    static final int RIVER_ROW = 46;

    private static final int ACROSS = 128;
    private static final int UP = 98;

    /** How far the river's bends are felt on both sides. */
    private static final double REACH = 390;

    private final Coordinate origin;
    private final double step;
    private final long seed;
    private final double[] phase = new double[6];

    /** @param size length of a lattice step against {@link #STEP} */
    Terrain(Coordinate origin, double size, long seed) {
        this.origin = origin;
        this.step = STEP * size;
        this.seed = seed;
        var random = new SplittableRandom(seed);
        for (int i = 0; i < phase.length; i++) {
            phase[i] = random.nextDouble(2 * Math.PI);
        }
    }

    /** Where lattice node {@code (i, j)} of the street in this column and row lies, in the metric plane. */
    Coordinate node(int column, int row, double i, double j) {
        double u = (column * ACROSS + i) * step;
        double v = (row * UP + j) * step;
        double x = u + 55 * Math.sin(v / 520 + phase[0]) + 28 * Math.sin((v + 0.4 * u) / 290 + phase[1]);
        double y = v + 42 * Math.sin(u / 610 + phase[2]) + 20 * Math.sin((u - 0.5 * v) / 310 + phase[3]);
        int nearest = (int) Math.floor(v / (UP * step));
        for (int r = nearest - 1; r <= nearest + 1; r++) {
            double away = (v - (r * UP + RIVER_ROW) * step) / REACH;
            y += bend(r, u) * Math.exp(-away * away);
        }
        return rounded(new Coordinate(origin.x + x, origin.y + y));
    }

    private double bend(int row, double u) {
        var random = new SplittableRandom(seed + 31L * row);
        double first = random.nextDouble(2 * Math.PI);
        double second = random.nextDouble(2 * Math.PI);
        return 118 * Math.sin(u / 300 + first) + 40 * Math.sin(u / 137 + second);
    }

    int across() {
        return ACROSS;
    }

    int up() {
        return UP;
    }

    /** The street's outline, counterclockwise from its south-western corner. */
    Parcel outline(int column, int row) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < ACROSS; i++) {
            ring.add(node(column, row, i, 0));
        }
        for (int j = 0; j < UP; j++) {
            ring.add(node(column, row, ACROSS, j));
        }
        for (int i = ACROSS; i > 0; i--) {
            ring.add(node(column, row, i, UP));
        }
        for (int j = UP; j > 0; j--) {
            ring.add(node(column, row, 0, j));
        }
        return new Parcel(ring);
    }

    /** Nodes of a lattice row from its western to its eastern end. */
    List<Coordinate> along(int column, int row, double j) {
        List<Coordinate> line = new ArrayList<>();
        for (int i = 0; i <= ACROSS; i++) {
            line.add(node(column, row, i, j));
        }
        return line;
    }

    static Coordinate rounded(Coordinate c) {
        return new Coordinate(Math.round(c.x * 100) / 100d, Math.round(c.y * 100) / 100d);
    }
}
