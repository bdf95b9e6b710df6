package org.gridloom.rules;

import java.util.List;
import java.util.Optional;

/** Every grid, and every micro-grid, has at least one unit: one without has no polygon to be put in force. */
record GridHasGround(Level level) implements RuleCheck.OfGrid {

    static Rule rule(Level level) {
        return level == Level.GRID ? Rule.EMPTY_GRID : Rule.MICRO_EMPTY;
    }

    @Override
    public Rule rule() {
        return rule(level);
    }

    @Override
    public List<Finding.EmptyGrid> inWhole(WholePlan plan) {
        return plan.grids(level).keySet().stream()
                .filter(key -> plan.unitsOf(key).isEmpty())
                .map(key -> new Finding.EmptyGrid(level, key, plan.community().getEnvelope()))
                .toList();
    }

    @Override
    public Optional<Finding> of(Share share, PlanState plan) {
        return share.size() > 0
                ? Optional.empty()
                : Optional.of(new Finding.EmptyGrid(
                        level, share.grid().key(), plan.graph().extent()));
    }
}
