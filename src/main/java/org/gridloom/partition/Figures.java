package org.gridloom.partition;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What can be said of a plan in numbers, whatever made it.
 *
 * @param inWindow grids inside the window, with those kept as they are
 * @param disconnected grids in more than one piece
 * @param meanCompactness Polsby-Popper
 * @param cutLength metres of border between grids
 * @param barrierShare share of that which runs along barriers; 1 where there is none
 * @param maxDeviation largest distance of a grid's households from the ideal, as a share of the ideal
 * @param loadDeviation largest distance of a grid's load from the mean, as a share of the mean; 0 where there is no load
 * @param movedHouseholds households that are in another grid than the one in force
 */
public record Figures(
        int units,
        int grids,
        long households,
        int inWindow,
        int disconnected,
        double meanCompactness,
        double minCompactness,
        double cutLength,
        double barrierShare,
        double maxDeviation,
        double loadDeviation,
        long movedHouseholds) {

    public static Figures of(Problem problem, int[] gridOf, int grids) {
        var network = problem.network();
        var window = problem.window();
        var division = new Division(problem, gridOf, grids);
        var kept = new boolean[grids];
        for (int unit = 0; unit < gridOf.length; unit++) {
            kept[gridOf[unit]] |= problem.isKept(unit);
        }
        double cut = 0;
        double along = 0;
        for (int arc = 0; arc < network.arcs(); arc++) {
            if (gridOf[network.origin(arc)] != gridOf[network.neighbour(arc)]) {
                cut += network.length(arc) / 2;
                along += network.alongBarrier(arc) / 2;
            }
        }
        var compactness = IntStream.range(0, grids)
                .filter(grid -> division.size(grid) > 0)
                .mapToDouble(division::compactness)
                .summaryStatistics();
        double deviation = IntStream.range(0, grids)
                .filter(grid -> !kept[grid])
                .mapToDouble(grid -> Math.abs(division.households(grid) - window.ideal()))
                .max()
                .orElse(0);
        return new Figures(
                network.size(),
                grids,
                network.totalHouseholds(),
                (int) IntStream.range(0, grids)
                        .filter(grid -> kept[grid] || window.holds(division.households(grid)))
                        .count(),
                Pieces.disconnected(network, gridOf),
                compactness.getAverage(),
                compactness.getCount() == 0 ? 0 : compactness.getMin(),
                cut,
                cut == 0 ? 1 : along / cut,
                window.ideal() == 0 ? 0 : deviation / window.ideal(),
                loadDeviation(network, gridOf, grids, kept),
                division.moved());
    }

    /** Among the grids that were divided. */
    private static double loadDeviation(UnitNetwork network, int[] gridOf, int grids, boolean[] kept) {
        var load = new double[grids];
        for (int unit = 0; unit < gridOf.length; unit++) {
            load[gridOf[unit]] += network.load(unit);
        }
        var free = IntStream.range(0, grids)
                .filter(grid -> !kept[grid])
                .mapToDouble(grid -> load[grid])
                .toArray();
        double mean = Arrays.stream(free).average().orElse(0);
        return mean == 0
                ? 0
                : Arrays.stream(free)
                        .map(each -> Math.abs(each - mean) / mean)
                        .max()
                        .orElse(0);
    }
}
