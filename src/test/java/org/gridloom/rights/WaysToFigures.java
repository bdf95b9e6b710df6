package org.gridloom.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gridloom.account.SystemAccount;
import org.gridloom.figures.Period;
import org.gridloom.incident.Incidents;
import org.gridloom.incident.PastReport;
import org.gridloom.incident.metric.Corrections;
import org.gridloom.incident.metric.FrozenMonths;
import org.gridloom.incident.metric.IncidentMetrics;
import org.gridloom.incident.metric.Question;
import org.gridloom.incident.metric.Tally;
import org.gridloom.incident.report.ReportFormat;
import org.gridloom.incident.report.ReportKind;
import org.gridloom.incident.report.Reports;
import org.gridloom.rights.Rights.Walker;
import org.springframework.context.ApplicationContext;

/** The ways by which figures and reports might lead to the other community. */
final class WaysToFigures {

    private static final YearMonth LONG_AGO = YearMonth.of(2013, 2);

    private final Incidents incidents;
    private final IncidentMetrics metrics;
    private final FrozenMonths months;
    private final Corrections corrections;
    private final Reports reports;

    private WaysToFigures(ApplicationContext context) {
        incidents = context.getBean(Incidents.class);
        metrics = context.getBean(IncidentMetrics.class);
        months = context.getBean(FrozenMonths.class);
        corrections = context.getBean(Corrections.class);
        reports = context.getBean(Reports.class);
    }

    static void add(Ways ways, ApplicationContext context) {
        new WaysToFigures(context).add(ways);
    }

    private void add(Ways ways) {
        var thisYear = Question.of(Period.with(Period.Kind.YEAR, LocalDate.now()));
        ways.way(
                "IncidentMetrics.hotSpots(Question, int)",
                Walker.LEADER,
                () -> metrics.hotSpots(thisYear, Integer.MAX_VALUE));
        ways.way("Corrections.of(Question, Tally, int)", Walker.LEADER, this::enteredAfterItWasFrozen);
        ways.way("Reports.places()", Walker.LEADER, reports::places);
        ways.way("Reports.newest(int)", Walker.LEADER, () -> {
            report();
            return reports.newest(1000);
        });
        ways.way("Reports.find(long)", Walker.LEADER, () -> reports.find(report()));
        ways.way(
                "Reports.file(long, ReportFormat)",
                Walker.LEADER,
                () -> reports.file(report(), ReportFormat.PDF).length > 0 ? TwoNeighbours.MARK : "");
        ways.way(
                "Reports.make(ReportKind, Period, String)",
                Walker.LEADER,
                () -> reports.make(ReportKind.MONTHLY, Period.month(LONG_AGO), TwoNeighbours.OTHER));
    }

    private List<?> enteredAfterItWasFrozen() {
        SystemAccount.act(() -> {
            months.freeze(LONG_AGO);
            var at = Instant.parse("2013-02-10T02:00:00Z");
            return incidents.bringPast(new PastReport(
                    TwoNeighbours.report(TwoNeighbours.MARK, TwoNeighbours.IN_OTHER), at, "admin", List.of()));
        });
        return corrections.of(Question.of(Period.month(LONG_AGO)), Tally.RECEIVED, 100);
    }

    private long report() {
        return SystemAccount.act(() -> reports.make(ReportKind.MONTHLY, Period.month(LONG_AGO), TwoNeighbours.OTHER))
                .id();
    }
}
