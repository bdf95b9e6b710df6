package org.gridloom.planning;

import java.util.List;
import java.util.Optional;
import org.gridloom.partition.Figures;
import org.gridloom.partition.Reason;
import org.gridloom.planning.EditContent.UnitMove;

/**
 * How far a search for an automatic plan is, with the best found so far.
 *
 * @param version another number whenever a better plan was found
 * @param done 0 to 1
 * @param objective of the best so far, in the soft points of {@link org.gridloom.partition.Weights}; infinite before there is one
 * @param illegal how many of its grids are outside the household limits
 * @param moves what it would change in the plan as it was at the start; names of grids that would come are no keys of the plan
 * @param households that change hands in these moves
 * @param figures once it is done
 * @param reasons why it is not legal, once it is done; units by their number in the unit set
 */
public record AutoPlanView(
        State state,
        int version,
        double done,
        double objective,
        int illegal,
        List<UnitMove> moves,
        int households,
        Optional<Figures> figures,
        List<Reason> reasons) {

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

    public AutoPlanView {
        moves = List.copyOf(moves);
        reasons = List.copyOf(reasons);
    }

    static AutoPlanView of(State state) {
        return new AutoPlanView(state, 0, 0, Double.POSITIVE_INFINITY, 0, List.of(), 0, Optional.empty(), List.of());
    }
}
