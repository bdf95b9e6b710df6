package org.gridloom.partition;

import static org.assertj.core.api.Assertions.assertThat;

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
            var found = Enumeration.optimum(problem, outcome.grids());
            if (found.isEmpty()) {
                continue;
            }
            double optimum = found.getAsDouble();
            solved++;
            assertThat(outcome.legal()).as("seed %d has a legal plan", seed).isTrue();
            assertThat(outcome.objective()).as("seed %d", seed).isBetween(optimum - 1e-6, 1.02 * optimum);
            optimal += outcome.objective() <= optimum + 1e-6 ? 1 : 0;
        }
        assertThat(optimal).isGreaterThanOrEqualTo(38);
    }

    /** 3 to 5 by 4 to 5 units with roads in some places. */
    private static UnitNetwork small(long seed) {
        var random = new Random(seed);
        int columns = 3 + (int) (seed % 3);
        int units = columns * (4 + (int) (seed % 2));
        var builder = new UnitNetworkBuilder();
        for (int unit = 0; unit < units; unit++) {
            builder.unit(random.nextInt(4) == 0 ? 0 : 10 + random.nextInt(40), 1600, unit / 6, 0, true);
            boolean side = unit % columns == 0 || unit % columns == columns - 1;
            boolean end = unit < columns || unit >= units - columns;
            builder.outer(unit, (side ? 40 : 0) + (end ? 40 : 0));
        }
        for (int unit = 0; unit < units; unit++) {
            var barrier = random.nextInt(3) == 0 ? BarrierClass.MINOR_ROAD : BarrierClass.NONE;
            if (unit % columns < columns - 1) {
                builder.border(unit, unit + 1, 40, barrier);
            }
            if (unit < units - columns) {
                builder.border(unit, unit + columns, 40, barrier);
            }
        }
        return builder.build();
    }

    @Test
    void agreesWithTheOptimumThatIsPlainToSee() {
        // Four squares in a square: two rows or two columns are all there is.
        var builder = new UnitNetworkBuilder();
        for (int unit = 0; unit < 4; unit++) {
            builder.unit(60, 1600, -1, 0, true);
            builder.outer(unit, 80);
        }
        builder.border(0, 1, 40, BarrierClass.NONE);
        builder.border(2, 3, 40, BarrierClass.NONE);
        builder.border(0, 2, 40, BarrierClass.MAIN_ROAD);
        builder.border(1, 3, 40, BarrierClass.MAIN_ROAD);
        var problem = Problem.of(builder.build(), WINDOW, Weights.DEFAULT);
        double rows = new Division(problem, new int[] {0, 0, 1, 1}, 2).objective();
        assertThat(Enumeration.optimum(problem, 2)).hasValue(rows);
        assertThat(Enumeration.optimum(problem, 3)).isEmpty();
    }
}
