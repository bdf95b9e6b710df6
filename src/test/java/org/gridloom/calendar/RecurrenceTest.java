package org.gridloom.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.calendar.DateRule.DaysOfMonth;
import org.gridloom.calendar.DateRule.EveryWeek;
import org.gridloom.calendar.DateRule.WeekdayOfMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 1 November 2026 is a Sunday. */
class RecurrenceTest {

    private static final List<WorkHours> HOURS = List.of(new WorkHours(LocalTime.of(8, 0), LocalTime.of(18, 0)));
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    /** Wednesday the 18th is a holiday, Saturday the 28th makes up for it. */
    private static final WorkCalendar CALENDAR =
            new WorkCalendar(HOURS, Map.of(NOVEMBER.withDayOfMonth(18), false, NOVEMBER.withDayOfMonth(28), true));

    @Test
    void aMarketOnTheThirdSaturday() {
        assertThat(november(Recurrence.of(WeekdayOfMonth.the(3, DayOfWeek.SATURDAY), NOVEMBER)))
                .containsExactly(21);
    }

    @Test
    void serviceDaysWithAnEight() {
        var dates = Recurrence.of(DaysOfMonth.on(8, 18, 28), NOVEMBER);

        assertThat(november(dates)).containsExactly(8, 18, 28);
        assertThat(november(dates.on(OnRestDay.FALLS_OUT))).containsExactly(28);
        assertThat(november(dates.on(OnRestDay.MOVES_ON))).containsExactly(9, 19, 28);
    }

    @Test
    void everyWednesdayEveningButTheOneThatIsCalledOff() {
        var dates = Recurrence.of(EveryWeek.on(DayOfWeek.WEDNESDAY), NOVEMBER)
                .without(Set.of(NOVEMBER.withDayOfMonth(11)))
                .besides(Set.of(NOVEMBER.withDayOfMonth(12)));

        assertThat(november(dates)).containsExactly(4, 12, 18, 25);
    }

    @Test
    void daysThatEndInAFour() {
        assertThat(november(Recurrence.of(DaysOfMonth.endingIn(4), NOVEMBER))).containsExactly(4, 14, 24);
    }

    @Test
    void aDigitAnywhereInTheDay() {
        assertThat(DaysOfMonth.withDigit(3).days()).containsExactly(3, 13, 23, 30, 31);
    }

    @Test
    void everySecondWeekIsCountedFromTheWeekInWhichItStarts() {
        var thursday = NOVEMBER.withDayOfMonth(5);
        var dates =
                Recurrence.of(new EveryWeek(EveryWeek.on(DayOfWeek.WEDNESDAY).days(), 2), thursday);

        assertThat(november(dates)).containsExactly(18);
    }

    @Test
    void aDayThatAMonthDoesNotHaveFallsOutAndItsLastIsAlwaysThere() {
        var february = LocalDate.of(2027, 2, 1);

        assertThat(dates(Recurrence.of(DaysOfMonth.on(30), NOVEMBER), february, february.plusDays(27)))
                .isEmpty();
        assertThat(dates(Recurrence.of(DaysOfMonth.on(DateRule.LAST), NOVEMBER), february, february.plusDays(27)))
                .containsExactly(february.withDayOfMonth(28));
    }

    @Test
    void whatMovesOnMayComeFromTheMonthBefore() {
        // 31 October 2026 is a Saturday.
        var dates = Recurrence.of(DaysOfMonth.on(31), NOVEMBER.minusMonths(2)).on(OnRestDay.MOVES_ON);

        assertThat(november(dates)).containsExactly(2);
    }

    @Test
    void theNextIsTheSameDayOrALaterOne() {
        var market = Recurrence.of(WeekdayOfMonth.the(3, DayOfWeek.SATURDAY), NOVEMBER);

        assertThat(market.next(NOVEMBER, CALENDAR)).contains(NOVEMBER.withDayOfMonth(21));
        assertThat(market.next(NOVEMBER.withDayOfMonth(21), CALENDAR)).contains(NOVEMBER.withDayOfMonth(21));
        assertThat(market.next(NOVEMBER.withDayOfMonth(22), CALENDAR)).contains(LocalDate.of(2026, 12, 19));
        assertThat(market.until(NOVEMBER.withDayOfMonth(30)).next(NOVEMBER.withDayOfMonth(22), CALENDAR))
                .isEmpty();
    }

    @Test
    void aFurtherDateBeforeTheStartIsTheNext() {
        var early = NOVEMBER.minusDays(3);

        assertThat(Recurrence.of(DaysOfMonth.on(8), NOVEMBER)
                        .besides(Set.of(early))
                        .next(early.minusDays(9), CALENDAR))
                .contains(early);
    }

    @Test
    void whatNeverComesHasNoNext() {
        var sundays = Recurrence.of(EveryWeek.on(DayOfWeek.SUNDAY), NOVEMBER).on(OnRestDay.FALLS_OUT);

        assertThat(sundays.next(NOVEMBER, CALENDAR)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY;BYDAY=WE",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR",
                "FREQ=MONTHLY;BYMONTHDAY=8,18,28",
                "FREQ=MONTHLY;BYMONTHDAY=-1,15",
                "FREQ=MONTHLY;BYDAY=3SA",
                "FREQ=MONTHLY;BYDAY=-1SU,2SU"
            })
    void aRuleIsReadAsItWasWritten(String text) {
        assertThat(DateRule.read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FREQ=DAILY",
                "FREQ=WEEKLY",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYDAY=6MO",
                "FREQ=MONTHLY;BYDAY=1MO,2TU",
                "FREQ=WEEKLY;BYDAY=MO;COUNT=3",
                "FREQ=WEEKLY;BYDAY=MO;BYDAY=TU"
            })
    void whatIsNoRuleIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DateRule.read(text));
    }

    private static List<Integer> november(Recurrence dates) {
        return dates(dates, NOVEMBER, NOVEMBER.withDayOfMonth(30)).stream()
                .map(LocalDate::getDayOfMonth)
                .toList();
    }

    private static List<LocalDate> dates(Recurrence dates, LocalDate first, LocalDate last) {
        return dates.dates(first, last, CALENDAR);
    }
}
