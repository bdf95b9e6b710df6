package org.gridloom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gridloom.cli.PlanInstances.Instance;
import org.gridloom.partition.Budget;
import org.gridloom.partition.Outcome;
import org.gridloom.partition.Partitioner;
import org.gridloom.partition.Problem;
import org.gridloom.partition.Progress;
import org.gridloom.partition.UnitNetwork;
import org.gridloom.partition.Weights;

/** The automatic plan: legal or not after a time, beside METIS, beside its own best, on small problems beside the optimum, on a city, and mending. */
final class PlanBench {

    static final int SEEDS = 5;
    private static final double[] SECONDS = {0.3, 1, 5};
    private static final int[] TOWNS = {60, 300, 1_000, 2_000};
    private static final long TOWN_SEED = 7;

    private final PrintStream out;
    private final BestKnown best = BestKnown.read();

    private PlanBench(PrintStream out) {
        this.out = out;
    }

    static void run(PrintStream out) throws IOException, InterruptedException {
        var bench = new PlanBench(out);
        var instances = new ArrayList<Instance>();
        for (int units : TOWNS) {
            instances.add(PlanInstances.town(units, TOWN_SEED));
        }
        PlanInstances.census()
                .ifPresentOrElse(
                        instances::add,
                        () -> System.err.println(
                                "bench: the census areas are not at hand; their figures are left out"));
        warmUp(instances.getFirst());
        if (!MetisRival.installed()) {
            System.err.println(
                    "bench: gpmetis is not installed (Debian's package metis); the figures beside it are left out");
        }
        for (var instance : instances) {
            bench.measure(instance);
        }
        SmallPlans.measure(out);
        MendBench.measure(instances.get(1), out);
        CityPlanBench.measure(out);
        bench.best.write();
    }

    private static void warmUp(Instance instance) {
        Partitioner.divide(
                Problem.of(instance.network(), instance.window(), weights()), Budget.ofSeconds(2), 99, Progress.NONE);
    }

    private static Weights weights() {
        return Weights.DEFAULT.withStability(0);
    }

    private void measure(Instance instance) throws IOException, InterruptedException {
        var afterOne = List.<Outcome>of();
        for (double seconds : SECONDS) {
            var plans = plans(instance.network(), instance, weights(), seconds);
            if (seconds == 1) {
                afterOne = plans;
            }
            print(
                    "plan.inWindow",
                    median(plans, plan -> (double) plan.figures().inWindow() / plan.grids()),
                    "",
                    instance,
                    seconds);
            print("plan.disconnected", median(plans, plan -> plan.figures().disconnected()), "", instance, seconds);
            plans.stream().filter(Outcome::legal).forEach(plan -> best.keep(instance.name(), plan.objective()));
        }
        var known = best.of(instance.name());
        if (known.isPresent()) {
            print("plan.gap", median(afterOne, plan -> plan.objective() / known.getAsDouble()), "", instance, 1);
        }
        var blind = plans(instance.network(), instance, weights().withBarriers(0), 1);
        print(
                "plan.barrierShare.gain",
                median(afterOne, plan -> plan.figures().barrierShare())
                        - median(blind, plan -> plan.figures().barrierShare()),
                "",
                instance,
                1,
                "compactnessCost",
                rounded(median(blind, plan -> plan.figures().meanCompactness())
                        - median(afterOne, plan -> plan.figures().meanCompactness())));
        if (MetisRival.installed()) {
            besideMetis(instance);
        }
    }

    /** On the graph that METIS sees: lengths, and nothing of what runs along a border. */
    private void besideMetis(Instance instance) throws IOException, InterruptedException {
        // METIS minimises the cut alone and does not care where in the window a grid lies.
        var cutFirst = weights().withBarriers(2).withBalance(0.05);
        var plans = plans(instance.plain(), instance, cutFirst, 1);
        int grids = plans.getFirst().grids();
        var problem = Problem.of(instance.plain(), instance.window(), cutFirst);
        var rival = MetisRival.divide(problem, grids);
        print("plan.metis.inWindow", rival.inWindow(), "", instance, 1);
        if (rival.best().isEmpty()) {
            System.err.println("bench: METIS found no legal plan of " + instance.name() + " with " + grids + " grids");
            return;
        }
        var best = rival.best().get();
        print(
                "plan.cut.ratio",
                median(plans, plan -> plan.figures().cutLength()) / best.cutLength(),
                "",
                instance,
                1,
                "grids",
                grids,
                "weights",
                "border 2, shape 1, balance 0.05");
        // What no solver can go below, as far as anybody knows: border alone, whatever the shapes look like.
        var shortest = Weights.DEFAULT
                .withShape(0)
                .withBalance(0)
                .withCompounds(0)
                .withStability(0)
                .withLoad(0);
        var name = instance.name() + "-cut-" + grids;
        for (int seed = 1; seed <= SEEDS; seed++) {
            var plan = Partitioner.divide(
                    problem.withWeights(shortest).withGrids(grids), Budget.ofSeconds(5), seed, Progress.NONE);
            if (plan.legal()) {
                this.best.keep(name, plan.figures().cutLength());
            }
        }
        var known = this.best.of(name);
        if (known.isPresent()) {
            print(
                    "plan.cut.floor",
                    known.getAsDouble() / best.cutLength(),
                    "",
                    instance,
                    5,
                    "grids",
                    grids,
                    "meaning",
                    "shortest legal cut known over METIS's best: no plan.cut.ratio is below");
        }
        print(
                "plan.polsbyPopper.ratio",
                median(plans, plan -> plan.figures().meanCompactness()) / best.meanCompactness(),
                "",
                instance,
                1,
                "grids",
                grids,
                "weights",
                "border 2, shape 1, balance 0.05");
    }

    private static List<Outcome> plans(UnitNetwork network, Instance instance, Weights weights, double seconds) {
        var problem = Problem.of(network, instance.window(), weights);
        var plans = new ArrayList<Outcome>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            plans.add(Partitioner.divide(problem, Budget.ofSeconds(seconds), seed, Progress.NONE));
        }
        return plans;
    }

    static double median(List<Outcome> plans, ToDoubleFunction<Outcome> figure) {
        var values = plans.stream().mapToDouble(figure).sorted().toArray();
        return values[values.length / 2];
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private void print(String name, double value, String unit, Instance instance, double seconds, Object... more) {
        var parameters = new ArrayList<Object>(List.of(
                "instance", instance.name(), "units", instance.network().size(), "seconds", seconds, "seeds", SEEDS));
        parameters.addAll(Arrays.asList(more));
        Figure.of(name, value, unit, parameters.toArray()).print(out);
    }
}
