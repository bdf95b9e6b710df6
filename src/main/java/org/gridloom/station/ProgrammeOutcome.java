package org.gridloom.station;

/** What became of a change of a programme. */
public enum ProgrammeOutcome {
    DONE,
    /** Somebody else changed it meanwhile; nothing was done. */
    STALE,
    TITLE_WRONG,
    DETAIL_TOO_LONG,
    /** It ends before it begins, or over midnight. */
    HOURS_WRONG,
    TOO_MANY,
    STATION_CLOSED
}
