package org.gridloom.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/** A grid is no long or ragged thing: its Polsby-Popper compactness is not below the set one. */
final class Compact implements RuleCheck.OfGrid {

    @Override
    public Rule rule() {
        return Rule.COMPACT;
    }

    @Override
    public Optional<Finding> of(Share share, PlanState plan) {
        return judge(
                share.grid().key(),
                share.outline(),
                plan.settings(),
                () -> plan.graph().extent(share.anyOrder()));
    }

    @Override
    public List<Finding> inWhole(WholePlan plan) {
        return plan.areas().stream()
                .flatMap(area ->
                        judge(area.key(), plan.outline(area), plan.settings(), area.area()::getEnvelope).stream())
                .toList();
    }

    private static Optional<Finding> judge(
            String key, Outline outline, RuleSettings settings, Supplier<Geometry> where) {
        double compactness = outline.compactness();
        return compactness < settings.compactness()
                ? Optional.of(new Finding.NotCompact(key, compactness, settings.compactness(), where.get()))
                : Optional.empty();
    }
}
