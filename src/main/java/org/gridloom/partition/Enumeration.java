package org.gridloom.partition;

import java.util.ArrayList;
import java.util.OptionalDouble;

/**
 * The optimum of a small problem, by looking at every legal plan there is: one grid after the other, each with the lowest unit that has none yet.
 * For some 25 units at most; what the search is measured against.
 */
public final class Enumeration {

    private final Problem problem;
    private final UnitNetwork network;
    private final int grids;
    private final int[] gridOf;
    private final long[] neighbours;
    private double optimum = Double.POSITIVE_INFINITY;

    private Enumeration(Problem problem, int grids) {
        this.problem = problem;
        this.grids = grids;
        network = problem.network();
        if (network.size() > 40) {
            throw new IllegalArgumentException(network.size() + " units are too many to look at every plan");
        }
        gridOf = new int[network.size()];
        neighbours = new long[network.size()];
        for (int arc = 0; arc < network.arcs(); arc++) {
            if (network.joins(arc)) {
                neighbours[network.origin(arc)] |= 1L << network.neighbour(arc);
            }
        }
    }

    /** The least objective of all legal plans with so many grids; empty where none is legal. */
    public static OptionalDouble optimum(Problem problem, int grids) {
        var all = new Enumeration(problem, grids);
        all.divide((1L << all.network.size()) - 1, 0);
        return all.optimum == Double.POSITIVE_INFINITY ? OptionalDouble.empty() : OptionalDouble.of(all.optimum);
    }

    private void divide(long rest, int grid) {
        if (grid == grids || rest == 0) {
            if (grid == grids && rest == 0) {
                optimum = Math.min(optimum, new Division(problem, gridOf, grids).objective());
            }
            return;
        }
        if (!canBeDivided(rest, grids - grid)) {
            return;
        }
        long seed = Long.lowestOneBit(rest);
        grow(seed, reach(seed) & rest & ~seed, rest & ~seed, rest, grid);
    }

    /**
     * All connected sets that hold {@code part}: with the lowest unit at its border, and without it ever after.
     *
     * @param border units that may be added
     * @param open units that are not excluded
     */
    private void grow(long part, long border, long open, long rest, int grid) {
        long households = households(part);
        if (households > problem.window().max()) {
            return;
        }
        if (border == 0) {
            if (households >= problem.window().min()) {
                for (long left = part; left != 0; left &= left - 1) {
                    gridOf[Long.numberOfTrailingZeros(left)] = grid;
                }
                divide(rest & ~part, grid + 1);
            }
            return;
        }
        long next = Long.lowestOneBit(border);
        long with = part | next;
        grow(with, (border | reach(next)) & open & ~with, open & ~next, rest, grid);
        grow(part, border & ~next, open & ~next, rest, grid);
    }

    /** Whether each connected part of what is left can be so many grids by its sum. */
    private boolean canBeDivided(long rest, int left) {
        var window = problem.window();
        var parts = new ArrayList<Long>();
        for (long unseen = rest; unseen != 0; ) {
            long part = Long.lowestOneBit(unseen);
            long before = 0;
            while (part != before) {
                before = part;
                for (long each = part; each != 0; each &= each - 1) {
                    part |= neighbours[Long.numberOfTrailingZeros(each)] & rest;
                }
            }
            parts.add(households(part));
            unseen &= ~part;
        }
        int fewest = 0;
        long most = 0;
        for (long households : parts) {
            if (window.fewestGrids(households) > window.mostGrids(households)) {
                return false;
            }
            fewest += window.fewestGrids(households);
            most += window.mostGrids(households);
        }
        return fewest <= left && left <= most;
    }

    private long reach(long unit) {
        return neighbours[Long.numberOfTrailingZeros(unit)];
    }

    private long households(long units) {
        long households = 0;
        for (long left = units; left != 0; left &= left - 1) {
            households += network.households(Long.numberOfTrailingZeros(left));
        }
        return households;
    }
}
