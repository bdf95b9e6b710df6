package org.gridloom.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/** The households of a grid, or of a micro-grid, are within its limits. One without ground is {@link GridHasGround}'s matter alone. */
record Households(Level level) implements RuleCheck.OfGrid {

    static Rule rule(Level level) {
        return level == Level.GRID ? Rule.HOUSEHOLDS : Rule.MICRO_HOUSEHOLDS;
    }

    @Override
    public Rule rule() {
        return rule(level);
    }

    @Override
    public List<Finding> inWhole(WholePlan plan) {
        return plan.grids(level).values().stream()
                .filter(grid -> !plan.unitsOf(grid.key()).isEmpty())
                .flatMap(grid -> {
                    var units = plan.unitsOf(grid.key());
                    return judge(grid, WholePlan.households(units), () -> plan.extent(units)).stream();
                })
                .toList();
    }

    @Override
    public Optional<Finding> of(Share share, PlanState plan) {
        return share.size() == 0
                ? Optional.empty()
                : judge(share.grid(), share.households(), () -> plan.graph().extent(share.anyOrder()));
    }

    private static Optional<Finding> judge(GridInPlan grid, int households, Supplier<Geometry> where) {
        var limits = grid.limits();
        if (households > limits.max()) {
            return Optional.of(
                    new Finding.TooManyHouseholds(grid.level(), grid.key(), households, limits, where.get()));
        }
        if (households < limits.min()) {
            return Optional.of(new Finding.TooFewHouseholds(grid.level(), grid.key(), households, limits, where.get()));
        }
        return Optional.empty();
    }
}
