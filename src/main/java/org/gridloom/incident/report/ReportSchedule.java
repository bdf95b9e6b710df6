package org.gridloom.incident.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * When reports are made by themselves, and of which places beside the whole territory.
 *
 * @param day of a month, 1 to 28, so that every month has it
 */
public record ReportSchedule(Weekly weekly, Monthly monthly, boolean streets, boolean communities) {

    /** @param hour at which it is made, 0 to 23, in China */
    public record Weekly(boolean on, DayOfWeek weekday, int hour) {
        public Weekly {
            mustBeHour(hour);
        }
    }

    /** @param hour at which it is made, 0 to 23, in China */
    public record Monthly(boolean on, int day, int hour) {

        static final int LAST_DAY = 28;

        public Monthly {
            mustBeHour(hour);
            if (day < 1 || day > LAST_DAY) {
                throw new IllegalArgumentException("no day that every month has: " + day);
            }
        }
    }

    private static void mustBeHour(int hour) {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("no hour of the day: " + hour);
        }
    }

    boolean isOn(ReportKind kind) {
        return switch (kind) {
            case WEEKLY -> weekly.on;
            case MONTHLY -> monthly.on;
        };
    }

    /** When a report of this kind was to be made last. */
    ZonedDateTime latest(ReportKind kind, ZonedDateTime now) {
        return switch (kind) {
            case WEEKLY -> {
                var day = now.toLocalDate().with(TemporalAdjusters.previousOrSame(weekly.weekday));
                var at = day.atTime(weekly.hour, 0).atZone(now.getZone());
                yield at.isAfter(now) ? at.minusWeeks(1) : at;
            }
            case MONTHLY -> {
                var day = LocalDate.of(now.getYear(), now.getMonth(), monthly.day);
                var at = day.atTime(monthly.hour, 0).atZone(now.getZone());
                yield at.isAfter(now) ? at.minusMonths(1) : at;
            }
        };
    }
}
