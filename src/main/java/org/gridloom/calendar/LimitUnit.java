package org.gridloom.calendar;

/** What a limit is counted in. */
public enum LimitUnit {
    /** 紧急工作时: hours that run on, day and night. */
    URGENT_HOURS,
    /** 工作时: hours of work. */
    WORK_HOURS,
    /** 工作日: as many hours of work as a workday has. */
    WORKDAYS,
    /** 自然日: days of 24 hours. */
    CALENDAR_DAYS;

    /** Whether it passes on days off and at night as well. */
    public boolean runsOn() {
        return this == URGENT_HOURS || this == CALENDAR_DAYS;
    }
}
