package org.gridloom.incident;

import java.time.Clock;
import java.util.Set;
import org.gridloom.account.OutOfScope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports parts of larger matters. */
@Service
@Transactional
public class Parts {

    private final IncidentRecords records;
    private final IncidentStore store;
    private final Intake intake;
    private final Onlooker onlooker;
    private final Clock clock;

    Parts(IncidentRecords records, IncidentStore store, Intake intake, Onlooker onlooker, Clock clock) {
        this.records = records;
        this.store = store;
        this.intake = intake;
        this.onlooker = onlooker;
        this.clock = clock;
    }

    /** What was done is the new part, reported and put under the open matter with that number, both or neither. It has its own grid, deadline and owner. */
    @PreAuthorize("hasAnyRole('DISPATCHER', 'ADMIN')")
    public StepOutcome report(String number, NewPart part) {
        var parent = records.lock(Set.of(number)).stream()
                .filter(incident -> onlooker.scope().covers(store.place(incident)))
                .findAny()
                .orElseThrow(OutOfScope::new);
        if (Loop.step(parent.state(), IncidentAct.ADOPT).isEmpty()) {
            return new StepOutcome.NotAllowed(parent.state(), IncidentAct.ADOPT);
        }
        if (parent.parent() != null) {
            return new StepOutcome.Hindered(Hindrance.OTHER_IS_CHILD);
        }
        var child = intake.take(report(parent, part), onlooker.name());
        child.putUnder(parent);
        child.note(IncidentAct.PUT_UNDER, number, onlooker.name(), clock.instant());
        parent.note(IncidentAct.ADOPT, child.number(), onlooker.name(), clock.instant());
        var done = store.save(child);
        store.publish(parent, null);
        return new StepOutcome.Done(done);
    }

    private static Report report(Incident parent, NewPart part) {
        var summary = parent.toSummary();
        return new Report(
                part.category(),
                part.title(),
                part.description(),
                summary.address(),
                summary.longitude(),
                summary.latitude(),
                part.urgent(),
                parent.channel(),
                Contact.NONE);
    }
}
