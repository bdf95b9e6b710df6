package org.gridloom.incident;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.gridloom.live.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores incidents, and lets everybody hear of it in the same transaction. */
@Component
class IncidentStore {

    private final IncidentRecords records;
    private final IncidentList list;
    private final Changes changes;
    private final EntityManager entities;
    private final Clock clock;

    IncidentStore(IncidentRecords records, IncidentList list, Changes changes, EntityManager entities, Clock clock) {
        this.records = records;
        this.list = list;
        this.changes = changes;
        this.entities = entities;
        this.clock = clock;
    }

    /** Code of the grid responsible; where there is none, of the community or street it lies in. */
    String place(Incident incident) {
        var grid = incident.responsibleGrid();
        return grid != null ? grid : list.communityAt(incident.point());
    }

    IncidentSummary save(Incident incident) {
        return publish(records.save(incident), null);
    }

    /** Deletes one that should never have been. Who shows it hears of it for the last time, as of one that is no longer open. */
    void withdraw(Incident incident) {
        var last = incident.toSummary().withdrawn(clock.instant());
        var place = place(incident);
        records.delete(incident);
        records.flush();
        changes.publish(Incidents.CHANGE, last.number(), last.version(), new IncidentChange(last, place, null));
    }

    /** Lets everybody hear of one that was written past JPA. */
    void tellRestored(Incident incident) {
        entities.refresh(incident);
        publish(incident, null);
    }

    /** @param placeBefore where it was before this change; null where that is the same */
    IncidentSummary publish(Incident incident, @Nullable String placeBefore) {
        records.flush(); // gives the version that the change carries
        var summary = incident.toSummary();
        changes.publish(
                Incidents.CHANGE,
                summary.number(),
                summary.version(),
                new IncidentChange(summary, place(incident), placeBefore));
        return summary;
    }
}
