package org.gridloom.incident.handover;

/** What became of a wish about a handover. */
public enum HandoverOutcome {
    DONE,
    /** The desk's last handover was not accepted yet. */
    ONE_WAITS,
    /** It takes two people. */
    OWN,
    /** Somebody accepted it or took it back meanwhile. */
    GONE
}
