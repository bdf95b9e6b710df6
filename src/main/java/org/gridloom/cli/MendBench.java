package org.gridloom.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.partition.Budget;
import org.gridloom.partition.Figures;
import org.gridloom.partition.Partitioner;
import org.gridloom.partition.Problem;
import org.gridloom.partition.Progress;
import org.gridloom.partition.UnitNetwork;
import org.gridloom.partition.UnitNetworkBuilder;
import org.gridloom.partition.Weights;
import org.gridloom.partition.Window;

/** Households moved to mend a plan after a new estate or a demolition, beside the trivial repair: one unit at a time across the nearest border. */
final class MendBench {

    private static final int VIOLATIONS = 100;
    private static final double SECONDS = 0.3;

    private MendBench() {}

    static void measure(PlanInstances.Instance instance, PrintStream out) {
        var weights = Weights.DEFAULT.withStability(0);
        var inForce = Partitioner.divide(
                        Problem.of(instance.network(), instance.window(), weights),
                        Budget.ofSteps(2_000_000),
                        1,
                        Progress.NONE)
                .gridOf();
        int grids = Arrays.stream(inForce).max().orElse(0) + 1;
        var random = new Random(1);
        var ratios = new ArrayList<Double>();
        int legal = 0;
        int trivially = 0;
        for (int violation = 0; violation < VIOLATIONS; ) {
            var changed = changed(instance.network(), random);
            var problem = Problem.of(changed, instance.window(), Weights.MEND).withInForce(inForce);
            if (Figures.of(problem, inForce, grids).inWindow() == grids) {
                continue; // nothing was broken
            }
            violation++;
            var mended = Partitioner.divide(problem, Budget.ofSeconds(SECONDS), 1, Progress.NONE);
            legal += mended.legal() ? 1 : 0;
            long trivial = trivialRepair(changed, instance.window(), inForce, grids);
            trivially += trivial >= 0 ? 1 : 0;
            if (mended.legal() && trivial > 0) {
                ratios.add((double) mended.figures().movedHouseholds() / trivial);
            }
        }
        var sorted = ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Figure.of(
                        "plan.mend.ratio",
                        sorted.length == 0 ? 1 : sorted[sorted.length / 2],
                        "",
                        "violations",
                        VIOLATIONS,
                        "units",
                        instance.network().size(),
                        "mended",
                        legal,
                        "mendedTrivially",
                        trivially,
                        "seconds",
                        SECONDS)
                .print(out);
    }

    /** An estate of up to 300 households more somewhere, or everything round a place demolished. */
    private static UnitNetwork changed(UnitNetwork network, Random random) {
        var households = new int[network.size()];
        for (int unit = 0; unit < households.length; unit++) {
            households[unit] = network.households(unit);
        }
        int place = random.nextInt(households.length);
        if (random.nextBoolean()) {
            households[place] = Math.min(480, households[place] + 100 + random.nextInt(200));
        } else {
            households[place] = 0;
            for (int arc = network.first(place); arc < network.end(place); arc++) {
                households[network.neighbour(arc)] /= 3;
            }
        }
        var builder = new UnitNetworkBuilder();
        for (int unit = 0; unit < households.length; unit++) {
            builder.unit(households[unit], network.area(unit), network.compound(unit), 0, true);
            double inner = 0;
            for (int arc = network.first(unit); arc < network.end(unit); arc++) {
                inner += network.length(arc);
            }
            builder.outer(unit, Math.max(0, network.perimeter(unit) - inner));
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            if (network.origin(arc) < network.neighbour(arc)) {
                builder.border(network.origin(arc), network.neighbour(arc), network.length(arc), BarrierClass.NONE);
            }
        }
        return builder.build();
    }

    /**
     * Over each border of a grid that breaks the limits the unit that brings it nearest to them, as long as something breaks them; what is too many
     * is passed on.
     *
     * @return households that are in another grid in the end; -1 where it comes to no legal plan
     */
    private static long trivialRepair(UnitNetwork network, Window window, int[] inForce, int grids) {
        var gridOf = inForce.clone();
        var households = new int[grids];
        for (int unit = 0; unit < gridOf.length; unit++) {
            households[gridOf[unit]] += network.households(unit);
        }
        for (int step = 0; step < 10 * gridOf.length; step++) {
            int worst = -1;
            for (int grid = 0; grid < grids; grid++) {
                if (!window.holds(households[grid])
                        && (worst < 0 || off(window, households[grid]) > off(window, households[worst]))) {
                    worst = grid;
                }
            }
            if (worst < 0) {
                long moved = 0;
                for (int unit = 0; unit < gridOf.length; unit++) {
                    moved += gridOf[unit] == inForce[unit] ? 0 : network.households(unit);
                }
                return moved;
            }
            if (!passOn(network, window, gridOf, households, worst)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean passOn(UnitNetwork network, Window window, int[] gridOf, int[] households, int worst) {
        boolean gives = households[worst] > window.max();
        int bestUnit = -1;
        int bestTo = -1;
        int least = Integer.MAX_VALUE;
        for (int arc = 0; arc < network.arcs(); arc++) {
            int unit = network.origin(arc);
            int from = gridOf[unit];
            int to = gridOf[network.neighbour(arc)];
            int number = network.households(unit);
            if (from == to || (gives ? from : to) != worst || number == 0 || !holdsWithout(network, gridOf, unit)) {
                continue;
            }
            int after = off(window, households[from] - number) + off(window, households[to] + number);
            if (after < least) {
                least = after;
                bestUnit = unit;
                bestTo = to;
            }
        }
        if (bestUnit < 0) {
            return false;
        }
        households[gridOf[bestUnit]] -= network.households(bestUnit);
        households[bestTo] += network.households(bestUnit);
        gridOf[bestUnit] = bestTo;
        return true;
    }

    private static int off(Window window, int households) {
        return Math.max(0, Math.max(window.min() - households, households - window.max()));
    }

    /** Whether what is left of a unit's grid still hangs together. */
    private static boolean holdsWithout(UnitNetwork network, int[] gridOf, int unit) {
        int grid = gridOf[unit];
        int size = 0;
        int start = -1;
        for (int each = 0; each < gridOf.length; each++) {
            if (gridOf[each] == grid && each != unit) {
                size++;
                start = each;
            }
        }
        if (start < 0) {
            return false;
        }
        var seen = new boolean[gridOf.length];
        var queue = new int[size];
        int end = 0;
        queue[end++] = start;
        seen[start] = true;
        for (int i = 0; i < end; i++) {
            for (int arc = network.first(queue[i]); arc < network.end(queue[i]); arc++) {
                int next = network.neighbour(arc);
                if (!seen[next] && next != unit && gridOf[next] == grid) {
                    seen[next] = true;
                    queue[end++] = next;
                }
            }
        }
        return end == size;
    }
}
