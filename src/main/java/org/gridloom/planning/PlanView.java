package org.gridloom.planning;

import java.util.List;
import org.gridloom.rules.Finding;
import org.gridloom.rules.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody sees it at one revision.
 *
 * @param editable whether this person may draw in it now
 * @param limits of a general grid
 * @param metricSrid of the findings' places
 */
public record PlanView(
        PlanId id,
        int revision,
        PlanState state,
        boolean editable,
        Limits limits,
        int metricSrid,
        List<GridView> grids,
        List<FindingView> findings,
        boolean canUndo,
        boolean canRedo) {

    /** @param units numbers in the unit set, ascending */
    public record GridView(PlanGrid grid, int households, List<Integer> units) {}

    /** @param waiver what was asked for it, if anything */
    public record FindingView(Finding finding, Waiver.@Nullable State waiver) {}
}
