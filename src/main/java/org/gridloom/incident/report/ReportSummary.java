package org.gridloom.incident.report;

import java.time.Instant;
import org.gridloom.figures.Period;

/**
 * A report that was made.
 *
 * @param place code of a street or community; empty for the whole territory
 * @param placeName its name; empty for the whole territory
 * @param edition 1, and one more each time that it is made again
 * @param asOf the moment that its figures are of
 * @param madeBy account, or {@code system} for what the schedule made
 */
public record ReportSummary(
        long id,
        ReportKind kind,
        Period period,
        String place,
        String placeName,
        int edition,
        Instant asOf,
        Instant madeAt,
        String madeBy) {}
