package org.gridloom.planning;

import java.util.HashMap;
import java.util.Map;
import org.gridloom.live.Change;
import org.gridloom.live.ChangeListener;
import org.gridloom.rules.Limits;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.GridKind;
import org.gridloom.territory.HouseholdLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Which numbers hold where: those set for the district, else those set for all districts, else the configured ones. In memory, and forgotten before
 * anybody else hears that some were set.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RuleBook implements HouseholdLimits, ChangeListener {

    /** Of {@link Change}s: numbers were set; the key is the district's code, or {@link #EVERYWHERE}. */
    static final String CHANGED = "rules";

    static final String EVERYWHERE = "everywhere";

    private static final int DISTRICT = 6;

    private record Place(String district, CommunityKind kind) {}

    private final RuleRecords records;
    private final PlanningSettings configured;
    private @Nullable Map<Place, RuleSet> own;

    RuleBook(RuleRecords records, PlanningSettings configured) {
        this.records = records;
        this.configured = configured;
    }

    /** @param code of a district or of something in it */
    RuleSet of(String code, CommunityKind kind) {
        var all = own();
        var everywhere = all.getOrDefault(new Place("", kind), configured.rules(kind));
        return all.getOrDefault(new Place(code.substring(0, DISTRICT), kind), everywhere);
    }

    @Override
    public Sign sign(GridKind kind, CommunityKind community, String code, int households) {
        var limits = of(code, community).limits(kind);
        if (limits.equals(Limits.NONE)) {
            return Sign.NONE;
        }
        if (households < limits.min()) {
            return Sign.FEW;
        }
        return households > limits.max() ? Sign.MANY : Sign.OK;
    }

    /** Locked against {@link #forget}: what was read before a change must not be kept after it. */
    private synchronized Map<Place, RuleSet> own() {
        var held = own;
        if (held == null) {
            held = new HashMap<>();
            for (var one : records.all()) {
                held.put(new Place(one.district(), one.kind()), one.rules());
            }
            own = held;
        }
        return held;
    }

    @Override
    public void on(Change change) {
        if (change.kind().equals(CHANGED)) {
            forget();
        }
    }

    @Override
    public void lost() {
        forget();
    }

    private synchronized void forget() {
        own = null;
    }
}
