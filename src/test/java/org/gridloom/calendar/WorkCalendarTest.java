package org.gridloom.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorkCalendarTest {

    private static final List<WorkHours> USUAL = List.of(hours("08:00", "12:00"), hours("14:00", "18:00"));

    /** National Day 2026, with the Sunday before and the Saturday after worked in its place. */
    private static final WorkCalendar AUTUMN = new WorkCalendar(
            USUAL,
            Map.of(
                    LocalDate.of(2026, 9, 20), true,
                    LocalDate.of(2026, 10, 1), false,
                    LocalDate.of(2026, 10, 2), false,
                    LocalDate.of(2026, 10, 5), false,
                    LocalDate.of(2026, 10, 6), false,
                    LocalDate.of(2026, 10, 7), false,
                    LocalDate.of(2026, 10, 10), true));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-09-16T09:00 |  2 | WORK_HOURS    | 2026-09-16T11:00
            2026-09-16T09:00 |  3 | WORK_HOURS    | 2026-09-16T12:00
            2026-09-16T11:00 |  2 | WORK_HOURS    | 2026-09-16T15:00
            2026-09-16T12:30 |  1 | WORK_HOURS    | 2026-09-16T15:00
            2026-09-16T17:00 |  2 | WORK_HOURS    | 2026-09-17T09:00
            2026-09-18T17:00 |  2 | WORK_HOURS    | 2026-09-20T09:00
            2026-09-18T10:00 |  1 | WORKDAYS      | 2026-09-20T10:00
            2026-09-30T10:00 |  1 | WORKDAYS      | 2026-10-08T10:00
            2026-09-30T19:00 |  1 | WORKDAYS      | 2026-10-08T18:00
            2026-09-30T10:00 |  3 | WORKDAYS      | 2026-10-10T10:00
            2026-09-30T10:00 |  4 | WORKDAYS      | 2026-10-12T10:00
            2026-09-30T10:00 |  3 | CALENDAR_DAYS | 2026-10-03T10:00
            2026-09-30T22:30 |  3 | URGENT_HOURS  | 2026-10-01T01:30
            2026-10-03T10:00 |  0 | WORK_HOURS    | 2026-10-03T10:00
            """)
    void aLimitHasPassedAt(LocalDateTime from, int amount, LimitUnit unit, LocalDateTime expected) {
        assertThat(AUTUMN.after(instant(from), new TimeLimit(amount, unit))).isEqualTo(instant(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-10-08T10:00 |  2 | WORK_HOURS    | 2026-10-08T08:00
            2026-10-08T09:00 |  2 | WORK_HOURS    | 2026-09-30T17:00
            2026-10-10T18:00 |  1 | WORKDAYS      | 2026-10-10T08:00
            2026-10-12T10:00 |  1 | WORKDAYS      | 2026-10-10T10:00
            2026-10-08T10:00 |  1 | CALENDAR_DAYS | 2026-10-07T10:00
            2026-10-08T01:00 |  4 | URGENT_HOURS  | 2026-10-07T21:00
            """)
    void aReminderComesAt(LocalDateTime until, int amount, LimitUnit unit, LocalDateTime expected) {
        assertThat(AUTUMN.before(instant(until), new TimeLimit(amount, unit))).isEqualTo(instant(expected));
    }

    /** Suspended on a Wednesday with an hour of work left, resumed on a Sunday: due an hour after Monday's work began. */
    @Test
    void whatWasLeftBeforeAPauseIsLeftAfterIt() {
        var due = AUTUMN.afterPause(
                instant("2026-09-16T16:00"),
                LimitUnit.WORK_HOURS,
                instant("2026-09-16T15:00"),
                instant("2026-09-13T15:00").plus(Duration.ofDays(14)));
        assertThat(due).isEqualTo(instant("2026-09-28T09:00"));
        assertThat(AUTUMN.afterPause(
                        instant("2026-09-16T16:00"),
                        LimitUnit.CALENDAR_DAYS,
                        instant("2026-09-16T15:00"),
                        instant("2026-09-18T20:00")))
                .isEqualTo(instant("2026-09-18T21:00"));
    }

    @Test
    void whatHadPassedBeforeAPauseHasPassedAfterIt() {
        var due = instant("2026-09-16T16:00");

        assertThat(AUTUMN.afterPause(due, LimitUnit.WORKDAYS, due, instant("2026-09-20T10:00")))
                .isEqualTo(due);
    }

    @Test
    void refusesHoursThatOverlapAndACalendarInWhichNobodyWorks() {
        assertThatThrownBy(() -> new WorkCalendar(List.of(hours("08:00", "12:00"), hours("11:59", "18:00")), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkCalendar(List.of(), Map.of())).isInstanceOf(IllegalArgumentException.class);
        var off = new HashMap<LocalDate, Boolean>();
        LongStream.range(0, 800).forEach(n -> off.put(LocalDate.of(2026, 1, 1).plusDays(n), false));
        assertThatThrownBy(() -> new WorkCalendar(USUAL, off)
                        .after(instant("2026-01-01T10:00"), new TimeLimit(1, LimitUnit.WORK_HOURS)))
                .isInstanceOf(IllegalStateException.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Random hours, holidays and make-up days; each answer is that of somebody who walks minute by minute and counts. */
    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithANaiveMinuteWalk(long seed) {
        var random = new SplittableRandom(seed);
        var calendar = calendar(random);
        var from = instant("2026-09-14T00:00").plus(Duration.ofMinutes(random.nextInt(14 * 24 * 60)));
        var unit = LimitUnit.values()[random.nextInt(LimitUnit.values().length)];
        var amount = random.nextInt(unit == LimitUnit.WORKDAYS || unit == LimitUnit.CALENDAR_DAYS ? 6 : 30);
        var limit = new TimeLimit(amount, unit);
        var minutes = (unit == LimitUnit.WORKDAYS
                        ? calendar.hours().stream()
                                .mapToLong(piece -> piece.length().toMinutes())
                                .sum()
                        : unit == LimitUnit.CALENDAR_DAYS ? 24 * 60 : 60)
                * amount;

        var due = calendar.after(from, limit);
        assertThat(due).isEqualTo(walk(calendar, unit, from, minutes, 1));
        assertThat(calendar.before(due, limit)).isEqualTo(walk(calendar, unit, due, minutes, -1));
        assertThat(calendar.workBetween(from, due).toMinutes()).isEqualTo(count(calendar, from, due));

        var paused = from.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60)));
        var resumed = paused.plus(Duration.ofMinutes(random.nextInt(5 * 24 * 60)));
        if (paused.isBefore(due)) {
            var left = unit.runsOn() ? Duration.between(paused, due).toMinutes() : count(calendar, paused, due);
            assertThat(calendar.afterPause(due, unit, paused, resumed))
                    .isEqualTo(walk(calendar, unit, resumed, left, 1));
            assertThat(calendar.afterPause(due, unit, paused, paused))
                    .as("no pause")
                    .isEqualTo(due);
        }
    }

    private static WorkCalendar calendar(SplittableRandom random) {
        var morning = random.nextInt(6, 10);
        var noon = random.nextInt(11, 13);
        var hours = random.nextBoolean()
                ? List.of(new WorkHours(LocalTime.of(morning, random.nextInt(60)), LocalTime.of(17, 30)))
                : List.of(
                        new WorkHours(
                                LocalTime.of(morning, random.nextInt(60)), LocalTime.of(noon, random.nextInt(60))),
                        new WorkHours(LocalTime.of(13, random.nextInt(60)), LocalTime.of(18, random.nextInt(60))));
        var special = new HashMap<LocalDate, Boolean>();
        for (var n = 0; n < 12; n++) {
            special.put(LocalDate.of(2026, 9, 7).plusDays(random.nextInt(60)), random.nextInt(3) == 0);
        }
        return new WorkCalendar(hours, special);
    }

    private static Instant walk(WorkCalendar calendar, LimitUnit unit, Instant from, long minutes, int step) {
        var at = from;
        for (var left = minutes; left > 0; ) {
            var minute = step > 0 ? at : at.minus(Duration.ofMinutes(1));
            if (unit.runsOn() || calendar.isWorkTime(minute)) {
                left--;
            }
            at = at.plus(Duration.ofMinutes(step));
        }
        return at;
    }

    private static long count(WorkCalendar calendar, Instant from, Instant until) {
        return LongStream.range(0, Duration.between(from, until).toMinutes())
                .filter(n -> calendar.isWorkTime(from.plus(Duration.ofMinutes(n))))
                .count();
    }

    private static WorkHours hours(String opens, String closes) {
        return new WorkHours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant instant(String local) {
        return instant(LocalDateTime.parse(local));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(WorkCalendar.ZONE).toInstant();
    }
}
