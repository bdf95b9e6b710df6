package org.gridloom.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart has to draw.
 *
 * @param share whether values are from 0 to 1
 */
public record ChartReading(
        Kind kind,
        Label title,
        List<Label> categories,
        List<Series> series,
        boolean share,
        @Nullable String period,
        Instant asOf,
        @Nullable String link) {

    public enum Kind {
        /** Upright, in the order of categories. */
        BAR,
        /** Over time. */
        LINE,
        /** Lying, one below the other. */
        ROW
    }

    /** @param values one for each category; null where there is none */
    public record Series(Label name, String unit, List<@Nullable Double> values) {}

    public ChartReading {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }
}
