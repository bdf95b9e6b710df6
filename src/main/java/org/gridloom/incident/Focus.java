package org.gridloom.incident;

/** A question that is often asked of all incidents. Whoever counts and whoever lists asks it in the same words, so that a number opens what it counts. */
public enum Focus {
    /** Open, and past its limit. */
    OVERDUE(false),
    /** Open, and its limit is still to come today. */
    DUE_TODAY(false),
    /** Open, at a place in no grid. */
    UNROUTED(false),
    REPORTED_TODAY(true),
    CLOSED_TODAY(true),
    /** Its limit was in the last thirty days: the whole of which {@link #IN_TIME_LATELY} is a share (按期结案率). */
    DUE_LATELY(true),
    /** Of these, those closed within their limit. */
    IN_TIME_LATELY(true),
    /** Of these, those closed too late, or not yet. */
    LATE_LATELY(true);

    private final boolean asksForClosed;

    Focus(boolean asksForClosed) {
        this.asksForClosed = asksForClosed;
    }

    boolean asksForClosed() {
        return asksForClosed;
    }
}
