package org.gridloom.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A plan being drawn, with its sums and findings kept right through edits. What an edit costs follows the size of the grids it touches, not of the
 * plan. For one thread at a time.
 */
public final class LivePlan {

    private final PlanState state;
    private final Findings findings = new Findings();

    public LivePlan(DrawnPlan plan) {
        state = new PlanState(plan);
        var everything = new Touched();
        plan.grids().forEach(grid -> everything.grid(grid.key()));
        plan.micro().grids().forEach(everything::micro);
        everything.unassigned();
        everything.moved();
        for (int compound = 0; compound < state.compounds().size(); compound++) {
            everything.compound(compound);
        }
        keepRight(everything);
        findings.forgetChanges();
    }

    /** The sum of the households of a grid or a micro-grid, as all that follow that ask for one. */
    public int households(String grid) {
        return state.share(grid).households();
    }

    /** A grid in numbers. */
    public GridFigures figures(String grid) {
        return GridFigures.of(state.share(grid));
    }

    /** Numbers of a grid's units, ascending. */
    public List<Integer> units(String grid) {
        return state.share(grid).units().boxed().toList();
    }

    /** Numbers of the units without a grid, ascending. */
    public List<Integer> unassigned() {
        return state.unassigned().units().boxed().toList();
    }

    /** Whether a number is that of a unit, and not of one that was cut. */
    public boolean isThere(int unit) {
        return state.isThere(unit);
    }

    /** Of a unit that is there. */
    public Optional<String> gridOf(int unit) {
        var share = state.shareOf(unit);
        return share == state.unassigned()
                ? Optional.empty()
                : Optional.of(share.grid().key());
    }

    /** The micro-grid of a unit that is there. */
    public Optional<String> microOf(int unit) {
        return Optional.ofNullable(state.micro().keyOf(state.micro().shareOf(unit)));
    }

    /** The grids by key. */
    public List<GridInPlan> grids() {
        return state.grids();
    }

    /** The micro-grids by key. */
    public List<GridInPlan> microGrids() {
        return state.micro().grids();
    }

    /** All findings, by rule and then by subject. */
    public List<Finding> findings() {
        return findings.all();
    }

    /** Does an edit. One that names a grid or unit that is not there, or creates a grid twice, throws and changes nothing. */
    public Change apply(Edit edit) {
        var touched = new Touched();
        var inverse = state.apply(edit, touched);
        keepRight(touched);
        var change = new Change(inverse, households(touched), findings.appeared(), findings.gone());
        findings.forgetChanges();
        return change;
    }

    /** What a move to a grid, or to none where {@code to} is null, would make of the plan, which stays as it is. */
    public Preview preview(Collection<Integer> units, @Nullable String to) {
        return preview(new Edit.Move(List.copyOf(units), to));
    }

    public Preview preview(Edit.Move move) {
        var change = apply(move);
        try {
            return new Preview(change.households(), findings());
        } finally {
            apply(change.inverse());
        }
    }

    PlanState state() {
        return state;
    }

    private void keepRight(Touched touched) {
        RuleCheck.ALL.forEach(rule -> rule.keepRight(findings, state, touched));
    }

    private SortedMap<String, Integer> households(Touched touched) {
        var households = new TreeMap<String, Integer>();
        for (var key : touched.all()) {
            state.find(key).ifPresent(share -> households.put(key, share.households()));
        }
        return households;
    }
}
