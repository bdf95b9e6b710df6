package org.gridloom.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer to be written into a file.
 *
 * @param name of the table in formats that have tables: lower case letters, digits and underscores
 * @param columns the properties' names in the order in which they are written, with what they hold
 */
public record LayerOut(String name, Map<String, Type> columns, List<Row> rows) {

    public enum Type {
        TEXT,
        INTEGER,
        REAL
    }

    /** @param geometry EPSG:4490, longitude first; {@code values} are parallel to the layer's columns */
    public record Row(Geometry geometry, List<@Nullable Object> values) {}

    public LayerOut {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("No name of a table: " + name);
        }
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.values().size() != columns.size()) {
                throw new IllegalArgumentException(row.values().size() + " values in " + columns.size() + " columns");
            }
        }
    }
}
