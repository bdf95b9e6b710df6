package org.gridloom.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Micro-grids are optional: a grid has none, or all its ground is in one. */
final class DividedWholly implements RuleCheck {

    @Override
    public Rule rule() {
        return Rule.MICRO_REST;
    }

    @Override
    public List<Finding> inWhole(WholePlan plan) {
        var divided = new TreeSet<String>();
        plan.grids(Level.MICRO).values().forEach(micro -> divided.add(String.valueOf(micro.within())));
        var inMicroGrids = plan.drawn().micro().of();
        var findings = new ArrayList<Finding>();
        for (var key : divided) {
            var rest = plan.unitsOf(key).stream()
                    .filter(unit -> !inMicroGrids.containsKey(unit.number()))
                    .toList();
            if (!rest.isEmpty()) {
                findings.add(
                        new Finding.PartlyDivided(key, rest.size(), WholePlan.households(rest), plan.extent(rest)));
            }
        }
        return findings;
    }

    @Override
    public void keepRight(Findings findings, PlanState plan, Touched touched) {
        for (var key : touched.divided()) {
            findings.say(rule(), rule().subject(key), plan.find(key).flatMap(share -> of(share, plan)));
        }
    }

    private static Optional<Finding> of(Share grid, PlanState plan) {
        var key = grid.grid().key();
        if (plan.micro().within(key).isEmpty()) {
            return Optional.empty();
        }
        var rest = grid.anyOrder()
                .filter(unit -> plan.micro().shareOf(unit) == plan.micro().unassigned())
                .toArray();
        if (rest.length == 0) {
            return Optional.empty();
        }
        int households = 0;
        for (int unit : rest) {
            households += plan.graph().households(unit);
        }
        return Optional.of(new Finding.PartlyDivided(
                key, rest.length, households, plan.graph().extent(Arrays.stream(rest))));
    }
}
