package org.gridloom.rules;

import java.util.List;
import java.util.Optional;
import org.gridloom.geometry.BaseUnit;

/** Households stay in their grid where they can (相对稳定). Nothing is wrong with one that moves; how many there are is shown. */
final class HouseholdsStay implements RuleCheck {

    @Override
    public Rule rule() {
        return Rule.STABLE;
    }

    @Override
    public void keepRight(Findings findings, PlanState plan, Touched touched) {
        if (touched.isMoved()) {
            var moved = plan.moved();
            findings.say(
                    rule(),
                    rule().name(),
                    moved.households() == 0
                            ? Optional.empty()
                            : Optional.of(new Finding.HouseholdsMove(
                                    moved.households(),
                                    moved.units().cardinality(),
                                    plan.graph().extent(moved.units().stream()))));
        }
    }

    @Override
    public List<Finding> inWhole(WholePlan plan) {
        var moved =
                plan.ground().units().stream().filter(unit -> moved(unit, plan)).toList();
        int households = WholePlan.households(moved);
        return households == 0
                ? List.of()
                : List.of(new Finding.HouseholdsMove(households, moved.size(), plan.extent(moved)));
    }

    private static boolean moved(BaseUnit unit, WholePlan plan) {
        var before = plan.facts().inForce().get(unit.number());
        var now = plan.gridOf().get(unit.number());
        return before != null && now != null && !before.equals(now);
    }
}
