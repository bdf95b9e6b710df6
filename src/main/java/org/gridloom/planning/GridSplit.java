package org.gridloom.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.UnitCoverage;
import org.gridloom.partition.Budget;
import org.gridloom.partition.Partitioner;
import org.gridloom.partition.Problem;
import org.gridloom.partition.Progress;
import org.gridloom.partition.UnitNetwork;
import org.gridloom.partition.UnitNetworkBuilder;
import org.gridloom.partition.Weights;
import org.gridloom.partition.Window;
import org.gridloom.rules.OnePiece;
import org.gridloom.rules.RuleSettings;

/** Looks for good parts of one grid: of about as many households each, in one piece, along barriers. The same grid and seed give the same parts. */
final class GridSplit {

    /** A person waits for it: steps for each unit, up to so many, and on a slow machine no longer than these seconds. */
    private static final long STEPS_PER_UNIT = 3_000;

    private static final long MOST_STEPS = 150_000;
    private static final double SECONDS = 3;

    /** How far from equal the parts may be. */
    private static final double SLACK = 0.15;

    /** What stands for a household where a grid has none, such as a market: so much ground, in m². */
    private static final double GROUND = 500;

    private final UnitCoverage coverage;
    private final RuleSettings settings;

    GridSplit(UnitCoverage coverage, RuleSettings settings) {
        this.coverage = coverage;
        this.settings = settings;
    }

    /**
     * @param units positions in the coverage
     * @return the positions of each part; empty where there are not so many parts to be had
     */
    Optional<List<List<Integer>>> into(int parts, List<Integer> units, long seed) {
        if (parts < 2 || units.size() < parts) {
            return Optional.empty();
        }
        var network = network(units);
        var total = network.totalHouseholds();
        var each = (double) total / parts;
        var window = new Window(
                (int) Math.floor(each * (1 - SLACK)), (int) Math.ceil(each * (1 + SLACK)), (int) Math.round(each));
        var problem =
                Problem.of(network, window, Weights.DEFAULT.withStability(0)).withGrids(parts);
        var outcome = Partitioner.divide(problem, budget(units.size()), seed, Progress.NONE);
        var found = new ArrayList<List<Integer>>();
        for (int part = 0; part < outcome.grids(); part++) {
            found.add(new ArrayList<>());
        }
        for (int i = 0; i < units.size(); i++) {
            found.get(outcome.gridOf()[i]).add(units.get(i));
        }
        found.removeIf(List::isEmpty);
        return found.size() == parts ? Optional.of(found) : Optional.empty();
    }

    private static Budget budget(int units) {
        return new Budget(Math.min(MOST_STEPS, STEPS_PER_UNIT * units), SECONDS);
    }

    private UnitNetwork network(List<Integer> units) {
        var builder = new UnitNetworkBuilder(Set.of());
        var numbers = new HashMap<Integer, Integer>();
        var ground = units.stream().map(coverage.units()::get).toList();
        var empty = ground.stream().allMatch(unit -> unit.households() == 0);
        for (var unit : ground) {
            var area = unit.area().getArea();
            var households = empty ? (int) Math.ceil(area / GROUND) : unit.households();
            numbers.put(
                    unit.number(),
                    builder.unit(households, area, unit.compound(), 0, OnePiece.carries(unit, settings)));
        }
        for (SharedEdge edge : coverage.edges()) {
            var left = numbers.get(edge.left());
            var right = numbers.get(edge.right());
            if (left != null && right != null) {
                builder.border(left, right, edge.length(), edge.barrier());
            } else if (left != null) {
                builder.outer(left, edge.length());
            } else if (right != null) {
                builder.outer(right, edge.length());
            }
        }
        return builder.build();
    }
}
