package org.gridloom.live;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which transactions a reader who starts now would see, as {@code pg_current_snapshot()} says it: {@code xmin:xmax:running,running}.
 * Numbers have 64 bits there, epoch included.
 */
record VisibleTransactions(long firstRunning, long firstUnassigned, Set<Long> running) {

    static VisibleTransactions parse(String snapshot) {
        var parts = snapshot.split(":", -1);
        var running = Arrays.stream(parts[2].split(","))
                .filter(number -> !number.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new VisibleTransactions(Long.parseLong(parts[0]), Long.parseLong(parts[1]), running);
    }

    /** Whether a transaction known to have committed is seen; its number as the log has it, without the epoch. */
    boolean include(int transaction) {
        // Numbers alive at the same time are less than 2^31 apart, so the difference of the low halves is the true one.
        var full = firstUnassigned + (transaction - (int) firstUnassigned);
        return full < firstRunning || full < firstUnassigned && !running.contains(full);
    }
}
