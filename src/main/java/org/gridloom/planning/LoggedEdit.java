package org.gridloom.planning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a plan's log (调整).
 *
 * @param revision from 1, without gaps
 * @param undoes revision of the entry this one takes back, for {@link Kind#UNDO} and {@link Kind#REDO}, or passes over; for {@link Kind#RETURN} the one it goes back to
 */
public record LoggedEdit(
        int revision,
        Kind kind,
        EditContent content,
        @Nullable Integer undoes,
        String author,
        Instant madeAt) {

    public enum Kind {
        /** The grids in force when the plan was started. */
        START,
        MOVE,
        CREATE,
        RETIRE,
        /** Units divided along a line, perhaps their grid with them. */
        CUT,
        /** A border drawn elsewhere. */
        RESHAPE,
        RENAME,
        KIND,
        SPLIT,
        MERGE,
        /** A grid, or what was left of it, divided into micro-grids. */
        DIVIDE,
        /** All grids that were not kept, divided anew by the search. */
        REDIVIDE,
        /** Back to how the plan was after an earlier entry. */
        RETURN,
        UNDO,
        REDO,
        /** An own edit that could not be undone, left as it is: the next undo takes the one before it. */
        PASS_OVER;

        /** Whether it is about another entry of its author, and no edit to be undone itself. */
        boolean takesBack() {
            return this == UNDO || this == REDO || this == PASS_OVER;
        }
    }
}
