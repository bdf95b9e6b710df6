package org.gridloom.partition;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A first division: connected units are cut in two by the best of several random spanning trees, both parts getting a share of the grids, and so on
 * down to single grids.
 */
final class Seed {

    private static final int TREES = 12;

    private final UnitNetwork network;
    private final Window window;
    private final TreeCut trees;
    private final int[] gridOf;
    private int next;

    private Seed(UnitNetwork network, Window window, SplittableRandom random) {
        this.network = network;
        this.window = window;
        trees = new TreeCut(network, random);
        gridOf = new int[network.size()];
    }

    /**
     * @param components units that hang together
     * @param grids how many grids each component gets, 1 at least
     */
    static int[] divide(
            UnitNetwork network, Window window, Components components, int[] grids, SplittableRandom random) {
        var seed = new Seed(network, window, random);
        for (int component = 0; component < components.count(); component++) {
            seed.divide(components.units(component), grids[component]);
        }
        return seed.gridOf;
    }

    private void divide(int[] units, int grids) {
        if (grids == 1 || units.length == 1) {
            for (int unit : units) {
                gridOf[unit] = next;
            }
            // A unit cannot be cut, so grids that it was to make stay empty.
            next += grids;
            return;
        }
        int total = Arrays.stream(units).map(network::households).sum();
        int[] best = {};
        int bestShare = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int tree = 0; tree < TREES; tree++) {
            trees.grow(units, units.length);
            for (int cut = 1; cut < trees.cuts(); cut++) {
                int share = share(trees.households(cut), total, grids);
                double cost = badness(trees.households(cut), share)
                        + badness(total - trees.households(cut), grids - share)
                        // Halves keep the depth small and leave room on both sides.
                        + 0.2 * Math.abs(2.0 * share / grids - 1);
                if (cost < least) {
                    least = cost;
                    bestShare = share;
                    best = new int[trees.branchSize(cut)];
                    for (int i = 0; i < best.length; i++) {
                        best[i] = trees.branchUnit(cut, i);
                    }
                }
            }
            if (least < 0.3 && tree >= 2) {
                break;
            }
        }
        divide(best, bestShare);
        divide(rest(units, best), grids - bestShare);
    }

    private static int share(int households, int total, int grids) {
        return total == 0 ? grids / 2 : Math.clamp(Math.round((double) households * grids / total), 1, grids - 1);
    }

    /** How far so many households are from what so many grids can hold, in grids; and a little how far from the middle of that. */
    private double badness(int households, int grids) {
        double off = Math.max(
                0, Math.max((double) window.min() * grids - households, households - (double) window.max() * grids));
        double ideal = (double) window.ideal() * grids;
        return 10 * off / window.ideal() + Math.abs(households - ideal) / ideal;
    }

    private static int[] rest(int[] units, int[] without) {
        var sorted = without.clone();
        Arrays.sort(sorted);
        return Arrays.stream(units)
                .filter(unit -> Arrays.binarySearch(sorted, unit) < 0)
                .toArray();
    }
}
