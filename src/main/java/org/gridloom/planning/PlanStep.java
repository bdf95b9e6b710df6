package org.gridloom.planning;

import java.time.Instant;
import java.util.List;
import org.gridloom.territory.GridKind;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a plan's log as its history shows it: who did what, when, and what it did to the grids.
 *
 * @param author account name; {@code name} what the person is called
 * @param undoes as in {@link LoggedEdit}
 * @param effects the grids that gained or lost units, came, went, or are called or counted otherwise, by number
 * @param unassigned units that belong to no grid since, less those that belonged to none before
 */
public record PlanStep(
        int revision,
        LoggedEdit.Kind kind,
        String author,
        String name,
        Instant madeAt,
        @Nullable Integer undoes,
        int units,
        List<Effect> effects,
        int unassigned) {

    public PlanStep {
        effects = List.copyOf(effects);
    }

    /**
     * @param grid as it was after the step, or before it where it went
     * @param within for a micro-grid, the grid that it is a part of
     * @param gained units that came to it; {@code lost} units that left it
     * @param before households, {@code after} likewise
     */
    public record Effect(
            PlanGrid grid, @Nullable PlanGrid within, Change change, int gained, int lost, int before, int after) {}

    public enum Change {
        CAME,
        WENT,
        STAYED,
        RENAMED,
        /** Of another {@link GridKind} since. */
        OTHER_KIND
    }
}
