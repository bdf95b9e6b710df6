package org.gridloom.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import org.gridloom.demo.TownGenerator;
import org.gridloom.demo.TownParameters;
import org.gridloom.geometry.Ground;
import org.gridloom.geometry.TessellationSettings;
import org.gridloom.geometry.Tessellator;
import org.gridloom.partition.Budget;
import org.gridloom.partition.Outcome;
import org.gridloom.partition.Partitioner;
import org.gridloom.partition.Problem;
import org.gridloom.partition.Progress;
import org.gridloom.partition.UnitNetwork;
import org.gridloom.partition.Weights;
import org.gridloom.partition.Window;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

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

    /** Each cut into units by itself: of a whole city nobody needs them at once. */
    private static List<UnitNetwork> communities(int households) {
        var ground = TessellateBench.ground(new TownGenerator(TownParameters.standard(households)).generate());
        var buildings = index(ground.buildings(), Ground.Footprint::outline);
        var barriers = index(ground.barriers(), Ground.BarrierLine::line);
        var compounds = index(ground.compounds(), Ground.Region::area);
        var grids = index(ground.gridsInForce(), Ground.Region::area);
        var water = index(ground.water(), area -> area);
        return ground.communities().parallelStream()
                .map(community -> {
                    var area = community.area();
                    var inside = new IndexedPointInAreaLocator(area);
                    var extent = area.getEnvelopeInternal();
                    var piece = new Ground(
                            List.of(community),
                            within(grids, extent, Ground.Region::area, inside),
                            within(compounds, extent, Ground.Region::area, inside),
                            found(barriers, extent),
                            found(water, extent),
                            within(buildings, extent, Ground.Footprint::outline, inside));
                    var coverage = Tessellator.tessellate(piece, TessellationSettings.DEFAULT)
                            .coverage();
                    return PlanInstances.network(coverage, true);
                })
                .toList();
    }

    private static <T> STRtree index(List<T> all, Function<T, Geometry> geometry) {
        var index = new STRtree();
        all.forEach(each -> index.insert(geometry.apply(each).getEnvelopeInternal(), each));
        index.build();
        return index;
    }

    @SuppressWarnings("unchecked") // holds what was put in
    private static <T> List<T> found(STRtree index, Envelope extent) {
        return index.query(extent);
    }

    private static <T> List<T> within(
            STRtree index, Envelope extent, Function<T, Geometry> geometry, IndexedPointInAreaLocator area) {
        return CityPlanBench.<T>found(index, extent).stream()
                .filter(each ->
                        area.locate(geometry.apply(each).getInteriorPoint().getCoordinate()) == Location.INTERIOR)
                .toList();
    }
}
