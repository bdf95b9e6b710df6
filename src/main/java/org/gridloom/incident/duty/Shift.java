package org.gridloom.incident.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.gridloom.calendar.WorkCalendar;

/**
 * 班次: a part of each day of a desk.
 *
 * @param until where it is not after {@code from}, a time of the next day
 */
public record Shift(long id, String name, LocalTime from, LocalTime until) {

    public static final int LONGEST_NAME = 20;

    public Instant begins(LocalDate day) {
        return day.atTime(from).atZone(WorkCalendar.ZONE).toInstant();
    }

    public Instant ends(LocalDate day) {
        var last = until.isAfter(from) ? day : day.plusDays(1);
        return last.atTime(until).atZone(WorkCalendar.ZONE).toInstant();
    }
}
