package org.gridloom.incident.table;

/** What becomes of a row. */
public enum RowOutcome {
    /** A new incident. */
    ADDED,
    /** Its incident, or what waits, takes over what the table says now. */
    CHANGED,
    /** Nothing is new since it was brought. */
    SAME,
    /** Without a place in the territory: it waits until somebody places it. */
    WAITING,
    /** Something is wrong with it that leaves nothing to bring. */
    REFUSED,
    /** By its state the table itself counts it out. */
    LEFT_OUT
}
