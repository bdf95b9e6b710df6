package org.gridloom.partition;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is to be divided, and how.
 *
 * @param inForce for each unit the number of the grid in force it lies in, from 0, or {@link #NO_GRID}
 * @param grids how many grids there are to be, without those that are kept; empty for the possible number nearest to the ideal
 * @param kept the grids in force that stay untouched whatever they are: locked ones, and dedicated ones, which have no limits
 */
public record Problem(
        UnitNetwork network, Window window, Weights weights, int[] inForce, OptionalInt grids, Set<Integer> kept) {

    public static final int NO_GRID = -1;

    public Problem {
        if (inForce.length != network.size()) {
            throw new IllegalArgumentException(
                    "A grid in force for " + inForce.length + " of " + network.size() + " units");
        }
        if (grids.isPresent() && grids.getAsInt() < 1) {
            throw new IllegalArgumentException("A division into " + grids.getAsInt() + " grids");
        }
        inForce = inForce.clone();
        kept = Set.copyOf(kept);
    }

    public Problem(UnitNetwork network, Window window, Weights weights, int[] inForce, OptionalInt grids) {
        this(network, window, weights, inForce, grids, Set.of());
    }

    /** With nothing in force. */
    public static Problem of(UnitNetwork network, Window window, Weights weights) {
        var none = new int[network.size()];
        Arrays.fill(none, NO_GRID);
        return new Problem(network, window, weights, none, OptionalInt.empty());
    }

    public Problem withWeights(Weights other) {
        return new Problem(network, window, other, inForce, grids, kept);
    }

    public Problem withInForce(int[] grids) {
        return new Problem(network, window, weights, grids, this.grids, kept);
    }

    public Problem withGrids(int number) {
        return new Problem(network, window, weights, inForce, OptionalInt.of(number), kept);
    }

    public Problem withKept(Set<Integer> grids) {
        return new Problem(network, window, weights, inForce, this.grids, grids);
    }

    boolean isKept(int unit) {
        return inForce[unit] != NO_GRID && kept.contains(inForce[unit]);
    }

    int inForce(int unit) {
        return inForce[unit];
    }

    int gridsInForce() {
        return Arrays.stream(inForce).max().orElse(NO_GRID) + 1;
    }
}
