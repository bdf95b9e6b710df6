package org.gridloom.rules;

import java.util.List;
import org.gridloom.geometry.Redivision;
import org.jspecify.annotations.Nullable;

/** A change of a plan (调整), as far as the rules are concerned: names of grids are not. */
public sealed interface Edit {

    /**
     * Gives units to a grid, or takes them from theirs where {@code to} is null. Units that are there already stay. A unit that leaves its grid leaves its
     * micro-grid too; one that is given to a micro-grid has to lie in the grid of which that is a part.
     */
    record Move(List<Integer> units, @Nullable String to, Level level) implements Edit {
        public Move {
            units = List.copyOf(units);
        }

        public Move(List<Integer> units, @Nullable String to) {
            this(units, to, Level.GRID);
        }
    }

    /** A new grid or micro-grid, which has no units yet. */
    record Create(GridInPlan grid) implements Edit {}

    /** Takes a grid out of the plan and its micro-grids with it, or a micro-grid; units it still has belong to none then. */
    record Retire(String key) implements Edit {}

    /** Gives a grid or micro-grid other limits, since its kind or the settings changed, or other vacancies. */
    record Limit(GridInPlan grid) implements Edit {}

    /**
     * Divides the ground of a unit into parts, or joins parts again. What goes lies in one grid and one micro-grid, or in none, and what comes in
     * its place does as well.
     *
     * @param change by the numbers of the plan's ground; new units take the numbers that follow, or those of units that are gone
     */
    record Redivide(Redivision change) implements Edit {}

    /** One after the other, as one edit. */
    record Several(List<Edit> edits) implements Edit {
        public Several {
            edits = List.copyOf(edits);
        }
    }
}
