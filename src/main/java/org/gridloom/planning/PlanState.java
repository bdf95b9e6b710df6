package org.gridloom.planning;

import java.util.Set;

/** Where a plan is on its way into force, and where it may go from there. */
public enum PlanState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    FILED,
    IN_FORCE,
    SUPERSEDED,
    WITHDRAWN,
    REJECTED;

    Set<PlanState> next() {
        return switch (this) {
            case DRAFT, WITHDRAWN, REJECTED -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(APPROVED, REJECTED, WITHDRAWN);
            case APPROVED -> Set.of(FILED, REJECTED);
            case FILED -> Set.of(IN_FORCE, REJECTED);
            case IN_FORCE -> Set.of(SUPERSEDED);
            case SUPERSEDED -> Set.of();
        };
    }

    /** A withdrawn or rejected plan is a draft again. */
    public boolean editable() {
        return this == DRAFT || this == WITHDRAWN || this == REJECTED;
    }
}
