package org.gridloom.planning;

import java.time.Instant;
import org.gridloom.territory.CommunityFacts;
import org.jspecify.annotations.Nullable;

/**
 * A plan as lists and headings name it.
 *
 * @param round id of the round it belongs to
 * @param inForceAt when it takes force by itself
 */
public record PlanSummary(
        PlanId id,
        String name,
        String communityCode,
        String communityName,
        PlanState state,
        String author,
        Instant madeAt,
        int revision,
        @Nullable String note,
        @Nullable Long round,
        @Nullable Instant inForceAt) {

    static PlanSummary of(Plan plan, CommunityFacts community, int revision) {
        return new PlanSummary(
                plan.id(),
                plan.name(),
                community.code(),
                community.name(),
                plan.state(),
                plan.author(),
                plan.madeAt(),
                revision,
                plan.note(),
                plan.roundId(),
                plan.inForceAt());
    }
}
