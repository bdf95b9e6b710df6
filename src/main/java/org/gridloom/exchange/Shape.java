package org.gridloom.exchange;

import java.util.Locale;
import java.util.Optional;

/** The kinds of geometry a feature may have, and how deep their coordinates are nested: a position is depth 0. */
enum Shape {
    POINT("Point", 0),
    MULTI_POINT("MultiPoint", 1),
    LINE_STRING("LineString", 1),
    MULTI_LINE_STRING("MultiLineString", 2),
    POLYGON("Polygon", 2),
    MULTI_POLYGON("MultiPolygon", 3);

    final String word;
    final int depth;

    Shape(String word, int depth) {
        this.word = word;
        this.depth = depth;
    }

    static Optional<Shape> of(String word) {
        for (var shape : values()) {
            if (shape.word.toLowerCase(Locale.ROOT).equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }
}
