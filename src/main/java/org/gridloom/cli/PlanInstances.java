package org.gridloom.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloom.demo.TownGenerator;
import org.gridloom.demo.TownParameters;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.TessellationSettings;
import org.gridloom.geometry.Tessellator;
import org.gridloom.geometry.UnitCoverage;
import org.gridloom.partition.PolygonNetwork;
import org.gridloom.partition.UnitNetwork;
import org.gridloom.partition.UnitNetworkBuilder;
import org.gridloom.partition.Window;

/** What the automatic plan is measured on: pieces of generated towns, always the same, and the census areas of a real city where they are at hand. */
final class PlanInstances {

    /** Where real data lies beside the project. */
    private static final Path CENSUS = Path.of("../shared/data/tottori-census/tottori_city.shp");

    private static final Window TOWN = Window.of(300, 500);

    /**
     * @param plain the same ground as if nothing ran along any border
     */
    record Instance(String name, UnitNetwork network, UnitNetwork plain, Window window) {}

    private PlanInstances() {}

    static Instance town(int units, long seed) {
        // A street of 20,000 households has some 1,800 units.
        var town = new TownGenerator(TownParameters.of(seed, units > 1500 ? 40_000 : 20_000)).generate();
        var coverage = Tessellator.tessellate(TessellateBench.ground(town), TessellationSettings.DEFAULT)
                .coverage();
        var piece = connected(coverage, units);
        return new Instance("town-" + units, network(piece, true), network(piece, false), TOWN);
    }

    /** Units of one town round its first one, so many of them. */
    private static UnitCoverage connected(UnitCoverage coverage, int wanted) {
        var units = coverage.units();
        var neighbours = new ArrayList<List<Integer>>();
        units.forEach(_ -> neighbours.add(new ArrayList<>()));
        for (var edge : coverage.edges()) {
            if (edge.left() != SharedEdge.OUTSIDE && edge.right() != SharedEdge.OUTSIDE) {
                neighbours.get(edge.left()).add(edge.right());
                neighbours.get(edge.right()).add(edge.left());
            }
        }
        var number = new int[units.size()];
        Arrays.fill(number, SharedEdge.OUTSIDE);
        var taken = new ArrayList<BaseUnit>();
        var queue = new ArrayDeque<Integer>(List.of(units.size() / 2));
        while (!queue.isEmpty() && taken.size() < wanted) {
            int next = queue.remove();
            if (number[next] == SharedEdge.OUTSIDE) {
                number[next] = taken.size();
                taken.add(units.get(next));
                queue.addAll(neighbours.get(next));
            }
        }
        var edges = coverage.edges().stream()
                .filter(edge -> inside(number, edge.left()) || inside(number, edge.right()))
                .map(edge -> new SharedEdge(
                        inside(number, edge.left()) ? number[edge.left()] : SharedEdge.OUTSIDE,
                        inside(number, edge.right()) ? number[edge.right()] : SharedEdge.OUTSIDE,
                        edge.line(),
                        edge.barrier()))
                .toList();
        return new UnitCoverage(taken, edges);
    }

    private static boolean inside(int[] number, int unit) {
        return unit != SharedEdge.OUTSIDE && number[unit] != SharedEdge.OUTSIDE;
    }

    static UnitNetwork network(UnitCoverage coverage, boolean barriers) {
        var builder = new UnitNetworkBuilder(Set.of());
        for (var unit : coverage.units()) {
            builder.unit(unit.households(), unit.area().getArea(), unit.compound(), 0, true);
        }
        for (var edge : coverage.edges()) {
            if (edge.left() == SharedEdge.OUTSIDE || edge.right() == SharedEdge.OUTSIDE) {
                builder.outer(Math.max(edge.left(), edge.right()), edge.length());
            } else {
                builder.border(edge.left(), edge.right(), edge.length(), barriers ? edge.barrier() : BarrierClass.NONE);
            }
        }
        return builder.build();
    }

    /** Areas of some hundred households each, so that grids are larger there. */
    static Optional<Instance> census() {
        if (!Files.exists(CENSUS)) {
            return Optional.empty();
        }
        var features = PlainFiles.read(CENSUS, Optional.empty(), new PrintWriter(System.err))
                .features();
        var fields = new PlanUnits.Fields(
                "SETAI",
                Optional.of("KEY_CODE"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var units = PlanUnits.of(features, fields, PlanUnits.plane(features)).get("").stream()
                .map(unit -> new PolygonNetwork.Unit(unit.metric(), unit.households(), -1, 0))
                .toList();
        var network = PolygonNetwork.of(units, PolygonNetwork.Barriers.NONE, 1).network();
        return Optional.of(new Instance("tottori-census", network, network, Window.of(1500, 3500)));
    }
}
