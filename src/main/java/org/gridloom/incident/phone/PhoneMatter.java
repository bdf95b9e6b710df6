package org.gridloom.incident.phone;

import java.time.Instant;
import java.util.List;
import org.gridloom.incident.IncidentAct;
import org.gridloom.incident.IncidentSummary;
import org.gridloom.incident.Loop;
import org.gridloom.incident.OwnerChoice;
import org.jspecify.annotations.Nullable;

/**
 * A matter as a telephone keeps it, with all that it needs while there is no signal.
 *
 * @param part whose it is to deal with now
 * @param next what its holder may do next by the {@link Loop}
 * @param extensionsLeft how many may be asked for still
 * @param extensionAskedUntil the deadline that was asked for and waits for an answer
 * @param handTo to whom it may be given instead, where it may
 * @param history oldest first
 */
public record PhoneMatter(
        IncidentSummary summary,
        String description,
        Part part,
        List<Next> next,
        int extensionsLeft,
        @Nullable Instant extensionAskedUntil,
        List<OwnerChoice> handTo,
        List<Line> history) {

    public enum Part {
        /** With the worker, or the team of the grid. */
        MINE,
        /** With a pool or a desk, of whose people any may take it. */
        TO_CLAIM,
        /** With somebody else, or not with anybody yet, or done. */
        OTHERS
    }

    /** @param reason whether it must be said why */
    public record Next(IncidentAct act, boolean reason) {}

    /**
     * A line of the history.
     *
     * @param about as {@link org.gridloom.incident.IncidentDetail.Entry} has it, but with the name of whom it was given to in place of the code
     * @param photos ids of those that came with it
     */
    public record Line(Instant at, String actor, IncidentAct act, String about, String note, List<Long> photos) {}
}
