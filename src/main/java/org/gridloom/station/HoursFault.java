package org.gridloom.station;

/** Why a text says no hours. The message {@code station.hours.fault.NAME} says it of a piece of the text. */
public enum HoursFault {
    /** No two times with a dash between them. */
    NO_SPAN,
    NO_TIME,
    /** Hours over midnight are two spans, one on each day. */
    BACKWARDS,
    OVERLAP,
    NO_DAY
}
