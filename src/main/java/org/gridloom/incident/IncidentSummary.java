package org.gridloom.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident as lists and pins show it: no contact data, no description. The content of the change {@code incident} as well.
 *
 * @param longitude degrees of EPSG:4490
 * @param grid code of the grid responsible now; null where the place is in none
 * @param owner whom it was given to, or will be by the next dispatch
 * @param closedAt when it left the desk: closed, or merged into another
 * @param level who answers for it now
 * @param escalated whether it went up to that level past its limit
 * @param extensionAsked whether a later deadline was asked for and waits for an answer
 * @param version rises with every write
 */
public record IncidentSummary(
        String number,
        IncidentCategory category,
        String title,
        @Nullable String address,
        IncidentState state,
        IncidentChannel channel,
        boolean urgent,
        double longitude,
        double latitude,
        @Nullable String grid,
        @Nullable Owner owner,
        Instant reportedAt,
        Instant dueAt,
        @Nullable Instant closedAt,
        Level level,
        boolean escalated,
        boolean supervised,
        boolean extensionAsked,
        int version) {

    /** As whoever shows it hears of it for the last time. */
    IncidentSummary withdrawn(Instant at) {
        return new IncidentSummary(
                number,
                category,
                title,
                address,
                IncidentState.CLOSED,
                channel,
                urgent,
                longitude,
                latitude,
                grid,
                owner,
                reportedAt,
                dueAt,
                at,
                level,
                escalated,
                supervised,
                extensionAsked,
                version + 1);
    }

    public boolean isOverdue(Instant now) {
        return state.isOpen() && !state.isPaused() && dueAt.isBefore(now);
    }
}
