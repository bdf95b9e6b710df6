package org.gridloom.calendar;

/** What becomes of a date that is no workday. Its words on screen are the message {@code recurrence.rest.NAME}. */
public enum OnRestDay {
    /** It holds all the same: a market. */
    STAYS,
    /** It is left out. */
    FALLS_OUT,
    /** 顺延: it comes on the next workday. */
    MOVES_ON
}
