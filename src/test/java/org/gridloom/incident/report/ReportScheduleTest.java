package org.gridloom.incident.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.incident.report.ReportSchedule.Monthly;
import org.gridloom.incident.report.ReportSchedule.Weekly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportScheduleTest {

    private static final ReportSchedule SCHEDULE =
            new ReportSchedule(new Weekly(true, DayOfWeek.MONDAY, 8), new Monthly(true, 1, 9), false, false);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59, 2026-11-16T08:00", // a Monday, a minute before
        "2026-11-23T08:00, 2026-11-23T08:00",
        "2026-11-29T23:59, 2026-11-23T08:00"
    })
    void theWeeklyReportIsDueOnItsWeekdayAtItsHour(String now, String due) {
        assertThat(SCHEDULE.latest(ReportKind.WEEKLY, at(now))).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T08:59, 2026-11-01T09:00",
        "2026-12-01T09:00, 2026-12-01T09:00",
        "2027-01-31T00:00, 2027-01-01T09:00"
    })
    void theMonthlyReportIsDueOnItsDayAtItsHour(String now, String due) {
        assertThat(SCHEDULE.latest(ReportKind.MONTHLY, at(now))).isEqualTo(at(due));
    }

    @Test
    void aReportIsOfTheLatestPeriodThatIsOver() {
        assertThat(ReportKind.WEEKLY.lastBefore(LocalDate.of(2026, 11, 23)))
                .isEqualTo(Period.days(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)));
        assertThat(ReportKind.WEEKLY.lastBefore(LocalDate.of(2026, 11, 22)))
                .isEqualTo(Period.days(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15)));
        assertThat(ReportKind.MONTHLY.lastBefore(LocalDate.of(2027, 1, 1))).hasToString("2026-12");
    }

    @Test
    void aWeekBeginsOnMonday() {
        assertThat(ReportKind.WEEKLY.fits(Period.days(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22))))
                .isTrue();
        assertThat(ReportKind.WEEKLY.fits(Period.days(LocalDate.of(2026, 11, 17), LocalDate.of(2026, 11, 23))))
                .isFalse();
        assertThat(ReportKind.MONTHLY.fits(Period.days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))))
                .isFalse();
    }

    @Test
    void aDayThatNotEveryMonthHasIsRefused() {
        assertThatThrownBy(() -> new Monthly(true, 29, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Weekly(true, DayOfWeek.MONDAY, 24)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(IncidentNumber.ZONE);
    }
}
