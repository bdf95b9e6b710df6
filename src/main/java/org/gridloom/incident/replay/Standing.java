package org.gridloom.incident.replay;

import java.time.Instant;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentState;
import org.jspecify.annotations.Nullable;

/**
 * How an incident stood from a moment on, until its next step.
 *
 * @param dueAt null where it was not written down at the time
 * @param grid code of the grid responsible; null where the place was in none
 * @param escalated whether it had gone up a level past its limit
 */
public record Standing(
        Instant from,
        IncidentState state,
        @Nullable Instant dueAt,
        @Nullable String grid,
        boolean escalated,
        boolean supervised) {

    private static final String NO_GRID = "-";

    /** A line of a history. */
    record Line(
            Instant at,
            IncidentAct act,
            IncidentState to,
            String about,
            @Nullable Instant dueAt) {}

    /** What the first line of a history makes of an incident. */
    static Standing first(Line line, @Nullable String reportedGrid) {
        return new Standing(line.at, line.to, line.dueAt, reportedGrid, false, false);
    }

    Standing then(Line line) {
        return new Standing(
                line.at,
                line.to,
                line.dueAt,
                line.act == IncidentAct.REROUTE ? newGrid(line.about) : grid,
                escalated || line.act == IncidentAct.ESCALATE,
                line.act == IncidentAct.SUPERVISE || supervised && line.act != IncidentAct.END_SUPERVISION);
    }

    /** Of "340811002001003 → 340811002001004". */
    private static @Nullable String newGrid(String about) {
        var grid = about.substring(about.lastIndexOf(' ') + 1);
        return grid.equals(NO_GRID) ? null : grid;
    }
}
