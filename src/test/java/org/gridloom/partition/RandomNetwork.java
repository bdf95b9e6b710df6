package org.gridloom.partition;

import java.util.Random;
import java.util.Set;
import org.gridloom.geometry.BarrierClass;

/** A town of square units in rows and columns, with roads between blocks, a third of the units without households, and compounds in some blocks. */
final class RandomNetwork {

    private static final double SIDE = 40;
    private static final int BLOCK = 6;

    private final int columns;
    private final int rows;
    private final Random random;
    private final UnitNetworkBuilder builder;
    private int river = -1;

    RandomNetwork(int columns, int rows, long seed) {
        this(columns, rows, seed, Set.of());
    }

    private RandomNetwork(int columns, int rows, long seed, Set<BarrierClass> impassable) {
        this.columns = columns;
        this.rows = rows;
        random = new Random(seed);
        builder = new UnitNetworkBuilder(impassable);
    }

    /** With a river that nobody crosses, right of a column. */
    static RandomNetwork withRiver(int columns, int rows, int rightOf, long seed) {
        var network = new RandomNetwork(columns, rows, seed, Set.of(BarrierClass.RIVER));
        network.river = rightOf;
        return network;
    }

    UnitNetwork build() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int households = random.nextInt(3) == 0 ? 0 : 12 + random.nextInt(60);
                long compound =
                        (row / BLOCK + column / BLOCK) % 3 == 0 ? (long) row / BLOCK * columns + column / BLOCK : -1;
                builder.unit(households, SIDE * SIDE, compound, random.nextInt(4), true);
            }
        }
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int unit = row * columns + column;
                border(unit, column + 1 < columns ? unit + 1 : -1, along(column));
                border(unit, row + 1 < rows ? unit + columns : -1, road(row));
                if (column == 0) {
                    builder.outer(unit, SIDE);
                }
                if (row == 0) {
                    builder.outer(unit, SIDE);
                }
            }
        }
        return builder.build();
    }

    private BarrierClass along(int column) {
        return column == river ? BarrierClass.RIVER : road(column);
    }

    private static BarrierClass road(int line) {
        if ((line + 1) % (2 * BLOCK) == 0) {
            return BarrierClass.MAIN_ROAD;
        }
        return (line + 1) % BLOCK == 0 ? BarrierClass.MINOR_ROAD : BarrierClass.NONE;
    }

    private void border(int unit, int other, BarrierClass barrier) {
        if (other < 0) {
            builder.outer(unit, SIDE);
        } else {
            builder.border(unit, other, SIDE, barrier);
        }
    }
}
