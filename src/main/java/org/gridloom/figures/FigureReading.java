package org.gridloom.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a figure was found to be.
 *
 * @param before the same of the period before; null where nothing is compared
 * @param period as {@link Period} writes it; null for what is of a moment
 * @param asOf the moment that it is of
 * @param link route of the page that has the same number; null where there is none
 */
public record FigureReading(
        Label label,
        Amount amount,
        @Nullable Amount before,
        Sense sense,
        @Nullable String period,
        Instant asOf,
        @Nullable String link) {

    public enum Sense {
        MORE_IS_BETTER,
        LESS_IS_BETTER,
        NEITHER
    }

    public static FigureReading now(Label label, Amount amount, Instant asOf, @Nullable String link) {
        return new FigureReading(label, amount, null, Sense.NEITHER, null, asOf, link);
    }
}
