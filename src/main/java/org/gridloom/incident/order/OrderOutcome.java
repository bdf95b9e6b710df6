package org.gridloom.incident.order;

/** What became of a step. */
public enum OrderOutcome {
    DONE,
    /** Somebody else was faster; nothing was done. */
    STALE,
    /** Not from where it is, or not by whoever asked. */
    NOT_ALLOWED,
    REASON_MISSING
}
