package org.gridloom.incident.table;

/** How far a matter got in the system it comes from, as far as it counts here. */
public enum RecordState {
    /** Reported there; the loop begins here. */
    NEW,
    /** In hand there: it is dispatched here at once. */
    IN_HAND,
    CLOSED,
    /** Withdrawn, invalid, a test: it is not brought. */
    LEFT_OUT
}
