package org.gridloom.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * When people work, and what that makes of limits. Immutable.
 *
 * @param hours of every workday, in their order, not overlapping
 * @param special which days are workdays, or none, whatever their weekday
 */
public record WorkCalendar(List<WorkHours> hours, Map<LocalDate, Boolean> special) {

    /** All of China has one time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Where there is no work for so long, the calendar is wrong. */
    private static final int LONGEST_REST = 366;

    public WorkCalendar {
        hours = hours.stream().sorted(Comparator.comparing(WorkHours::opens)).toList();
        special = Map.copyOf(special);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("people work at some hour");
        }
        for (var n = 1; n < hours.size(); n++) {
            if (hours.get(n).opens().isBefore(hours.get(n - 1).closes())) {
                throw new IllegalArgumentException("work hours overlap");
            }
        }
    }

    public boolean isWorkday(LocalDate day) {
        return special.getOrDefault(
                day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    public boolean isWorkTime(Instant at) {
        var local = at.atZone(ZONE);
        return isWorkday(local.toLocalDate())
                && hours.stream()
                        .anyMatch(piece -> !local.toLocalTime().isBefore(piece.opens())
                                && local.toLocalTime().isBefore(piece.closes()));
    }

    /** The earliest moment by which a limit has passed. */
    public Instant after(Instant from, TimeLimit limit) {
        return limit.unit().runsOn() ? from.plus(length(limit)) : afterWork(from, length(limit));
    }

    /** The latest moment at which the whole of a limit is still to come. */
    public Instant before(Instant until, TimeLimit limit) {
        return limit.unit().runsOn() ? until.minus(length(limit)) : beforeWork(until, length(limit));
    }

    /** A deadline that stood still between two moments: as much of it is left after the pause as was before. One that had passed stays. */
    public Instant afterPause(Instant deadline, LimitUnit unit, Instant paused, Instant resumed) {
        if (!deadline.isAfter(paused)) {
            return deadline;
        }
        return unit.runsOn()
                ? deadline.plus(Duration.between(paused, resumed))
                : afterWork(resumed, workBetween(paused, deadline));
    }

    /** Nothing where the second moment is not after the first. */
    public Duration workBetween(Instant from, Instant until) {
        var work = Duration.ZERO;
        for (var day = day(from); !day.isAfter(day(until)); day = day.plusDays(1)) {
            if (isWorkday(day)) {
                for (var piece : hours) {
                    var opens = later(from, at(day, piece.opens()));
                    var closes = earlier(until, at(day, piece.closes()));
                    if (opens.isBefore(closes)) {
                        work = work.plus(Duration.between(opens, closes));
                    }
                }
            }
        }
        return work;
    }

    private Duration length(TimeLimit limit) {
        return switch (limit.unit()) {
            case URGENT_HOURS, WORK_HOURS -> Duration.ofHours(limit.amount());
            case CALENDAR_DAYS -> Duration.ofDays(limit.amount());
            case WORKDAYS ->
                hours.stream()
                        .map(WorkHours::length)
                        .reduce(Duration.ZERO, Duration::plus)
                        .multipliedBy(limit.amount());
        };
    }

    private Instant afterWork(Instant from, Duration work) {
        var left = work;
        var rest = 0;
        for (var day = day(from); !left.isZero(); day = day.plusDays(1)) {
            rest = restedSoFar(rest, day);
            for (var piece : isWorkday(day) ? hours : List.<WorkHours>of()) {
                var opens = later(from, at(day, piece.opens()));
                var here = Duration.between(opens, at(day, piece.closes()));
                if (here.compareTo(left) >= 0) {
                    return opens.plus(left);
                }
                left = here.isNegative() ? left : left.minus(here);
            }
        }
        return from;
    }

    private Instant beforeWork(Instant until, Duration work) {
        var left = work;
        var rest = 0;
        for (var day = day(until); !left.isZero(); day = day.minusDays(1)) {
            rest = restedSoFar(rest, day);
            for (var piece : isWorkday(day) ? hours.reversed() : List.<WorkHours>of()) {
                var closes = earlier(until, at(day, piece.closes()));
                var here = Duration.between(at(day, piece.opens()), closes);
                if (here.compareTo(left) >= 0) {
                    return closes.minus(left);
                }
                left = here.isNegative() ? left : left.minus(here);
            }
        }
        return until;
    }

    private int restedSoFar(int days, LocalDate day) {
        if (days > LONGEST_REST) {
            throw new IllegalStateException("nobody works for a year before or after " + day);
        }
        return isWorkday(day) ? 0 : days + 1;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
