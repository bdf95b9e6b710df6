package org.gridloom.planning.round;

import java.util.Map;
import org.gridloom.planning.Decision;
import org.gridloom.planning.PlanSummary;

/** What became of submitting a round: all of its drawn plans were, or none. */
public sealed interface RoundSubmission {

    record Done(int plans) implements RoundSubmission {}

    /** @param hindered plans that may not be submitted yet, and why; empty where there was nothing to submit */
    record Refused(Map<PlanSummary, Decision.Refused> hindered) implements RoundSubmission {}
}
