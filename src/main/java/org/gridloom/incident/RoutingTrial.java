package org.gridloom.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would have made of past incidents.
 *
 * @param tried how many were looked at
 * @param changes those that would have gone to another owner, the newest first
 */
public record RoutingTrial(int tried, List<Change> changes) {

    /**
     * @param before by the rules that hold; null for the team of the grid
     * @param after by those that were tried
     * @param rule the name of the one that decided; empty where none did
     */
    public record Change(
            String number,
            String title,
            IncidentCategory category,
            Instant reportedAt,
            @Nullable Owner before,
            @Nullable Owner after,
            String rule) {}
}
