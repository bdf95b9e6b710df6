package org.gridloom.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.gridloom.geometry.BarrierClass;
import org.junit.jupiter.api.Test;

/** Small problems are solved by looking at every plan there is. */
class OptimumTest {

    private static final Window WINDOW = new Window(80, 160, 120);

    @Test
    void findsTheOptimumOfSmallProblemsAndIsNeverFarFromIt() {
        int solved = 0;
        int optimal = 0;
        for (long seed = 0; solved < 40; seed++) {
            var network = small(seed);
            var problem = Problem.of(network, WINDOW, Weights.DEFAULT);
            var outcome = Partitioner.divide(problem, Budget.ofSteps(1_000_000), 1, Progress.NONE);
            double optimum = new Enumeration(problem, outcome.grids()).optimum();
            if (optimum == Double.POSITIVE_INFINITY) {
                continue;
            }
            solved++;
            assertThat(outcome.legal()).as("seed %d has a legal plan", seed).isTrue();
            assertThat(outcome.objective()).as("seed %d", seed).isBetween(optimum - 1e-6, 1.02 * optimum);
            optimal += outcome.objective() <= optimum + 1e-6 ? 1 : 0;
        }
        assertThat(optimal).isGreaterThanOrEqualTo(38);
    }

    /** 3 by 4 units with roads in some places. */
    private static UnitNetwork small(long seed) {
        var random = new Random(seed);
        var builder = new UnitNetworkBuilder();
        for (int unit = 0; unit < 12; unit++) {
            builder.unit(random.nextInt(4) == 0 ? 0 : 10 + random.nextInt(40), 1600, unit / 6, 0, true);
            builder.outer(unit, unit % 3 == 1 ? 0 : 40);
        }
        for (int unit = 0; unit < 12; unit++) {
            var barrier = random.nextInt(3) == 0 ? BarrierClass.MINOR_ROAD : BarrierClass.NONE;
            if (unit % 3 < 2) {
                builder.border(unit, unit + 1, 40, barrier);
            }
            if (unit < 9) {
                builder.border(unit, unit + 3, 40, barrier);
            }
        }
        return builder.build();
    }

    /** Every division into connected grids inside the window, once each: a unit opens a new grid only as the next number. */
    private static final class Enumeration {
        private final Problem problem;
        private final int grids;
        private final int[] gridOf;
        private final int[] households;
        private double optimum = Double.POSITIVE_INFINITY;

        Enumeration(Problem problem, int grids) {
            this.problem = problem;
            this.grids = grids;
            gridOf = new int[problem.network().size()];
            households = new int[grids];
        }

        double optimum() {
            assign(0, 0);
            return optimum;
        }

        private void assign(int unit, int open) {
            if (unit == gridOf.length) {
                if (open == grids
                        && Arrays.stream(households).allMatch(problem.window()::holds)
                        && Pieces.disconnected(problem.network(), gridOf) == 0) {
                    optimum = Math.min(optimum, new Division(problem, gridOf, grids).objective());
                }
                return;
            }
            for (int grid = 0; grid <= Math.min(open, grids - 1); grid++) {
                int number = problem.network().households(unit);
                if (households[grid] + number <= problem.window().max()) {
                    gridOf[unit] = grid;
                    households[grid] += number;
                    assign(unit + 1, Math.max(open, grid + 1));
                    households[grid] -= number;
                }
            }
        }
    }
}
