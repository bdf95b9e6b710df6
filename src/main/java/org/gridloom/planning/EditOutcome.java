package org.gridloom.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a wished edit. */
public sealed interface EditOutcome {

    /**
     * Logged, as far as it still held.
     *
     * @param revision of the plan now
     * @param conflicts units that had changed hands meanwhile and stayed where they are
     */
    record Applied(int revision, List<Conflict> conflicts) implements EditOutcome {
        public Applied {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** Nothing was changed. */
    record Refused(Reason reason) implements EditOutcome, Prepared {}

    /**
     * One's own last edit cannot be undone, since what others did meanwhile is in the way; nothing was changed. {@link Redraw#undoBefore} leaves it as it is
     * and goes on.
     *
     * @param step revision of the edit
     * @param people account names of those who are in the way
     * @param units what of it is in the way, where it is units
     */
    record Stuck(int step, Reason reason, List<String> people, List<Conflict> units) implements EditOutcome, Prepared {
        public Stuck {
            people = List.copyOf(people);
            units = List.copyOf(units);
        }
    }

    /**
     * @param now key of the grid the unit is in, or null; inside a grid, of its micro-grid
     * @param by who moved it there
     */
    record Conflict(int unit, @Nullable String now, String by) {}

    enum Reason {
        NOT_EDITABLE,
        NO_SUCH_GRID,
        NOTHING_TO_UNDO,
        NOTHING_TO_REDO,
        NOTHING_CHANGED,
        GRID_IN_USE,
        /** All that the edit did was changed since. */
        CHANGED_SINCE,
        NAME_EMPTY,
        /** A grid cannot be merged with itself. */
        SAME_GRID,
        /** Micro-grids of two grids cannot be merged, nor a grid with a micro-grid. */
        NOT_IN_ONE_GRID,
        /** The two digits of a micro-grid's number end at 99. */
        TOO_MANY_MICRO_GRIDS,
        /** Too few units for so many parts. */
        SPLIT_IMPOSSIBLE,
        NO_SUCH_STEP,
        /** The line runs along borders, or beside all that may be cut. */
        NOTHING_TO_CUT,
        /** The line ends within a unit. */
        LINE_ENDS_INSIDE,
        /** A strip of bare ground would be left that is too narrow. */
        SLIVER,
        /** A building leaves no room for a border round it. */
        BUILDING_IN_THE_WAY,
        /** A building of several wings would stand in two parts. */
        BUILDING_APART,
        /** Borders would be so near to each other that they touch. */
        TOO_FINE,
        /** The line does not go right through the grid. */
        GRID_NOT_DIVIDED,
        /** The ground is cut otherwise at that step. */
        GROUND_CUT_OTHERWISE
    }
}
