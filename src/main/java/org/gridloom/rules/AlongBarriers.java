package org.gridloom.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/** Borders between grids run along roads, rivers, railways or walls for a set share of their length. */
final class AlongBarriers implements RuleCheck.OfGrid {

    @Override
    public Rule rule() {
        return Rule.BARRIERS;
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
        double share = outline.barrierShare();
        return share < settings.barrierShare()
                ? Optional.of(new Finding.OffBarriers(key, share, settings.barrierShare(), where.get()))
                : Optional.empty();
    }
}
