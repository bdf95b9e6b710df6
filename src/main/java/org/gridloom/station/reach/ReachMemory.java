package org.gridloom.station.reach;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gridloom.shell.Times;
import org.gridloom.station.Station;
import org.springframework.stereotype.Component;

/** The latest questions with their outcomes: a page asks the same one for its figures, its map and its list. */
@Component
class ReachMemory {

    private static final int KEPT = 8;
    private static final ZoneId ZONE = Times.ZONE;

    private record Key(long epoch, ReachQuestion question) {}

    private final LiveNetwork live;
    private final WalkingSpeed speed;
    private final Map<Key, ReachOutcome> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ReachOutcome> eldest) {
            return size() > KEPT;
        }
    };

    ReachMemory(LiveNetwork live, WalkingSpeed speed) {
        this.live = live;
        this.speed = speed;
    }

    /** Nothing without a territory. */
    Optional<ReachOutcome> outcome(ReachQuestion question) {
        var held = live.current();
        return held.network().map(network -> outcome(held, network, question));
    }

    private ReachOutcome outcome(LiveNetwork.Held held, WalkingNetwork network, ReachQuestion question) {
        // Hours are kept to the minute.
        var key = new Key(
                held.epoch(),
                question.openAt() == null
                        ? question
                        : question.openAt(question.openAt().truncatedTo(ChronoUnit.MINUTES)));
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        var outcome = new ReachOutcome(held, network, speed, counts(key.question));
        synchronized (kept) {
            kept.keySet().removeIf(old -> old.epoch < key.epoch);
            kept.put(key, outcome);
        }
        return outcome;
    }

    /** One that does not say its hours counts only where hours are not asked for. */
    private static Predicate<Station> counts(ReachQuestion question) {
        Instant openAt = question.openAt();
        return station -> (question.kinds().isEmpty() || question.kinds().contains(station.kind()))
                && (openAt == null || station.openAt(openAt.atZone(ZONE)));
    }
}
