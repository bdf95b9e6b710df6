package org.gridloom.incident.handover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A handover in a list. People by name. */
public record HandoverLine(
        long id,
        String deskName,
        String shift,
        String handedBy,
        Instant handedAt,
        @Nullable String acceptedBy,
        @Nullable Instant acceptedAt,
        int open,
        int notes) {}
