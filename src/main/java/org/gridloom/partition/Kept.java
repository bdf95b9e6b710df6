package org.gridloom.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The problem without the grids that stay untouched, and its solution put back beside them. */
final class Kept {

    private final Problem whole;
    /** The units that are divided, ascending. */
    private final int[] free;
    /** The grids that stay, ascending; in a plan they come after the others. */
    private final int[] grids;

    private Kept(Problem whole) {
        this.whole = whole;
        var units = new ArrayList<Integer>();
        for (int unit = 0; unit < whole.network().size(); unit++) {
            if (!whole.isKept(unit)) {
                units.add(unit);
            }
        }
        free = units.stream().mapToInt(Integer::intValue).toArray();
        grids = whole.kept().stream()
                .filter(grid -> Arrays.stream(whole.inForce()).anyMatch(each -> each == grid))
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    static Outcome divide(Problem whole, Budget budget, long seed, Progress progress) {
        var kept = new Kept(whole);
        if (kept.free.length == 0) {
            return kept.whole(new int[0], new int[0], List.of(), 0, 0, 0);
        }
        var found = Partitioner.divide(kept.rest(), budget, seed, new Progress() {
            @Override
            public void better(double done, double objective, int illegal, Supplier<int[]> gridOf) {
                progress.better(done, objective, illegal, () -> kept.beside(gridOf.get()));
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        });
        return kept.whole(
                found.gridOf(),
                found.label(),
                found.reasons().stream()
                        .map(reason -> reason.withUnits(unit -> kept.free[unit]))
                        .toList(),
                found.objective(),
                found.steps(),
                found.seconds());
    }

    /** What borders on a grid that stays borders on the outside. */
    private Problem rest() {
        var network = whole.network();
        var number = new int[network.size()];
        Arrays.fill(number, -1);
        var builder = new UnitNetworkBuilder();
        for (int i = 0; i < free.length; i++) {
            number[free[i]] = i;
            int unit = free[i];
            builder.unit(
                    network.households(unit),
                    network.area(unit),
                    network.compound(unit),
                    network.load(unit),
                    network.carries(unit));
        }
        for (int unit : free) {
            double inner = 0;
            for (int arc = network.first(unit); arc < network.end(unit); arc++) {
                int other = network.neighbour(arc);
                if (number[other] >= 0) {
                    inner += network.length(arc);
                    if (unit < other) {
                        builder.border(
                                number[unit],
                                number[other],
                                network.length(arc),
                                network.open(arc),
                                network.alongBarrier(arc),
                                network.joins(arc));
                    }
                }
            }
            builder.outer(number[unit], Math.max(0, network.perimeter(unit) - inner));
        }
        var inForce = Arrays.stream(free).map(whole::inForce).toArray();
        return new Problem(builder.build(), whole.window(), whole.weights(), inForce, whole.grids());
    }

    private int[] beside(int[] divided) {
        int before = Arrays.stream(divided).max().orElse(-1) + 1;
        var gridOf = new int[whole.network().size()];
        for (int unit = 0; unit < gridOf.length; unit++) {
            gridOf[unit] = whole.isKept(unit) ? before + Arrays.binarySearch(grids, whole.inForce(unit)) : -1;
        }
        for (int i = 0; i < free.length; i++) {
            gridOf[free[i]] = divided[i];
        }
        return gridOf;
    }

    private Outcome whole(
            int[] divided, int[] label, List<Reason> reasons, double objective, long steps, double seconds) {
        var gridOf = beside(divided);
        var labels = Arrays.copyOf(label, label.length + grids.length);
        System.arraycopy(grids, 0, labels, label.length, grids.length);
        var figures = Figures.of(whole, gridOf, labels.length);
        return new Outcome(gridOf, labels, reasons.isEmpty(), reasons, figures, objective, steps, seconds);
    }
}
