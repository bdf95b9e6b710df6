package org.gridloom.incident.metric;

import java.time.Instant;
import org.gridloom.incident.IncidentCategory;
import org.gridloom.incident.IncidentState;
import org.gridloom.incident.Rating;
import org.jspecify.annotations.Nullable;

/**
 * One incident of a number, with what it was counted by.
 *
 * @param place code of its grid by the basis of the figures, or of the community or street around a place in no grid
 * @param closedAt when it left the desk: closed, or merged into another
 */
public record CountedIncident(
        String number,
        IncidentCategory category,
        String title,
        IncidentState state,
        String place,
        Instant reportedAt,
        Instant dueAt,
        @Nullable Instant closedAt,
        int extensions,
        int reopened,
        @Nullable Rating rating) {}
