package org.gridloom.rules;

import java.util.List;
import java.util.SortedMap;

/**
 * A computed edit that mends a finding. It begins no error and makes none worse.
 *
 * @param creates whether it makes a grid, whose key is {@link #NEW_GRID} here
 * @param moves what it gives to whom: at most one for each grid, or for no grid
 * @param households of every grid it touches, by key
 * @param movedHouseholds that change hands
 * @param ends findings that it ends; without the one it was asked for, it only makes that better
 * @param begins warnings that it begins
 */
public record Repair(
        boolean creates,
        List<Edit.Move> moves,
        SortedMap<String, Effect> households,
        int movedHouseholds,
        List<Finding> ends,
        List<Finding> begins) {

    /** Stands for the key of a grid that is not there yet. */
    public static final String NEW_GRID = "new";

    public Repair {
        moves = List.copyOf(moves);
        ends = List.copyOf(ends);
        begins = List.copyOf(begins);
    }

    public record Effect(int before, int after) {}

    /** How many change hands. */
    public int units() {
        return moves.stream().mapToInt(move -> move.units().size()).sum();
    }
}
