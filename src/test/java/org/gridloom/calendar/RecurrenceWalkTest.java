package org.gridloom.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridloom.calendar.DateRule.DaysOfMonth;
import org.gridloom.calendar.DateRule.EveryWeek;
import org.gridloom.calendar.DateRule.WeekdayOfMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates that jump from one to the next against a walk that looks at every day, for rules, exceptions and work calendars made by chance. */
class RecurrenceWalkTest {

    private static final LocalDate BEGINNING = LocalDate.of(2026, 1, 1);
    private static final int RULES = 150;

    static IntStream seeds() {
        return IntStream.range(0, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isWhatAWalkDayByDayFinds(int seed) {
        var random = new SplittableRandom(seed);
        var calendar = calendar(random);
        for (var n = 0; n < RULES; n++) {
            var dates = recurrence(random);
            var first = day(random, 500);
            var last = first.plusDays(random.nextInt(200));

            assertThat(dates.dates(first, last, calendar))
                    .as("%s from %s to %s", dates, first, last)
                    .isEqualTo(walk(dates, first, last, calendar));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNextIsTheFirstThatAWalkMeets(int seed) {
        var random = new SplittableRandom(seed + 1000);
        var calendar = calendar(random);
        for (var n = 0; n < RULES; n++) {
            var dates = recurrence(random);
            var day = day(random, 500);

            assertThat(dates.next(day, calendar).filter(next -> next.isBefore(day.plusDays(400))))
                    .as("%s after %s", dates, day)
                    .isEqualTo(walk(dates, day, day.plusDays(399), calendar).stream()
                            .findFirst());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRuleIsTheSameWhenItWasWrittenAndRead(int seed) {
        var random = new SplittableRandom(seed + 2000);
        for (var n = 0; n < RULES; n++) {
            var rule = rule(random);

            assertThat(DateRule.read(rule.text())).isEqualTo(rule);
        }
    }

    /** By the words of each rule, one day after the other; days that move are followed from where they were. */
    private static List<LocalDate> walk(Recurrence dates, LocalDate first, LocalDate last, WorkCalendar calendar) {
        var held = new TreeSet<LocalDate>();
        for (var day = first.minusDays(60); !day.isAfter(last); day = day.plusDays(1)) {
            var until = dates.until();
            var meant = !day.isBefore(dates.from()) && (until == null || !day.isAfter(until)) && isOf(dates, day);
            if (meant) {
                placed(day, dates.onRestDay(), calendar).ifPresent(held::add);
            }
            if (dates.besides().contains(day)) {
                held.add(day);
            }
        }
        return held.stream()
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .filter(day -> !dates.without().contains(day))
                .toList();
    }

    private static Optional<LocalDate> placed(LocalDate day, OnRestDay onRestDay, WorkCalendar calendar) {
        return switch (onRestDay) {
            case STAYS -> Optional.of(day);
            case FALLS_OUT -> Optional.of(day).filter(calendar::isWorkday);
            case MOVES_ON -> {
                var to = day;
                while (!calendar.isWorkday(to)) {
                    to = to.plusDays(1);
                }
                yield Optional.of(to);
            }
        };
    }

    private static boolean isOf(Recurrence dates, LocalDate day) {
        return switch (dates.rule()) {
            case EveryWeek(var days, var every) ->
                days.contains(day.getDayOfWeek())
                        && ChronoUnit.WEEKS.between(monday(dates.from()), monday(day)) % every == 0;
            case DaysOfMonth(var days) ->
                days.contains(day.getDayOfMonth())
                        || days.contains(DateRule.LAST) && day.getDayOfMonth() == day.lengthOfMonth();
            case WeekdayOfMonth(var which, var weekday) ->
                day.getDayOfWeek() == weekday
                        && (which.contains((day.getDayOfMonth() - 1) / 7 + 1)
                                || which.contains(DateRule.LAST) && day.getDayOfMonth() + 7 > day.lengthOfMonth());
        };
    }

    private static LocalDate monday(LocalDate day) {
        var monday = day;
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        return monday;
    }

    private static Recurrence recurrence(SplittableRandom random) {
        var from = day(random, 300);
        return new Recurrence(
                rule(random),
                from,
                random.nextInt(3) == 0 ? from.plusDays(random.nextInt(300)) : null,
                OnRestDay.values()[random.nextInt(3)],
                new TreeSet<>(days(random)),
                new TreeSet<>(days(random)));
    }

    private static DateRule rule(SplittableRandom random) {
        return switch (random.nextInt(3)) {
            case 0 -> new EveryWeek(some(random, () -> DayOfWeek.of(1 + random.nextInt(7))), 1 + random.nextInt(4));
            case 1 ->
                new DaysOfMonth(some(random, () -> random.nextInt(6) == 0 ? DateRule.LAST : 1 + random.nextInt(31)));
            default ->
                new WeekdayOfMonth(
                        some(random, () -> random.nextInt(4) == 0 ? DateRule.LAST : 1 + random.nextInt(5)),
                        DayOfWeek.of(1 + random.nextInt(7)));
        };
    }

    private static <T> TreeSet<T> some(SplittableRandom random, Supplier<T> one) {
        return Stream.generate(one).limit(1 + random.nextInt(3)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> days(SplittableRandom random) {
        return Stream.generate(() -> day(random, 500)).limit(random.nextInt(12)).collect(Collectors.toSet());
    }

    private static LocalDate day(SplittableRandom random, int within) {
        return BEGINNING.plusDays(random.nextInt(within));
    }

    /** With holidays of up to nine days, and Saturdays and Sundays on which people work. */
    private static WorkCalendar calendar(SplittableRandom random) {
        var special = new HashMap<LocalDate, Boolean>();
        for (var n = 0; n < 12; n++) {
            var holiday = day(random, 700);
            IntStream.range(0, 1 + random.nextInt(9)).forEach(more -> special.put(holiday.plusDays(more), false));
            special.put(day(random, 700), true);
        }
        return new WorkCalendar(List.of(new WorkHours(LocalTime.of(8, 0), LocalTime.of(18, 0))), special);
    }
}
