package org.gridloom.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A plan in a list. */
public record PlanSummary(
        PlanId id,
        String name,
        String communityCode,
        String communityName,
        PlanState state,
        String author,
        Instant madeAt,
        int revision,
        @Nullable String note) {}
