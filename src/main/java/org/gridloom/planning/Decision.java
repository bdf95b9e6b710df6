package org.gridloom.planning;

import java.util.List;

/** What became of a step on the way into force. */
public sealed interface Decision {

    record Done(PlanState state) implements Decision {}

    record Refused(List<Reason> reasons) implements Decision {
        public Refused {
            reasons = List.copyOf(reasons);
        }

        static Refused because(Reason.Kind kind) {
            return new Refused(List.of(new Reason(kind, "")));
        }
    }

    /** @param about the finding or waiver it is about, by its subject; empty where it is about the plan as a whole */
    record Reason(Kind kind, String about) {

        public enum Kind {
            /** An error for which no waiver was asked. */
            OPEN_ERROR,
            /** A waiver nobody has decided on. */
            OPEN_WAIVER,
            /** A waiver that was refused for an error that still stands. */
            REFUSED_WAIVER,
            /** The plan is not where this step starts from. */
            WRONG_STATE,
            /** Nobody decides on a plan they drew in or submitted. */
            OWN_PLAN,
            /** The community got other base units since the plan was started. */
            GROUND_CHANGED,
            /** A plan takes force at a moment that is still to come. */
            IN_THE_PAST
        }
    }
}
