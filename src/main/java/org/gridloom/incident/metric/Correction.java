package org.gridloom.incident.metric;

import java.time.Instant;
import java.util.List;
import org.gridloom.incident.IncidentAct;
import org.jspecify.annotations.Nullable;

/**
 * An incident by which a frozen number and today's differ, and why.
 *
 * @param counted whether the frozen number has it; today's has it where that has not
 * @param since what was done to it after that, oldest first
 * @param deadlinePassed when its deadline passed after that
 */
public record Correction(
        String number,
        String title,
        boolean counted,
        Reason reason,
        List<Step> since,
        @Nullable Instant deadlinePassed) {

    public enum Reason {
        /** 补录: it was entered after the month was frozen. */
        ENTERED_LATE,
        /** It went on, or its deadline passed. */
        WENT_ON,
        /** It counts for another part now: another owner, another grid, another class. */
        MOVED,
        /** It is no longer there, or no longer where whoever asks may see it. */
        GONE
    }

    public record Step(Instant at, IncidentAct act, String note) {}

    public Correction {
        since = List.copyOf(since);
    }
}
