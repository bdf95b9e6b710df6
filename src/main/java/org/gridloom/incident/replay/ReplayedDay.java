package org.gridloom.incident.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A day's incidents: all that were open at some moment of it.
 *
 * @param from midnight in China
 * @param until midnight after it; of today, now
 * @param all how many there are; tracks are at most {@link Replay#MOST} of them
 */
public record ReplayedDay(LocalDate day, Instant from, Instant until, int all, List<Track> tracks) {

    public ReplayedDay {
        tracks = List.copyOf(tracks);
    }
}
