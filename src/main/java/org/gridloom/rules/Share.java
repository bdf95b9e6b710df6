package org.gridloom.rules;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gridloom.geometry.BarrierClass;

/** The units that a grid has at present, or that no grid has, and their sums. Kept by {@link PlanState}. */
final class Share {

    private GridInPlan grid;
    private int households;
    private int[] units = new int[16];
    private int size;
    private long doubleArea;
    private long border;
    private long alongBarriers;
    private long outer;
    private int dividers;

    Share(GridInPlan grid) {
        this.grid = grid;
    }

    GridInPlan grid() {
        return grid;
    }

    void limit(GridInPlan other) {
        grid = other;
    }

    /** Whether its grid is one that people are counted in. */
    boolean isLimited() {
        return !grid.limits().equals(Limits.NONE);
    }

    int households() {
        return households;
    }

    int size() {
        return size;
    }

    Outline outline() {
        return new Outline(doubleArea, border, alongBarriers, outer);
    }

    /** How many edges between two of its units nobody gets across. */
    int dividers() {
        return dividers;
    }

    /** The unit at a position; the order means nothing. */
    int unit(int position) {
        return units[position];
    }

    /** In no order. */
    IntStream anyOrder() {
        return Arrays.stream(units, 0, size);
    }

    /** Ascending. */
    IntStream units() {
        return anyOrder().sorted();
    }

    /** Returns the position it got. */
    int add(int unit, UnitGraph graph) {
        if (size == units.length) {
            units = Arrays.copyOf(units, 2 * size);
        }
        units[size] = unit;
        households += graph.households(unit);
        doubleArea += graph.doubleArea(unit);
        outer += graph.outer(unit);
        return size++;
    }

    /** Takes out the unit at a position and fills the position with the last unit, which is returned. */
    int remove(int position, UnitGraph graph) {
        int unit = units[position];
        households -= graph.households(unit);
        doubleArea -= graph.doubleArea(unit);
        outer -= graph.outer(unit);
        units[position] = units[--size];
        return units[position];
    }

    /** An edge of one of its units lies on its border from now on ({@code sign} 1), or no more (-1). */
    void bounded(UnitGraph graph, int edge, int sign) {
        border += sign * graph.length(edge);
        if (graph.barrier(edge) != BarrierClass.NONE) {
            alongBarriers += sign * graph.length(edge);
        }
    }

    /** An edge lies between two of its units from now on ({@code sign} 1), or no more (-1). */
    void spans(UnitGraph graph, int edge, int sign) {
        if (graph.divides(edge)) {
            dividers += sign;
        }
    }
}
