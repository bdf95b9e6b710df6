package org.gridloom.incident.metric;

import java.time.Instant;
import java.util.List;

/**
 * The figures of all that a question is about, and of its parts.
 *
 * @param asOf the moment that they are of: that of counting, or when the last month of a period was frozen that was frozen as a whole
 * @param parts by their keys, in their order; only those with any
 */
public record Sheet(Instant asOf, Tallies whole, List<Part> parts) {

    public record Part(String key, Tallies tallies) {}

    public Sheet {
        parts = List.copyOf(parts);
    }
}
