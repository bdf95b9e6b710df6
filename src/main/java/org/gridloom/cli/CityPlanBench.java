package org.gridloom.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.demo.TownGenerator;
import org.gridloom.demo.TownParameters;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.TessellationSettings;
import org.gridloom.geometry.Tessellator;
import org.gridloom.geometry.UnitCoverage;
import org.gridloom.partition.Budget;
import org.gridloom.partition.Outcome;
import org.gridloom.partition.Partitioner;
import org.gridloom.partition.Problem;
import org.gridloom.partition.Progress;
import org.gridloom.partition.UnitNetwork;
import org.gridloom.partition.Weights;
import org.gridloom.partition.Window;

/** All communities of a city, on all cores: how long, with how much memory, and how that grows. */
final class CityPlanBench {

    private static final int HOUSEHOLDS = 1_000_000;
    private static final int SMALLER = 250_000;
    private static final long STEPS_PER_UNIT = 3_000;

    private record Measured(double seconds, int units, int communities, long inWindow, long grids, long megabytes) {}

    private CityPlanBench() {}

    static void measure(PrintStream out) {
        var small = city(SMALLER);
        var large = city(HOUSEHOLDS);
        Figure.of(
                        "plan.city.seconds",
                        large.seconds(),
                        "s",
                        "households",
                        HOUSEHOLDS,
                        "units",
                        large.units(),
                        "communities",
                        large.communities(),
                        "cores",
                        Runtime.getRuntime().availableProcessors(),
                        "stepsPerUnit",
                        STEPS_PER_UNIT,
                        "grids",
                        large.grids(),
                        "inWindow",
                        large.inWindow(),
                        "megabytes",
                        large.megabytes())
                .print(out);
        double allowed = large.units() * Math.log(large.units()) / (small.units() * Math.log(small.units()));
        Figure.of(
                        "plan.city.growth",
                        large.seconds() / small.seconds() / allowed,
                        "",
                        "meaning",
                        "growth from " + small.units() + " units over that of n log n")
                .print(out);
    }

    private static Measured city(int households) {
        var networks = communities(households);
        var began = System.nanoTime();
        var plans = networks.parallelStream()
                .map(network -> Partitioner.divide(
                        Problem.of(network, Window.of(300, 500), Weights.DEFAULT.withStability(0)),
                        Budget.ofSteps(STEPS_PER_UNIT * network.size()),
                        1,
                        Progress.NONE))
                .toList();
        double seconds = (System.nanoTime() - began) / 1e9;
        var memory = Runtime.getRuntime();
        return new Measured(
                seconds,
                networks.stream().mapToInt(UnitNetwork::size).sum(),
                networks.size(),
                plans.stream().mapToLong(plan -> plan.figures().inWindow()).sum(),
                plans.stream().mapToLong(Outcome::grids).sum(),
                (memory.totalMemory() - memory.freeMemory()) >> 20);
    }

    private static List<UnitNetwork> communities(int households) {
        var town = new TownGenerator(TownParameters.standard(households)).generate();
        var coverage = Tessellator.tessellate(TessellateBench.ground(town), TessellationSettings.DEFAULT)
                .coverage();
        var units = new HashMap<Long, List<BaseUnit>>();
        var number = new int[coverage.units().size()];
        for (var unit : coverage.units()) {
            var members = units.computeIfAbsent(unit.community(), _ -> new ArrayList<>());
            number[unit.number()] = members.size();
            members.add(unit);
        }
        Map<Long, List<SharedEdge>> edges = new HashMap<>();
        for (var edge : coverage.edges()) {
            for (int side : new int[] {edge.left(), edge.right()}) {
                if (side != SharedEdge.OUTSIDE) {
                    long community = coverage.units().get(side).community();
                    boolean within = side == edge.left()
                            && edge.right() != SharedEdge.OUTSIDE
                            && coverage.units().get(edge.right()).community() == community;
                    boolean second = side == edge.right()
                            && edge.left() != SharedEdge.OUTSIDE
                            && coverage.units().get(edge.left()).community() == community;
                    if (!second) {
                        edges.computeIfAbsent(community, _ -> new ArrayList<>())
                                .add(new SharedEdge(
                                        number[side],
                                        within ? number[edge.right()] : SharedEdge.OUTSIDE,
                                        edge.line(),
                                        edge.barrier()));
                    }
                }
            }
        }
        return units.entrySet().stream()
                .map(each -> PlanInstances.network(
                        new UnitCoverage(each.getValue(), edges.getOrDefault(each.getKey(), List.of())), true))
                .toList();
    }
}
