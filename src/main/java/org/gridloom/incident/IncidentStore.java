package org.gridloom.incident;

import org.gridloom.live.Changes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores incidents, and lets everybody hear of it in the same transaction. */
@Component
class IncidentStore {

    private final IncidentRecords records;
    private final IncidentList list;
    private final Changes changes;

    IncidentStore(IncidentRecords records, IncidentList list, Changes changes) {
        this.records = records;
        this.list = list;
        this.changes = changes;
    }

    /** Code of the grid responsible; where there is none, of the community or street it lies in. */
    String place(Incident incident) {
        var grid = incident.responsibleGrid();
        return grid != null ? grid : list.communityAt(incident.point());
    }

    IncidentSummary save(Incident incident) {
        return publish(records.save(incident), null);
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
