package org.gridloom.incident.resident;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Rating;
import org.jspecify.annotations.Nullable;

/**
 * How far a matter got, for the resident who reported it or met it too. Nobody is named.
 *
 * @param own whether it is the own report, rather than one that was met too
 * @param told the resident's own words, without telephone numbers; of another's matter its title, or nothing while nobody has looked at it
 * @param expectedBy the deadline; nothing while it stands still, and after the end
 * @param events oldest first
 * @param photos ids of those that may be seen, oldest first
 * @param mayRate what can be answered now
 * @param rating what was answered last
 */
public record Progress(
        String number,
        IncidentCategory category,
        boolean own,
        @Nullable String told,
        @Nullable String place,
        Instant reportedAt,
        IncidentState state,
        @Nullable Instant expectedBy,
        int alsoMet,
        List<Event> events,
        List<Long> photos,
        Set<Rating> mayRate,
        @Nullable Rating rating) {

    /** @param said what the command centre told the resident; else empty */
    public record Event(Instant at, IncidentAct act, String said) {}
}
