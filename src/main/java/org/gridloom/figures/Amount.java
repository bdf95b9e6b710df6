package org.gridloom.figures;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How much there is of something, before it is written in a language.
 *
 * @param part how many; of a share the numerator
 * @param whole of a share the denominator, else 0
 * @param unit key of a message; empty where it has none
 */
public record Amount(Kind kind, long part, long whole, String unit) {

    public enum Kind {
        COUNT,
        SHARE,
        /** {@code part} is in seconds. */
        TIME,
        /** There is nothing that it could be of. */
        NONE
    }

    public static Amount count(long number, String unit) {
        return new Amount(Kind.COUNT, number, 0, unit);
    }

    public static Amount share(Ratio ratio) {
        return new Amount(ratio.whole() == 0 ? Kind.NONE : Kind.SHARE, ratio.part(), ratio.whole(), "");
    }

    public static Amount time(Duration time) {
        return new Amount(Kind.TIME, time.toSeconds(), 0, "");
    }

    public static Amount none() {
        return new Amount(Kind.NONE, 0, 0, "");
    }

    /** For comparing two of a kind. */
    public OptionalDouble number() {
        return switch (kind) {
            case COUNT, TIME -> OptionalDouble.of(part);
            case SHARE -> OptionalDouble.of((double) part / whole);
            case NONE -> OptionalDouble.empty();
        };
    }
}
