package org.gridloom.station.reach;

import java.time.Instant;
import java.util.Set;
import org.gridloom.station.StationKind;
import org.jspecify.annotations.Nullable;

/**
 * Which stations count.
 *
 * @param kinds none for all kinds
 * @param openAt only those that are open then, as far as they say their hours; nothing for all, whenever they are open
 */
public record ReachQuestion(
        Set<StationKind> kinds, @Nullable Instant openAt) {

    /** All stations, whenever they are open. */
    public static final ReachQuestion ALL = new ReachQuestion(Set.of(), null);

    public ReachQuestion {
        kinds = Set.copyOf(kinds);
    }

    public ReachQuestion of(Set<StationKind> chosen) {
        return new ReachQuestion(chosen, openAt);
    }

    public ReachQuestion openAt(@Nullable Instant time) {
        return new ReachQuestion(kinds, time);
    }
}
