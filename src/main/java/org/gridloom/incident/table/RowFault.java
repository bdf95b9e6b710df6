package org.gridloom.incident.table;

import static org.gridloom.incident.table.RowFault.Effect.REFUSED;
import static org.gridloom.incident.table.RowFault.Effect.TAKEN;
import static org.gridloom.incident.table.RowFault.Effect.WAITS;

/** What can be wrong with a row. The message {@code table.fault.NAME} says it, and what was kept. */
public enum RowFault {
    NUMBER_MISSING(TAKEN),
    NUMBER_REPEATED(REFUSED),
    REPORTED_AT_MISSING(REFUSED),
    REPORTED_AT_UNREADABLE(REFUSED),
    REPORTED_IN_FUTURE(REFUSED),
    CATEGORY_UNKNOWN(REFUSED),
    TEXT_MISSING(REFUSED),
    TEXT_CUT(TAKEN),
    STATE_UNKNOWN(TAKEN),
    CLOSED_AT_MISSING(REFUSED),
    CLOSED_AT_UNREADABLE(TAKEN),
    CLOSED_BEFORE_REPORTED(TAKEN),
    CLOSED_IN_FUTURE(TAKEN),
    POSITION_MISSING(WAITS),
    POSITION_UNREADABLE(WAITS),
    POSITION_SWAPPED(TAKEN),
    OUTSIDE_TERRITORY(WAITS),
    BEYOND_SCOPE(REFUSED);

    /** What becomes of the row, unless the same fault leaves nothing of it. */
    public enum Effect {
        /** Brought all the same, without what is wrong. */
        TAKEN,
        /** Until somebody places it by hand. */
        WAITS,
        REFUSED
    }

    private final Effect effect;

    RowFault(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }
}
