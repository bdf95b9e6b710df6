package org.gridloom.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** By which days something comes again. As text it is the {@code RRULE} of iCalendar (RFC 5545), of which this is a part. */
public sealed interface DateRule {

    /** The last of a month, where days are counted. */
    int LAST = -1;

    /** The dates of a month, in their order. @param start of the whole, from which weeks are counted */
    List<LocalDate> in(YearMonth month, LocalDate start);

    /** {@code FREQ=MONTHLY;BYMONTHDAY=8,18,28}. */
    String text();

    /**
     * 每周三晚, or every second Wednesday.
     *
     * @param every 1 for each week; 2 for every second, counted from the week in which it starts
     */
    record EveryWeek(SortedSet<DayOfWeek> days, int every) implements DateRule {

        public static final int LONGEST = 52;

        public EveryWeek {
            days = sorted(days);
            if (days.isEmpty() || every < 1 || every > LONGEST) {
                throw new IllegalArgumentException("no weeks: " + days + " every " + every);
            }
        }

        public static EveryWeek on(DayOfWeek... days) {
            return new EveryWeek(new TreeSet<>(List.of(days)), 1);
        }

        @Override
        public List<LocalDate> in(YearMonth month, LocalDate start) {
            var first = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            var ahead = Math.floorMod(-ChronoUnit.WEEKS.between(first, monday), (long) every);
            return Stream.iterate(
                            monday.plusWeeks(ahead),
                            week -> !week.isAfter(month.atEndOfMonth()),
                            week -> week.plusWeeks(every))
                    .flatMap(week -> days.stream().map(day -> week.plusDays(day.getValue() - 1L)))
                    .filter(day -> YearMonth.from(day).equals(month))
                    .toList();
        }

        @Override
        public String text() {
            return "FREQ=WEEKLY;" + (every == 1 ? "" : "INTERVAL=" + every + ";") + "BYDAY="
                    + days.stream().map(DateRule::letters).collect(Collectors.joining(","));
        }
    }

    /**
     * 逢 8 服务日: the 8th, 18th and 28th of every month. A day that a month does not have falls out.
     *
     * @param days 1 to 31, or {@link #LAST}
     */
    record DaysOfMonth(SortedSet<Integer> days) implements DateRule {

        public DaysOfMonth {
            days = sorted(days);
            if (days.isEmpty() || !days.stream().allMatch(day -> day == LAST || day >= 1 && day <= 31)) {
                throw new IllegalArgumentException("no days of a month: " + days);
            }
        }

        public static DaysOfMonth on(Integer... days) {
            return new DaysOfMonth(new TreeSet<>(List.of(days)));
        }

        /** 逢四说事: each day whose number has this digit in it. @param digit 0 to 9 */
        public static DaysOfMonth withDigit(int digit) {
            return new DaysOfMonth(IntStream.rangeClosed(1, 31)
                    .filter(day -> day % 10 == digit || day >= 10 && day / 10 == digit)
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new)));
        }

        /** Those whose number ends so: 4, 14, 24. */
        public static DaysOfMonth endingIn(int digit) {
            return new DaysOfMonth(IntStream.rangeClosed(1, 31)
                    .filter(day -> day % 10 == digit)
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new)));
        }

        @Override
        public List<LocalDate> in(YearMonth month, LocalDate start) {
            return days.stream()
                    .map(day -> day == LAST ? month.lengthOfMonth() : day)
                    .filter(day -> day <= month.lengthOfMonth())
                    .distinct()
                    .sorted()
                    .map(month::atDay)
                    .toList();
        }

        @Override
        public String text() {
            return "FREQ=MONTHLY;BYMONTHDAY="
                    + days.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
    }

    /**
     * 每月第三个星期六.
     *
     * @param which 1 to 5, or {@link #LAST}; a fifth that a month does not have falls out
     */
    record WeekdayOfMonth(SortedSet<Integer> which, DayOfWeek day) implements DateRule {

        public WeekdayOfMonth {
            which = sorted(which);
            if (which.isEmpty() || !which.stream().allMatch(nth -> nth == LAST || nth >= 1 && nth <= 5)) {
                throw new IllegalArgumentException("no weekday of a month: " + which);
            }
        }

        public static WeekdayOfMonth the(int nth, DayOfWeek day) {
            return new WeekdayOfMonth(new TreeSet<>(List.of(nth)), day);
        }

        @Override
        public List<LocalDate> in(YearMonth month, LocalDate start) {
            return which.stream()
                    .map(nth -> month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, day)))
                    .filter(date -> YearMonth.from(date).equals(month))
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public String text() {
            return "FREQ=MONTHLY;BYDAY="
                    + which.stream().map(nth -> nth + letters(day)).collect(Collectors.joining(","));
        }
    }

    /** @throws IllegalArgumentException where the text is no rule, or one that the portal does not know */
    static DateRule read(String text) {
        var parts = parts(text);
        var frequency = parts.remove("FREQ");
        var rule = read(frequency == null ? "" : frequency, parts);
        if (!parts.isEmpty()) {
            throw new IllegalArgumentException("not known of a rule: " + parts);
        }
        return rule;
    }

    private static DateRule read(String frequency, Map<String, String> parts) {
        var byDay = parts.remove("BYDAY");
        var byMonthDay = parts.remove("BYMONTHDAY");
        if (frequency.equals("WEEKLY") && byDay != null && byMonthDay == null) {
            var every = parts.remove("INTERVAL");
            return new EveryWeek(
                    Arrays.stream(byDay.split(","))
                            .map(DateRule::weekday)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    every == null ? 1 : Integer.parseInt(every));
        }
        if (frequency.equals("MONTHLY") && byMonthDay != null && byDay == null) {
            return new DaysOfMonth(Arrays.stream(byMonthDay.split(","))
                    .map(Integer::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        if (frequency.equals("MONTHLY") && byDay != null) {
            var days = List.of(byDay.split(","));
            var weekday = weekday(days.getFirst().replaceFirst("^-?[0-9]", ""));
            return new WeekdayOfMonth(
                    days.stream().map(day -> nth(day, weekday)).collect(Collectors.toCollection(TreeSet::new)),
                    weekday);
        }
        throw new IllegalArgumentException("no rule of dates: " + frequency);
    }

    private static int nth(String day, DayOfWeek weekday) {
        var letters = letters(weekday);
        if (!day.endsWith(letters)) {
            throw new IllegalArgumentException("two weekdays in one rule: " + day);
        }
        return Integer.parseInt(day.substring(0, day.length() - letters.length()));
    }

    private static Map<String, String> parts(String text) {
        var parts = new HashMap<String, String>();
        for (var part : text.split(";")) {
            var equals = part.indexOf('=');
            if (equals < 1 || parts.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("no part of a rule: " + part);
            }
        }
        return parts;
    }

    private static String letters(DayOfWeek day) {
        return day.name().substring(0, 2);
    }

    private static DayOfWeek weekday(String letters) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> letters(day).equals(letters))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no weekday: " + letters));
    }

    private static <T> SortedSet<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }
}
