package org.gridloom.planning;

import java.util.List;
import java.util.stream.Stream;
import org.gridloom.rules.Finding;
import org.gridloom.rules.GridFigures;
import org.gridloom.rules.Level;
import org.gridloom.rules.Limits;
import org.jspecify.annotations.Nullable;

/**
 * A plan as somebody sees it at one revision.
 *
 * @param mayDraw whether this person is one who draws, in any plan that is being drawn
 * @param limits of a general grid
 * @param microLimits of a micro-grid of one
 * @param metricSrid of the findings' places
 * @param micro what the grids are divided into
 */
public record PlanView(
        PlanId id,
        int revision,
        PlanState state,
        boolean mayDraw,
        Limits limits,
        Limits microLimits,
        int metricSrid,
        List<GridView> grids,
        List<GridView> micro,
        List<FindingView> findings,
        boolean canUndo,
        boolean canRedo) {

    /** Whether this person may draw in it now. */
    public boolean editable() {
        return mayDraw && state.editable();
    }

    /** The name that people know a grid or micro-grid by; the key itself where the plan has it no more. */
    public String nameOf(String key) {
        return Stream.concat(grids.stream(), micro.stream())
                .map(GridView::grid)
                .filter(grid -> grid.key().equals(key))
                .findFirst()
                .map(grid -> grid.level() == Level.GRID ? grid.name() : nameOf(grid.grid()) + " · " + grid.name())
                .orElse(key);
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
