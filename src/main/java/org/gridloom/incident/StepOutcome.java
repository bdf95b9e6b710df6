package org.gridloom.incident;

/** What became of a step. */
public sealed interface StepOutcome {

    record Done(IncidentSummary incident) implements StepOutcome {}

    /** Somebody else was faster; nothing was done. */
    record Stale(IncidentSummary now) implements StepOutcome {}

    /** The loop has no such step from where the incident is. */
    record NotAllowed(IncidentState state, IncidentAct act) implements StepOutcome {}

    /** The loop has the step, but not while this does not hold. */
    record Unmet(Condition condition) implements StepOutcome {}

    /** What was asked for cannot be done so. */
    record Hindered(Hindrance by) implements StepOutcome {}
}
