package org.gridloom.incident;

import java.time.Instant;
import java.util.List;

/** A report of the past with what was done since: what an import or the demonstration brings. Steps oldest first. */
public record PastReport(Report report, Instant reportedAt, String reporter, List<PastStep> steps) {

    public record PastStep(IncidentAct act, Instant at, String actor, String note) {}
}
