package org.gridloom.incident;

/** What became of a step. */
public sealed interface StepOutcome {

    record Done(IncidentSummary incident) implements StepOutcome {}

    /** Somebody else was faster; nothing was done. */
    record Stale(IncidentSummary now) implements StepOutcome {}

    /** The loop has no such step from where the incident is. */
    record NotAllowed(IncidentState state, IncidentAct act) implements StepOutcome {}
}
