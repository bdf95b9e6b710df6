package org.gridloom.planning;

import org.gridloom.territory.GridKind;
import org.jspecify.annotations.Nullable;

/**
 * A grid of a plan.
 *
 * @param key names it within the plan, for as long as the plan lives
 * @param code 15 digits; none for a grid that the plan created, until it takes force
 */
public record PlanGrid(String key, @Nullable String code, String name, GridKind kind) {

    /** What people call it: the end of its code, or "+3" for one that has none yet. */
    public String number() {
        return code == null ? "+" + key.substring(1) : code.substring(12);
    }

    PlanGrid named(String other) {
        return new PlanGrid(key, code, other, kind);
    }

    PlanGrid of(GridKind other) {
        return new PlanGrid(key, code, name, other);
    }
}
