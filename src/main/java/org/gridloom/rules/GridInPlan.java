package org.gridloom.rules;

import java.util.Objects;
import java.util.Set;

/**
 * A grid as the rules see it.
 *
 * @param key names it within its plan, for as long as the plan lives
 * @param limits {@link Limits#NONE} for a grid that may have any number of households
 * @param vacancies posts that nobody holds; empty where the team is complete, or where nothing is known of it
 */
public record GridInPlan(String key, Limits limits, Set<Vacancy> vacancies) {

    public GridInPlan {
        Objects.requireNonNull(limits);
        vacancies = Set.copyOf(vacancies);
        if (key.isBlank()) {
            throw new IllegalArgumentException("A grid needs a key");
        }
    }

    public GridInPlan(String key, Limits limits) {
        this(key, limits, Set.of());
    }
}
