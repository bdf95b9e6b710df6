package org.gridloom.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/** Every grid with ground has a leader and at least one full-time worker. */
final class TeamComplete implements RuleCheck.OfGrid {

    @Override
    public Rule rule() {
        return Rule.TEAM;
    }

    @Override
    public Optional<Finding> of(Share share, PlanState plan) {
        return share.size() == 0
                ? Optional.empty()
                : judge(share.grid(), () -> plan.graph().extent(share.anyOrder()));
    }

    @Override
    public List<Finding> inWhole(WholePlan plan) {
        return plan.grids().values().stream()
                .filter(grid -> !plan.unitsOf(grid.key()).isEmpty())
                .flatMap(grid -> judge(grid, () -> plan.extent(plan.unitsOf(grid.key()))).stream())
                .toList();
    }

    private static Optional<Finding> judge(GridInPlan grid, Supplier<Geometry> where) {
        return grid.vacancies().isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding.TeamIncomplete(grid.key(), grid.vacancies(), where.get()));
    }
}
