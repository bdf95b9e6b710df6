package org.gridloom.rules;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The units that a grid has at present, or that no grid has. Kept by {@link PlanState}. */
final class Share {

    private GridInPlan grid;
    private int households;
    private int[] units = new int[16];
    private int size;

    Share(GridInPlan grid) {
        this.grid = grid;
    }

    GridInPlan grid() {
        return grid;
    }

    void limit(GridInPlan other) {
        grid = other;
    }

    int households() {
        return households;
    }

    int size() {
        return size;
    }

    /** The unit at a position; the order means nothing. */
    int unit(int position) {
        return units[position];
    }

    /** Ascending. */
    IntStream units() {
        return Arrays.stream(units, 0, size).sorted();
    }

    /** Returns the position it got. */
    int add(int unit, int itsHouseholds) {
        if (size == units.length) {
            units = Arrays.copyOf(units, 2 * size);
        }
        units[size] = unit;
        households += itsHouseholds;
        return size++;
    }

    /** Takes out the unit at a position and fills the position with the last unit, which is returned. */
    int remove(int position, int itsHouseholds) {
        households -= itsHouseholds;
        units[position] = units[--size];
        return units[position];
    }
}
