package org.gridloom.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.calendar.DateRule.DaysOfMonth;
import org.gridloom.calendar.DateRule.WeekdayOfMonth;
import org.junit.jupiter.api.Test;

class ICalendarTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final WorkCalendar CALENDAR =
            new WorkCalendar(List.of(new WorkHours(LocalTime.of(8, 0), LocalTime.of(18, 0))), Map.of());

    @Test
    void whatGoesByTheMonthAloneIsWrittenAsARule() {
        var market = Recurrence.of(WeekdayOfMonth.the(3, DayOfWeek.SATURDAY), NOVEMBER)
                .without(Set.of(LocalDate.of(2026, 12, 19)));

        assertThat(lines("便民集市", market))
                .contains(
                        "DTSTART;TZID=Asia/Shanghai:20261121T090000",
                        "DTEND;TZID=Asia/Shanghai:20261121T113000",
                        "RRULE:FREQ=MONTHLY;BYDAY=3SA",
                        "EXDATE;TZID=Asia/Shanghai:20261219T090000",
                        "SUMMARY:便民集市");
    }

    @Test
    void whatHangsOnTheWorkCalendarIsWrittenDateByDate() {
        var days = Recurrence.of(DaysOfMonth.on(8, 18, 28), NOVEMBER).on(OnRestDay.MOVES_ON);

        assertThat(lines("服务日", days))
                .noneMatch(line -> line.startsWith("RRULE"))
                .contains(
                        "DTSTART;TZID=Asia/Shanghai:20261109T090000",
                        "DTSTART;TZID=Asia/Shanghai:20261118T090000",
                        "DTSTART;TZID=Asia/Shanghai:20261130T090000");
    }

    @Test
    void signsOfTheFormatInATextAreOnlyText() {
        assertThat(lines("a;b,c\\d\nEND:VCALENDAR", Recurrence.of(DaysOfMonth.on(8), NOVEMBER)))
                .contains("SUMMARY:a\\;b\\,c\\\\d\\nEND:VCALENDAR");
    }

    @Test
    void noLineHasMoreThan75BytesAndNoCharacterIsCut() {
        var title = "便民服务".repeat(30);
        var text = text(title, Recurrence.of(DaysOfMonth.on(8), NOVEMBER));

        assertThat(Arrays.stream(text.split("\r\n")).mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(length -> length <= 75);
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title);
    }

    private static List<String> lines(String title, Recurrence dates) {
        return List.of(text(title, dates).replace("\r\n ", "").split("\r\n"));
    }

    private static String text(String title, Recurrence dates) {
        var event = new ICalendar.Event("1@a", title, "", "会客厅", dates, LocalTime.of(9, 0), LocalTime.of(11, 30));
        return ICalendar.of("活动", List.of(event), CALENDAR, NOVEMBER, NOVEMBER.plusMonths(1), Instant.EPOCH);
    }
}
