package org.gridloom.incident;

import java.time.Instant;
import java.util.List;

/** A report of the past with what was done since: what an import or the demonstration brings. Steps oldest first. */
public record PastReport(Report report, Instant reportedAt, String reporter, List<PastStep> steps) {

    /**
     * @param about what the act is about, as histories write it: of a closing or reopening the rating, of a merge the number of the other matter, of an
     *     extension the date asked for
     */
    public record PastStep(IncidentAct act, Instant at, String actor, String about, String note) {

        public PastStep(IncidentAct act, Instant at, String actor, String note) {
            this(act, at, actor, "", note);
        }
    }
}
