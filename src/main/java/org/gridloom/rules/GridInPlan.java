package org.gridloom.rules;

import java.util.Objects;

/**
 * A grid as the rules see it.
 *
 * @param key names it within its plan, for as long as the plan lives
 * @param limits {@link Limits#NONE} for a dedicated grid
 */
public record GridInPlan(String key, Limits limits) {

    public GridInPlan {
        Objects.requireNonNull(limits);
        if (key.isBlank()) {
            throw new IllegalArgumentException("A grid needs a key");
        }
    }
}
