package org.gridloom.incident.report;

import java.time.Instant;
import java.util.List;
import org.gridloom.figures.Period;
import org.gridloom.incident.metric.CountedIncident;
import org.gridloom.incident.metric.HotSpot;
import org.gridloom.incident.metric.Overview;
import org.gridloom.incident.metric.Sheet;

/**
 * All that a report says, whatever it is handed out as.
 *
 * @param place code of a street or community; empty for the whole territory
 * @param placeName its name; empty for the whole territory
 * @param madeAt when all of this was gathered
 * @param overview by community, or of a community by grid
 * @param grids by grid
 * @param trend of the last weeks or months until the period's end
 * @param overdue open matters whose deadline is past, whenever they were reported, the longest first
 * @param overdueCount how many there are, of which the list may show only the first
 */
record ReportContent(
        ReportKind kind,
        Period period,
        String place,
        String placeName,
        Instant madeAt,
        Overview overview,
        Sheet grids,
        List<Sheet.Part> trend,
        List<HotSpot> hotSpots,
        List<CountedIncident> overdue,
        int overdueCount,
        ReportPlaces places) {

    ReportContent {
        trend = List.copyOf(trend);
        hotSpots = List.copyOf(hotSpots);
        overdue = List.copyOf(overdue);
    }
}
