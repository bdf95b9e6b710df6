package org.gridloom.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of an incident, its contact data masked.
 *
 * @param reportedGrid where it was when it was reported, by the grids of that time
 * @param contact masked; {@link Incidents#contact} shows it
 */
public record IncidentDetail(
        IncidentSummary summary,
        String description,
        IncidentChannel channel,
        @Nullable String reportedGrid,
        Contact contact,
        List<Entry> history) {

    /** One line of the history: who did what, when and why. Oldest first. */
    public record Entry(
            Instant at,
            String actor,
            IncidentAct act,
            @Nullable IncidentState from,
            IncidentState to,
            String note) {}
}
