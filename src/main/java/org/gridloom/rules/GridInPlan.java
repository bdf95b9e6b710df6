package org.gridloom.rules;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A grid, or a micro-grid, as the rules see it.
 *
 * @param key names it within its plan, for as long as the plan lives; no grid and micro-grid have the same
 * @param limits {@link Limits#NONE} for one that may have any number of households
 * @param vacancies posts that nobody holds; empty where the team is complete, or where nothing is known of it
 * @param within for a micro-grid, the key of the grid it is a part of
 */
public record GridInPlan(
        String key,
        Limits limits,
        Set<Vacancy> vacancies,
        @Nullable String within) {

    public GridInPlan {
        Objects.requireNonNull(limits);
        vacancies = Set.copyOf(vacancies);
        if (key.isBlank()) {
            throw new IllegalArgumentException("A grid needs a key");
        }
    }

    public GridInPlan(String key, Limits limits, Set<Vacancy> vacancies) {
        this(key, limits, vacancies, null);
    }

    public GridInPlan(String key, Limits limits) {
        this(key, limits, Set.of());
    }

    /** A part of a grid. */
    public static GridInPlan micro(String key, String within, Limits limits) {
        return new GridInPlan(key, limits, Set.of(), within);
    }

    public Level level() {
        return within == null ? Level.GRID : Level.MICRO;
    }
}
