package org.gridloom.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How records of a file are called in a report. */
final class Naming {

    /** Where programs put a feature's id. */
    private static final List<String> ID_PROPERTIES = List.of("id", "@id", "osm_id", "fid", "OBJECTID");

    private Naming() {}

    static @Nullable String of(Map<String, Object> properties) {
        for (var property : ID_PROPERTIES) {
            var value = properties.get(property);
            if (value != null && !value.toString().isBlank()) {
                return value.toString().strip();
            }
        }
        return null;
    }

    /** On one line, and not longer than one can take in. */
    static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.isEmpty() ? "?" : line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
