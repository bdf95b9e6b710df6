package org.gridloom.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.gridloom.rules.Edit.Move;

/** Betters the shape of a grid unit by unit: gives one of its border away or takes one beyond it, each time the one that helps most. */
final class Reshaping {

    private static final int STEPS = 8;

    private record Step(int unit, Share to, double value) {}

    private final PlanState plan;
    private final Lumps lumps;

    Reshaping(PlanState plan) {
        this.plan = plan;
        lumps = new Lumps(plan);
    }

    /** After every step what was done so far; the plan stays as it is. */
    List<List<Move>> of(Share grid, ToDoubleFunction<Outline> figure) {
        var ideas = new ArrayList<List<Move>>();
        var taken = new LinkedHashMap<Integer, String>();
        var back = new ArrayList<Edit>();
        for (int i = 0; i < STEPS && step(grid, figure, taken, back); i++) {
            ideas.addFirst(moves(taken));
        }
        back.forEach(edit -> plan.apply(edit, new Touched()));
        return ideas;
    }

    /** Whether there was one that helps and leaves every grid in one piece and within the limits it was within. */
    private boolean step(Share grid, ToDoubleFunction<Outline> figure, Map<Integer, String> taken, List<Edit> back) {
        double now = figure.applyAsDouble(grid.outline());
        var steps = steps(grid).stream()
                .filter(step -> !taken.containsKey(step.unit()))
                .map(step -> tried(step, grid, figure))
                .filter(step -> step.value() > now)
                .sorted(Comparator.comparingDouble(Step::value).reversed().thenComparingInt(Step::unit))
                .toList();
        for (var step : steps) {
            var from = plan.shareOf(step.unit());
            int pieces =
                    plan.pieces().of(from).size() + plan.pieces().of(step.to()).size();
            var inverse = plan.apply(move(step), new Touched());
            if (plan.pieces().of(from).size() + plan.pieces().of(step.to()).size() <= pieces && from.size() > 0) {
                back.addFirst(inverse);
                taken.put(step.unit(), step.to().grid().key());
                return true;
            }
            plan.apply(inverse, new Touched());
        }
        return false;
    }

    private Step tried(Step step, Share grid, ToDoubleFunction<Outline> figure) {
        var inverse = plan.apply(move(step), new Touched());
        double value = figure.applyAsDouble(grid.outline());
        plan.apply(inverse, new Touched());
        return new Step(step.unit(), step.to(), value);
    }

    private List<Step> steps(Share grid) {
        var steps = new HashSet<Step>();
        grid.anyOrder()
                .forEach(unit -> lumps.forEachNeighbour(unit, (neighbour, length) -> {
                    var other = plan.shareOf(neighbour);
                    if (other != grid && other != plan.unassigned()) {
                        add(steps, unit, other);
                        add(steps, neighbour, grid);
                    }
                }));
        return List.copyOf(steps);
    }

    private void add(HashSet<Step> steps, int unit, Share to) {
        int households = plan.graph().households(unit);
        var from = plan.shareOf(unit);
        boolean leaves = from.households() - households
                >= Math.min(from.households(), from.grid().limits().min());
        boolean fits = to.households() + households
                <= Math.max(to.households(), to.grid().limits().max());
        boolean among = from.isLimited() == to.isLimited();
        if (households == 0 || (leaves && fits && among)) {
            steps.add(new Step(unit, to, 0));
        }
    }

    private static Move move(Step step) {
        return new Move(List.of(step.unit()), step.to().grid().key());
    }

    private static List<Move> moves(Map<Integer, String> taken) {
        var byTarget = new LinkedHashMap<String, List<Integer>>();
        taken.forEach((unit, key) ->
                byTarget.computeIfAbsent(key, k -> new ArrayList<>()).add(unit));
        return byTarget.entrySet().stream()
                .map(entry -> new Move(entry.getValue(), entry.getKey()))
                .toList();
    }
}
