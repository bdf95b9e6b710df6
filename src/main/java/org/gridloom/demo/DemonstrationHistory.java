package org.gridloom.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.gridloom.figures.Period;
import org.gridloom.incident.metric.FrozenMonths;
import org.gridloom.incident.report.ReportKind;
import org.gridloom.incident.report.Reports;
import org.gridloom.shell.Times;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the portal would have done by itself, had it been there for as long as the town's incidents go back. */
@Component
@Profile("demonstration")
class DemonstrationHistory {

    private static final int WEEKS = 3;
    private static final int MONTHS = 2;

    private final FrozenMonths months;
    private final Reports reports;
    private final Clock clock;

    DemonstrationHistory(FrozenMonths months, Reports reports, Clock clock) {
        this.months = months;
        this.reports = reports;
        this.clock = clock;
    }

    void freeze() {
        months.notFrozen().forEach(months::freeze);
    }

    /** Of the whole town. */
    void report() {
        for (int weeks = WEEKS - 1; weeks >= 0; weeks--) {
            make(ReportKind.WEEKLY, ReportKind.WEEKLY.lastBefore(today().minusWeeks(weeks)));
        }
        for (int before = MONTHS - 1; before >= 0; before--) {
            make(ReportKind.MONTHLY, ReportKind.MONTHLY.lastBefore(today().minusMonths(before)));
        }
    }

    private void make(ReportKind kind, Period period) {
        reports.make(kind, period, "");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
