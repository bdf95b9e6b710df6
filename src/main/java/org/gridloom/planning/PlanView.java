package org.gridloom.planning;

import java.util.List;
import org.gridloom.rules.Finding;
import org.gridloom.rules.GridFigures;
import org.gridloom.rules.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody sees it at one revision.
 *
 * @param mayDraw whether this person is one who draws, in any plan that is being drawn
 * @param limits of a general grid
 * @param metricSrid of the findings' places
 */
public record PlanView(
        PlanId id,
        int revision,
        PlanState state,
        boolean mayDraw,
        Limits limits,
        int metricSrid,
        List<GridView> grids,
        List<FindingView> findings,
        boolean canUndo,
        boolean canRedo) {

    /** Whether this person may draw in it now. */
    public boolean editable() {
        return mayDraw && state.editable();
    }

    /** @param units numbers in the unit set, ascending */
    public record GridView(PlanGrid grid, int households, List<Integer> units, GridFigures figures) {}

    /**
     * @param waiver what was asked for it, if anything
     * @param silence why nobody needs to hear of it, if somebody said so
     */
    public record FindingView(
            Finding finding,
            Waiver.@Nullable State waiver,
            @Nullable Silence silence) {}
}
