package org.gridloom.planning;

/** A question that is often asked of all plans. Whoever counts and whoever lists asks it in the same words, so that a number opens what it counts. */
public enum PlanFocus {
    /** An approver's next steps: plans that others made. */
    WAITING,
    /** Being drawn, with errors that nobody is asked to excuse. */
    WITH_ERRORS,
    BEING_DRAWN,
    /** Sent back by the approver. */
    RETURNED,
    SUBMITTED,
    /** Approved or filed, and not yet in force. */
    APPROVED,
    IN_FORCE,
    SUPERSEDED;

    public boolean holds(PlanStanding standing) {
        var state = standing.plan().state();
        return switch (this) {
            case WAITING ->
                !standing.own()
                        && switch (state) {
                            case SUBMITTED, APPROVED, FILED -> true;
                            case DRAFT, IN_FORCE, SUPERSEDED, WITHDRAWN, REJECTED -> false;
                        };
            case WITH_ERRORS -> state.editable() && standing.openErrors().orElse(0) > 0;
            case BEING_DRAWN -> state.editable();
            case RETURNED -> state == PlanState.REJECTED;
            case SUBMITTED -> state == PlanState.SUBMITTED;
            case APPROVED -> state == PlanState.APPROVED || state == PlanState.FILED;
            case IN_FORCE -> state == PlanState.IN_FORCE;
            case SUPERSEDED -> state == PlanState.SUPERSEDED;
        };
    }
}
