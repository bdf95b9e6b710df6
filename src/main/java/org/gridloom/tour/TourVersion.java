package org.gridloom.tour;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One saving of a tour. @param restored the older version that was taken up again by it; null where none was */
public record TourVersion(
        int version,
        String savedBy,
        Instant savedAt,
        int stops,
        @Nullable Integer restored) {}
