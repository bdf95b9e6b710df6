package org.gridloom.incident;

/** A question that is often asked of all incidents. Whoever counts and whoever lists asks it in the same words, so that a number opens what it counts. */
public enum Focus {
    /** Open, its deadline not standing still, and past it. */
    OVERDUE(false),
    /** Open, and its limit is still to come today. */
    DUE_TODAY(false),
    /** Open, and its limit is within three days from now. */
    DUE_SOON(false),
    /** Open, at a place in no grid. */
    UNROUTED(false),
    /** Past its limit it went up one level, or more. */
    ESCALATED(false),
    /** Somebody asked for a later deadline, and waits for an answer. */
    EXTENSION_ASKED(false),
    /** 督办 */
    SUPERVISED(false),
    /** 挂账, or it is the resident's turn: its deadline stands still. */
    PAUSED(false),
    REPORTED_TODAY(true),
    CLOSED_TODAY(true),
    /** Its limit was in the last thirty days, it is no duplicate, and its deadline does not stand still: the whole of which {@link #IN_TIME_LATELY} is a share (按期结案率). */
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
