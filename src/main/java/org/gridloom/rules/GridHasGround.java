package org.gridloom.rules;

import java.util.List;
import java.util.Optional;

/** Every grid has at least one unit: one without has no polygon to be put in force. */
final class GridHasGround implements RuleCheck.OfGrid {

    @Override
    public Rule rule() {
        return Rule.EMPTY_GRID;
    }

    @Override
    public List<Finding.EmptyGrid> inWhole(WholePlan plan) {
        return plan.grids().keySet().stream()
                .filter(key -> plan.unitsOf(key).isEmpty())
                .map(key -> new Finding.EmptyGrid(key, plan.community().getEnvelope()))
                .toList();
    }

    @Override
    public Optional<Finding> of(Share share, PlanState plan) {
        return share.size() > 0
                ? Optional.empty()
                : Optional.of(
                        new Finding.EmptyGrid(share.grid().key(), plan.graph().extent()));
    }
}
