package org.gridloom.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.gridloom.incident.PastReport.PastStep;
import org.gridloom.territory.GridLocator;
import org.springframework.stereotype.Component;

/** Makes incidents of reports: with their number, grid, deadline, and whom they go to. Call in the transaction in which they are stored. */
@Component
class Intake {

    private final IncidentNumbers numbers;
    private final IncidentRecords records;
    private final GridLocator locator;
    private final Deadlines deadlines;
    private final Router router;
    private final IncidentStore store;
    private final Clock clock;

    Intake(
            IncidentNumbers numbers,
            IncidentRecords records,
            GridLocator locator,
            Deadlines deadlines,
            Router router,
            IncidentStore store,
            Clock clock) {
        this.numbers = numbers;
        this.records = records;
        this.locator = locator;
        this.deadlines = deadlines;
        this.router = router;
        this.store = store;
        this.clock = clock;
    }

    /** One that is reported now. */
    Incident take(Report report, String reporter) {
        return begin(report, clock.instant(), reporter);
    }

    /** One of the past, with what was done since, by people and by the clock. */
    Incident take(PastReport past) {
        var incident = begin(past.report(), past.reportedAt(), past.reporter());
        for (var step : past.steps()) {
            deadlines.ringUntil(incident, step.at());
            deadlines.follow(incident, step.act(), step.at());
            happen(incident, step);
            incident.take(
                    Loop.step(incident.state(), step.act()).orElseThrow(),
                    step.about(),
                    step.actor(),
                    step.at(),
                    step.note());
        }
        deadlines.ringUntil(incident, clock.instant());
        return incident;
    }

    /** What a step of the past changes beside the state and the deadline. */
    private void happen(Incident incident, PastStep step) {
        if (step.about().isEmpty()) {
            return;
        }
        switch (step.act()) {
            case CLOSE, REOPEN -> incident.rate(Rating.valueOf(step.about()));
            case ASK_EXTENSION -> incident.deadline().ask(Instant.parse(step.about()), step.actor());
            case MERGE -> {
                var other = records.lock(Set.of(step.about())).getFirst();
                incident.mergeInto(other);
                if (other.state().isOpen()) {
                    other.note(IncidentAct.ABSORB, incident.number(), step.actor(), step.at());
                }
            }
            default -> {}
        }
    }

    private Incident begin(Report report, Instant reportedAt, String reporter) {
        var incident = new Incident(
                numbers.next(reportedAt),
                report,
                locator.gridAt(report.longitude(), report.latitude()).orElse(null),
                deadlines.of(report, reportedAt),
                reportedAt,
                reporter);
        router.ownerOf(incident.matter(store.place(incident))).ifPresent(incident::give);
        return incident;
    }
}
