package org.gridloom.cli;

import java.io.PrintStream;
import java.util.Random;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.partition.Budget;
import org.gridloom.partition.Enumeration;
import org.gridloom.partition.Partitioner;
import org.gridloom.partition.Problem;
import org.gridloom.partition.Progress;
import org.gridloom.partition.UnitNetwork;
import org.gridloom.partition.UnitNetworkBuilder;
import org.gridloom.partition.Weights;
import org.gridloom.partition.Window;

/** How often the search finds the optimum of problems small enough to know it: up to 25 units in a field of five by five. */
final class SmallPlans {

    private static final int PROBLEMS = 60;
    private static final Window WINDOW = new Window(80, 160, 120);

    private SmallPlans() {}

    static void measure(PrintStream out) {
        int solved = 0;
        int optimal = 0;
        double worst = 1;
        for (long seed = 0; solved < PROBLEMS; seed++) {
            var problem = Problem.of(field(seed), WINDOW, Weights.DEFAULT.withStability(0));
            var plan = Partitioner.divide(problem, Budget.ofSeconds(0.3), 1, Progress.NONE);
            var optimum = Enumeration.optimum(problem, plan.grids());
            if (optimum.isPresent()) {
                solved++;
                double ratio = plan.objective() / optimum.getAsDouble();
                optimal += ratio < 1 + 1e-6 ? 1 : 0;
                worst = Math.max(worst, ratio);
            }
        }
        Figure.of(
                        "plan.optimal.share",
                        (double) optimal / solved,
                        "",
                        "problems",
                        solved,
                        "units",
                        "12 to 25",
                        "seconds",
                        0.3)
                .print(out);
        Figure.of("plan.optimal.worst", worst, "", "problems", solved).print(out);
    }

    private static UnitNetwork field(long seed) {
        var random = new Random(seed);
        int columns = 3 + (int) (seed % 3);
        int units = columns * (4 + (int) (seed % 2));
        var builder = new UnitNetworkBuilder();
        for (int unit = 0; unit < units; unit++) {
            builder.unit(random.nextInt(4) == 0 ? 0 : 10 + random.nextInt(40), 1600, -1, 0, true);
            builder.outer(unit, unit % columns == 0 || unit % columns == columns - 1 ? 40 : 0);
            builder.outer(unit, unit < columns || unit >= units - columns ? 40 : 0);
        }
        for (int unit = 0; unit < units; unit++) {
            if (unit % columns < columns - 1) {
                builder.border(unit, unit + 1, 40, barrier(random));
            }
            if (unit < units - columns) {
                builder.border(unit, unit + columns, 40, barrier(random));
            }
        }
        return builder.build();
    }

    private static BarrierClass barrier(Random random) {
        return random.nextInt(3) == 0 ? BarrierClass.MINOR_ROAD : BarrierClass.NONE;
    }
}
