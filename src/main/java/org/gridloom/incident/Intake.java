package org.gridloom.incident;

import java.time.Clock;
import java.time.Instant;
import org.gridloom.territory.GridLocator;
import org.springframework.stereotype.Component;

/** Makes incidents of reports: with their number, grid, deadline, and whom they go to. Call in the transaction in which they are stored. */
@Component
class Intake {

    private final IncidentNumbers numbers;
    private final GridLocator locator;
    private final Deadlines deadlines;
    private final Router router;
    private final IncidentStore store;
    private final Clock clock;

    Intake(
            IncidentNumbers numbers,
            GridLocator locator,
            Deadlines deadlines,
            Router router,
            IncidentStore store,
            Clock clock) {
        this.numbers = numbers;
        this.locator = locator;
        this.deadlines = deadlines;
        this.router = router;
        this.store = store;
        this.clock = clock;
    }

    /** One that is reported now. */
    Incident take(Report report, String reporter) {
        var incident = begin(report, clock.instant(), reporter);
        router.ownerOf(incident.matter(store.place(incident))).ifPresent(incident::give);
        return incident;
    }

    /** One of the past, with what was done since, by people and by the clock. */
    Incident take(PastReport past) {
        var incident = begin(past.report(), past.reportedAt(), past.reporter());
        for (var step : past.steps()) {
            deadlines.ringUntil(incident, step.at());
            deadlines.follow(incident, step.act(), step.at());
            incident.take(
                    Loop.step(incident.state(), step.act()).orElseThrow(), "", step.actor(), step.at(), step.note());
        }
        deadlines.ringUntil(incident, clock.instant());
        return incident;
    }

    private Incident begin(Report report, Instant reportedAt, String reporter) {
        return new Incident(
                numbers.next(reportedAt),
                report,
                locator.gridAt(report.longitude(), report.latitude()).orElse(null),
                deadlines.of(report, reportedAt),
                reportedAt,
                reporter);
    }
}
