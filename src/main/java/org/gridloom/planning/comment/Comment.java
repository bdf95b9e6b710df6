package org.gridloom.planning.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a place of a plan.
 *
 * @param longitude EPSG:4490, as {@code latitude}
 * @param resolvedBy who said that it is settled; nobody while it is open
 */
public record Comment(
        long id,
        double longitude,
        double latitude,
        String text,
        String author,
        Instant madeAt,
        @Nullable String resolvedBy) {

    /** Published when a plan's comments changed; the key is the plan's. */
    public static final String CHANGE = "comment";

    public static final int LONGEST = 1000;

    public boolean open() {
        return resolvedBy == null;
    }
}
