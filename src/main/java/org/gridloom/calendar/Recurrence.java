package org.gridloom.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dates that come again. Immutable.
 *
 * @param from the first day on which the rule may hold
 * @param until the last; nothing where it goes on
 * @param without dates that are called off, moved ones among them
 * @param besides further dates, whatever the rule says; where one is called off as well, it is called off
 */
public record Recurrence(
        DateRule rule,
        LocalDate from,
        @Nullable LocalDate until,
        OnRestDay onRestDay,
        SortedSet<LocalDate> without,
        SortedSet<LocalDate> besides) {

    public static final int MOST_EXCEPTIONS = 100;

    /** Farther ahead nobody asks; a fifth Monday that must be a workday may not come for long. */
    private static final int MONTHS_AHEAD = 30;

    /** Where there is no work for so long, the calendar is wrong. */
    private static final int LONGEST_REST = 366;

    public Recurrence {
        without = Collections.unmodifiableSortedSet(new TreeSet<>(without));
        besides = Collections.unmodifiableSortedSet(new TreeSet<>(besides));
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
        }
        if (without.size() > MOST_EXCEPTIONS || besides.size() > MOST_EXCEPTIONS) {
            throw new IllegalArgumentException("more than " + MOST_EXCEPTIONS + " exceptions");
        }
    }

    /** From a day on, whatever the work calendar says. */
    public static Recurrence of(DateRule rule, LocalDate from) {
        return new Recurrence(rule, from, null, OnRestDay.STAYS, new TreeSet<>(), new TreeSet<>());
    }

    public Recurrence on(OnRestDay onRestDay) {
        return new Recurrence(rule, from, until, onRestDay, without, besides);
    }

    public Recurrence until(@Nullable LocalDate last) {
        return new Recurrence(rule, from, last, onRestDay, without, besides);
    }

    public Recurrence without(Set<LocalDate> dates) {
        return new Recurrence(rule, from, until, onRestDay, new TreeSet<>(dates), besides);
    }

    public Recurrence besides(Set<LocalDate> dates) {
        return new Recurrence(rule, from, until, onRestDay, without, new TreeSet<>(dates));
    }

    /** All from the first day to the last, in their order. */
    public List<LocalDate> dates(LocalDate first, LocalDate last, WorkCalendar calendar) {
        // What rests just before may move into it.
        var reach = onRestDay == OnRestDay.MOVES_ON ? afterWorkdayBefore(first, calendar) : first;
        var dates = new TreeSet<LocalDate>();
        byRule(reach, last).forEach(day -> {
            var held = held(day, calendar);
            if (held != null && !held.isBefore(first) && !held.isAfter(last)) {
                dates.add(held);
            }
        });
        if (!first.isAfter(last)) {
            dates.addAll(besides.subSet(first, last.plusDays(1)));
        }
        dates.removeAll(without);
        return List.copyOf(dates);
    }

    /** The first on this day or after it; nothing where none comes within {@value #MONTHS_AHEAD} months. */
    public Optional<LocalDate> next(LocalDate day, WorkCalendar calendar) {
        var start = besides.isEmpty() || from.isBefore(besides.getFirst()) ? from : besides.getFirst();
        var first = day.isBefore(start) ? start : day;
        return Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                .limit(MONTHS_AHEAD)
                .map(month -> dates(later(first, month.atDay(1)), month.atEndOfMonth(), calendar))
                .flatMap(List::stream)
                .findFirst();
    }

    public boolean on(LocalDate day, WorkCalendar calendar) {
        return !dates(day, day, calendar).isEmpty();
    }

    /** Before the work calendar is asked. */
    private Stream<LocalDate> byRule(LocalDate first, LocalDate last) {
        var begin = later(first, from);
        var end = until == null || last.isBefore(until) ? last : until;
        return Stream.iterate(
                        YearMonth.from(begin),
                        month -> !month.isAfter(YearMonth.from(end)),
                        month -> month.plusMonths(1))
                .flatMap(month -> rule.in(month, from).stream())
                .filter(day -> !day.isBefore(begin) && !day.isAfter(end));
    }

    private @Nullable LocalDate held(LocalDate day, WorkCalendar calendar) {
        return switch (onRestDay) {
            case STAYS -> day;
            case FALLS_OUT -> calendar.isWorkday(day) ? day : null;
            case MOVES_ON -> workdayFrom(day, calendar);
        };
    }

    private static LocalDate workdayFrom(LocalDate day, WorkCalendar calendar) {
        return day.datesUntil(day.plusDays(LONGEST_REST))
                .filter(calendar::isWorkday)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody works for a year after " + day));
    }

    private static LocalDate afterWorkdayBefore(LocalDate day, WorkCalendar calendar) {
        var reach = day;
        while (!calendar.isWorkday(reach.minusDays(1))) {
            reach = reach.minusDays(1);
            if (reach.isBefore(day.minusDays(LONGEST_REST))) {
                throw new IllegalStateException("nobody works for a year before " + day);
            }
        }
        return reach;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
