package org.gridloom.rules;

import java.util.List;
import java.util.Optional;

/** Every unit belongs to a grid. One finding counts all that do not. */
final class UnassignedGround implements RuleCheck {

    @Override
    public Rule rule() {
        return Rule.UNASSIGNED;
    }

    @Override
    public List<Finding> inWhole(WholePlan plan) {
        var units = plan.unassigned();
        return units.isEmpty()
                ? List.of()
                : List.of(new Finding.Unassigned(units.size(), WholePlan.households(units), plan.extent(units)));
    }

    @Override
    public void keepRight(Findings findings, PlanState plan, Touched touched) {
        if (touched.isUnassigned()) {
            findings.say(rule(), rule().name(), find(plan));
        }
    }

    private static Optional<Finding> find(PlanState plan) {
        var rest = plan.unassigned();
        return rest.size() == 0
                ? Optional.empty()
                : Optional.of(new Finding.Unassigned(
                        rest.size(), rest.households(), plan.graph().extent(rest.anyOrder())));
    }
}
