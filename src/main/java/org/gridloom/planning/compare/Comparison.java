package org.gridloom.planning.compare;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.PlanState;
import org.jspecify.annotations.Nullable;

/**
 * Two sides and what changes hands from the first to the second.
 *
 * @param handovers those with most households first
 * @param changed units of the first side's unit set that are in another grid on the second
 * @param sameGround whether both are drawn with the same units; otherwise each unit of the first is looked up by its middle
 * @param figures message keys of what {@link Grid#perMonth} counts
 */
public record Comparison(
        String community,
        Side first,
        Side second,
        List<Handover> handovers,
        List<Integer> changed,
        boolean sameGround,
        List<String> figures,
        Instant asOf) {

    /**
     * @param plan absent for the grids in force
     * @param name of the plan; empty for the grids in force
     * @param units by id of the grid: numbers in the unit set the plan of this side is drawn with, or that of the other side's
     */
    public record Side(
            @Nullable PlanId plan,
            String name,
            @Nullable PlanState state,
            List<Grid> grids,
            Map<String, List<Integer>> units) {

        public GridFigures total() {
            return grids.stream().map(Grid::figures).reduce(new GridFigures(0, 0, 0, 0), GridFigures::plus);
        }

        public int workers() {
            return grids.stream().mapToInt(Grid::workers).sum();
        }
    }

    /**
     * @param id the same on both sides where it is the same grid
     * @param number what people call it: the end of its code, or "+3" for one that is new
     * @param workers people who hold a post in it now, its leader not counted
     * @param perMonth parallel to {@link Comparison#figures}
     */
    public record Grid(
            String id, String number, String name, GridFigures figures, int workers, List<Double> perMonth) {}

    /** @param from id of a grid of the first side, empty for none; {@code to} of the second */
    public record Handover(String from, String to, int households, int units) {}

    /** Households that are in another grid on the second side than on the first. */
    public int householdsMoved() {
        return handovers.stream().mapToInt(Handover::households).sum();
    }
}
