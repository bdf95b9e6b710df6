package org.gridloom.incident.metric;

import java.time.Instant;
import java.util.List;

/**
 * The figures of all that a question is about, and of its parts.
 *
 * @param asOf when they were counted
 * @param parts by their keys, in their order; only those with any
 */
public record Sheet(Instant asOf, Tallies whole, List<Part> parts) {

    public record Part(String key, Tallies tallies) {}

    public Sheet {
        parts = List.copyOf(parts);
    }
}
