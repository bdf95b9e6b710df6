package org.gridloom.incident.handover;

import java.time.Instant;
import java.util.List;

/**
 * How things stand at a desk.
 *
 * @param dueUntil when the next shift ends: what is due before it is promised
 * @param open all matters that are open
 * @param piles one of each kind, in their order
 */
public record Standing(Instant asOf, Instant dueUntil, int open, List<Pile> piles) {

    public Standing {
        piles = List.copyOf(piles);
    }
}
