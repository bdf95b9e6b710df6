package org.gridloom.planning;

import java.util.List;
import org.gridloom.partition.Figures;
import org.gridloom.partition.Reason;
import org.gridloom.planning.EditContent.UnitMove;

/**
 * How far a search for an automatic plan is, with the best found so far.
 *
 * @param version another number whenever a better plan was found
 * @param done 0 to 1
 * @param curve how the objective fell, since the last time that fewer grids were outside the limits
 * @param options while it runs the best so far, if there is one; in the end plans to choose from, the one that was asked for first
 * @param reasons why none is legal, once it is done; units by their number in the unit set
 */
public record AutoPlanView(
        State state, int version, double done, List<Point> curve, List<Option> options, List<Reason> reasons) {

    public enum State {
        /** This person has asked for none, or it was done with. */
        NONE,
        RUNNING,
        DONE,
        FAILED,
        /** Somebody else's search for this plan is running. */
        TAKEN,
        /** As many searches are running as the portal has room for. */
        BUSY
    }

    /**
     * A better plan was found.
     *
     * @param done when, as a share of the time given
     * @param objective in the soft points of {@link org.gridloom.partition.Weights}
     */
    public record Point(double done, double objective) {}

    /**
     * A plan that was found.
     *
     * @param moves what it would change in the plan as it was at the start; names of grids that would come are no keys of the plan
     * @param households that change hands in these moves
     */
    public record Option(List<UnitMove> moves, int households, Figures figures) {
        public Option {
            moves = List.copyOf(moves);
        }
    }

    public AutoPlanView {
        curve = List.copyOf(curve);
        options = List.copyOf(options);
        reasons = List.copyOf(reasons);
    }

    static AutoPlanView of(State state) {
        return new AutoPlanView(state, 0, 0, List.of(), List.of(), List.of());
    }
}
