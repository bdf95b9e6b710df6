package org.gridloom.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Several plans that a planner can choose from: each on the front of compactness, borders along barriers and stability (none is worse in all of
 * them than another), and each really different from the others. The first is the one the weights ask for.
 */
public final class Alternatives {

    /** Share of the households that must have other neighbours in their grid for two plans to be different ones. */
    private static final double DIFFERENT = 0.05;

    /** Even where stability counts for little, one that keeps most as it is may be the plan that is taken in the end. */
    private static final double SOME_STABILITY = 0.3;

    /** How the weights for barriers, shape and stability are turned for each search. */
    private static final List<double[]> TURNS = List.of(
            new double[] {0.25, 3, 1},
            new double[] {3, 0.25, 1},
            new double[] {1, 1, 6},
            new double[] {1, 1, 0.15},
            new double[] {0.1, 6, 0.5},
            new double[] {6, 0.1, 0.5},
            new double[] {1, 2, 1},
            new double[] {2, 1, 1});

    private Alternatives() {}

    /**
     * @param wished how many, 1 at least; fewer come where there are no others
     * @param budget of all searches together; the first has half of it, the others share the rest
     */
    public static List<Outcome> find(Problem problem, int wished, Budget budget, long seed, Progress progress) {
        if (wished == 1) {
            return List.of(Partitioner.divide(problem, budget, seed, progress));
        }
        int turns = Math.min(TURNS.size(), 2 * wished - 1);
        var first = Partitioner.divide(problem, part(budget, 2), seed, progress);
        var each = part(budget, 2 * turns);
        var found = new ArrayList<Outcome>();
        for (int turn = 0; turn < turns && !progress.cancelled(); turn++) {
            var weights = turned(problem.weights(), TURNS.get(turn));
            found.add(Partitioner.divide(problem.withWeights(weights), each, seed + turn + 1, ended(progress)));
        }
        return chosen(problem.network(), first, found, wished);
    }

    private static Budget part(Budget budget, int parts) {
        return new Budget(budget.steps() == 0 ? 0 : Math.max(1, budget.steps() / parts), budget.seconds() / parts);
    }

    private static Weights turned(Weights weights, double[] turn) {
        double stability = turn[2] > 1 ? Math.max(weights.stability(), SOME_STABILITY) : weights.stability();
        return weights.withBarriers(weights.barriers() * turn[0])
                .withShape(weights.shape() * turn[1])
                .withStability(stability * turn[2]);
    }

    /** The previews of other searches would make the plan on screen jump. */
    private static Progress ended(Progress progress) {
        return new Progress() {
            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    /** One after the other the plan that differs most from those chosen. */
    private static List<Outcome> chosen(UnitNetwork network, Outcome first, List<Outcome> found, int wished) {
        var chosen = new ArrayList<Outcome>();
        chosen.add(first);
        var left = new ArrayList<>(found);
        left.removeIf(each -> first.legal() && !each.legal());
        left.removeIf(each -> isWorse(each, first)
                || found.stream().anyMatch(other -> (other.legal() || !first.legal()) && isWorse(each, other)));
        while (chosen.size() < wished && !left.isEmpty()) {
            Outcome farthest = left.getFirst();
            double most = -1;
            for (var each : left) {
                double nearest = chosen.stream()
                        .mapToDouble(other -> difference(network, each, other))
                        .min()
                        .orElse(0);
                if (nearest > most) {
                    most = nearest;
                    farthest = each;
                }
            }
            if (most < DIFFERENT) {
                break;
            }
            chosen.add(farthest);
            left.remove(farthest);
        }
        return List.copyOf(chosen);
    }

    /** In everything not better, in something worse. */
    private static boolean isWorse(Outcome one, Outcome other) {
        var a = one.figures();
        var b = other.figures();
        return a.meanCompactness() <= b.meanCompactness()
                && a.barrierShare() <= b.barrierShare()
                && a.movedHouseholds() >= b.movedHouseholds()
                && (a.meanCompactness() < b.meanCompactness()
                        || a.barrierShare() < b.barrierShare()
                        || a.movedHouseholds() > b.movedHouseholds());
    }

    /** Share of the households that are not in the grid of the other plan that answers to their own, from 0 for the same plan. */
    public static double difference(UnitNetwork network, Outcome one, Outcome other) {
        long total = network.totalHouseholds();
        if (total == 0) {
            return 0;
        }
        var as = new Problem(
                network, new Window(0, Integer.MAX_VALUE, 1), Weights.DEFAULT, other.gridOf(), OptionalInt.empty());
        var label = Labels.match(as, one.gridOf(), one.grids());
        long moved = 0;
        for (int unit = 0; unit < network.size(); unit++) {
            if (label[one.gridOf()[unit]] != other.gridOf()[unit]) {
                moved += network.households(unit);
            }
        }
        return (double) moved / total;
    }
}
