package org.gridloom.incident.metric;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gridloom.figures.Ratio;

/**
 * How many of each tally there are.
 *
 * @param meanToClose from the report until it was closed, of {@link Tally#CLOSED}; nothing where none is
 */
public record Tallies(Map<Tally, Long> counts, Optional<Duration> meanToClose) {

    /** Of nothing at all. */
    public static final Tallies NONE = none();

    public Tallies {
        counts = Map.copyOf(counts);
    }

    private static Tallies none() {
        var counts = new EnumMap<Tally, Long>(Tally.class);
        for (var tally : Tally.values()) {
            counts.put(tally, 0L);
        }
        return new Tallies(counts, Optional.empty());
    }

    public long of(Tally tally) {
        return counts.getOrDefault(tally, 0L);
    }

    public Ratio of(Metric metric) {
        return new Ratio(of(metric.numerator()), of(metric.denominator()));
    }
}
