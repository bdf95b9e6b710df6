package org.gridloom.incident;

import java.time.LocalTime;
import java.util.Set;
import org.gridloom.calendar.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * To whom matters of a place, of some classes and of a time go.
 *
 * @param place beginning of the codes it is for, from a district down to a grid; empty for everywhere
 * @param categories empty for all
 * @param from first minute of the day it is for, null for all day; with {@code until} before it the night between is meant
 * @param until the minute after the last
 * @param to null for the team of the grid
 */
public record RoutingRule(
        String name,
        String place,
        Set<IncidentCategory> categories,
        Days days,
        @Nullable LocalTime from,
        @Nullable LocalTime until,
        @Nullable Owner to) {

    public static final int LONGEST_NAME = 60;

    public enum Days {
        ANY,
        WORKDAYS,
        DAYS_OFF
    }

    public RoutingRule {
        name = name.strip();
        categories = Set.copyOf(categories);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a rule's name has 1 to " + LONGEST_NAME + " characters");
        }
        if (!place.matches("([0-9]{6}([0-9]{3}){0,3})?")) {
            throw new IllegalArgumentException("not the code of a place: " + place);
        }
        if ((from == null) != (until == null)) {
            throw new IllegalArgumentException("a time of day has a beginning and an end");
        }
    }

    public boolean fits(Matter matter, WorkCalendar calendar) {
        return matter.place().startsWith(place)
                && (categories.isEmpty() || categories.contains(matter.category()))
                && isOnItsDays(matter, calendar)
                && isAtItsTime(matter);
    }

    private boolean isOnItsDays(Matter matter, WorkCalendar calendar) {
        var workday =
                calendar.isWorkday(matter.reportedAt().atZone(WorkCalendar.ZONE).toLocalDate());
        return switch (days) {
            case ANY -> true;
            case WORKDAYS -> workday;
            case DAYS_OFF -> !workday;
        };
    }

    private boolean isAtItsTime(Matter matter) {
        if (from == null || until == null) {
            return true;
        }
        var time = matter.reportedAt().atZone(WorkCalendar.ZONE).toLocalTime();
        var begun = !time.isBefore(from);
        var over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }
}
