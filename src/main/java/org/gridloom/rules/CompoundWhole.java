package org.gridloom.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gridloom.geometry.BaseUnit;

/**
 * A compound is in one grid (一个小区一个支部), where its households fit into one of the grids it lies in. Grids without limits do not count: a school
 * or a shopping street within a compound may well be a dedicated grid.
 */
final class CompoundWhole implements RuleCheck {

    @Override
    public Rule rule() {
        return Rule.COMPOUND;
    }

    @Override
    public void keepRight(Findings findings, PlanState plan, Touched touched) {
        touched.compounds().stream().forEach(position -> {
            var compound = plan.compounds().compound(position);
            var holders = new ArrayList<GridInPlan>();
            for (var share : plan.compounds().holders(position)) {
                if (share != plan.unassigned()) {
                    holders.add(share.grid());
                }
            }
            findings.say(
                    rule(),
                    rule().subject(compound.id()),
                    judge(compound.households(), holders)
                            .map(keys -> new Finding.CompoundSplit(
                                    compound.id(),
                                    compound.name(),
                                    keys,
                                    compound.households(),
                                    plan.graph().rectangle(compound.extent()))));
        });
    }

    @Override
    public List<Finding> inWhole(WholePlan plan) {
        var byCompound = new TreeMap<Long, List<BaseUnit>>();
        for (var unit : plan.ground().units()) {
            if (unit.compound() != BaseUnit.NO_COMPOUND) {
                byCompound
                        .computeIfAbsent(unit.compound(), id -> new ArrayList<>())
                        .add(unit);
            }
        }
        var holders = new HashMap<Long, HashSet<GridInPlan>>();
        plan.units()
                .forEach((key, units) ->
                        units.forEach(unit -> holders.computeIfAbsent(unit.compound(), id -> new HashSet<>())
                                .add(Objects.requireNonNull(plan.grids().get(key)))));
        var findings = new ArrayList<Finding>();
        byCompound.forEach((id, members) -> judge(
                        WholePlan.households(members), List.copyOf(holders.getOrDefault(id, new HashSet<>())))
                .ifPresent(keys -> findings.add(new Finding.CompoundSplit(
                        id, plan.facts().nameOf(id), keys, WholePlan.households(members), plan.extent(members)))));
        return findings;
    }

    /** Keys of the grids that share a compound and should not. */
    private static Optional<List<String>> judge(int households, List<GridInPlan> holders) {
        var limited = holders.stream()
                .filter(grid -> !grid.limits().equals(Limits.NONE))
                .toList();
        boolean fits =
                limited.stream().anyMatch(grid -> households <= grid.limits().max());
        return limited.size() > 1 && fits
                ? Optional.of(limited.stream().map(GridInPlan::key).sorted().toList())
                : Optional.empty();
    }
}
