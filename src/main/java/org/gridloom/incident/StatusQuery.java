package org.gridloom.incident;

import java.time.Instant;
import java.util.Set;

/**
 * Which incidents another system asks about. An empty set means any.
 *
 * @param numbers where there are some, the rest of the question does not matter
 * @param from reported at this time or later
 * @param until reported before
 * @param states open, closed or both
 * @param skipped so many of the latest are passed over
 */
public record StatusQuery(
        Set<String> numbers,
        Set<IncidentCategory> categories,
        Instant from,
        Instant until,
        Set<Boolean> states,
        int skipped,
        int most) {

    public StatusQuery {
        numbers = Set.copyOf(numbers);
        categories = Set.copyOf(categories);
        states = Set.copyOf(states);
    }
}
