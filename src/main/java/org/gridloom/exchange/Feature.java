package org.gridloom.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One record of a file that could be read.
 *
 * @param id what its source calls it, where it has a name for it; not unique, since features cut at tile edges come several times
 * @param geometry EPSG:4490, longitude first, valid, not empty: point, line or polygon, or several of one of them
 * @param properties text, numbers and truth values by name, in the order of the file; nested values are not kept
 */
public record Feature(@Nullable String id, Geometry geometry, Map<String, Object> properties, Origin origin) {

    public Feature {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The property as text, trimmed; empty where it is absent or blank. */
    public Optional<String> text(String property) {
        return Optional.ofNullable(properties.get(property))
                .map(value -> value.toString().strip())
                .filter(text -> !text.isEmpty());
    }

    /** The property as a number, also where the file wrote it as text ({@code "24"}, {@code "24.5 m"}); empty where it is none. */
    public OptionalDouble number(String property) {
        if (properties.get(property) instanceof Number number) {
            return finite(number.doubleValue());
        }
        var digits = text(property).orElse("").replaceFirst("(?i)\\s*m$", "");
        return digits.matches("-?\\d{1,12}(\\.\\d{1,12})?")
                ? finite(Double.parseDouble(digits))
                : OptionalDouble.empty();
    }

    /** Whether the property says yes: {@code true}, {@code yes} or {@code 1}. */
    public boolean flag(String property) {
        return text(property)
                .map(value -> value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes") || value.equals("1"))
                .orElse(false);
    }

    /** Its id, or where it has none a name that is its own: file and record. */
    public String idOrOrigin() {
        return id != null ? id : origin.file() + "#" + origin.record();
    }

    Feature with(Geometry other, Map<String, Object> otherProperties) {
        return new Feature(id, other, otherProperties, origin);
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
