package org.gridloom.incident.report;

import java.time.Clock;
import org.gridloom.account.SystemAccount;
import org.gridloom.figures.Period;
import org.gridloom.incident.IncidentNumber;
import org.gridloom.territory.PlaceCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes reports when it is time. A portal that was down makes the latest one late; every node looks, and one of them makes it. What was to be made before
 * the portal was there is not made up for.
 */
@Component
@ConditionalOnWebApplication // a command ends before anything is due
class ReportClock {

    private static final Logger log = LoggerFactory.getLogger(ReportClock.class);

    private final Reports reports;
    private final ReportSettings settings;
    private final Clock clock;

    ReportClock(Reports reports, ReportSettings settings, Clock clock) {
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000) // after the month was frozen
    void look() {
        SystemAccount.act(() -> {
            var schedule = settings.schedule();
            for (var kind : ReportKind.values()) {
                if (schedule.isOn(kind)) {
                    make(kind, schedule);
                }
            }
            return schedule;
        });
    }

    private void make(ReportKind kind, ReportSchedule schedule) {
        var due = schedule.latest(kind, clock.instant().atZone(IncidentNumber.ZONE));
        if (due.toInstant().isBefore(settings.since())) {
            return;
        }
        var period = kind.lastBefore(due.toLocalDate());
        for (var place : reports.places()) {
            var length = place.code().length();
            var wanted = length == 0 || (length == PlaceCode.COMMUNITY ? schedule.communities() : schedule.streets());
            if (wanted) {
                makeOne(kind, period, place);
            }
        }
    }

    private void makeOne(ReportKind kind, Period period, Reports.Place place) {
        try {
            reports.makeFirst(kind, period, place.code())
                    .ifPresent(made -> log.info("Report {} of {} {} was made", kind, period, place.name()));
        } catch (RuntimeException e) {
            // It stays due and is tried again; the others are made all the same.
            log.error("Report {} of {} {} could not be made", kind, period, place.name(), e);
        }
    }
}
