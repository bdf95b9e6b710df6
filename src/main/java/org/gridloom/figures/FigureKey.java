package org.gridloom.figures;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one figure or chart of a {@link FigureSource}, as {@code source:name:period}: {@code incident:closing_in_time:this-month},
 * {@code territory:households:}.
 *
 * @param period one that moves along ("this-month") or one that stands ("2026-10"); empty for what is of this moment
 */
public record FigureKey(String source, String name, String period) {

    private static final Pattern SHAPE = Pattern.compile("([a-z]{1,20}):([a-z0-9_.-]{1,60}):([0-9A-Za-z.-]{0,30})");

    /** Nothing for what can be no key. */
    public static Optional<FigureKey> parse(String text) {
        var key = SHAPE.matcher(text);
        return key.matches() ? Optional.of(new FigureKey(key.group(1), key.group(2), key.group(3))) : Optional.empty();
    }

    public FigureKey during(String other) {
        return new FigureKey(source, name, other);
    }

    @Override
    public String toString() {
        return source + ":" + name + ":" + period;
    }

    /** The days meant on a day; nothing where the period is none. */
    public Optional<Period> days(LocalDate today) {
        return switch (period) {
            case "this-month" -> Optional.of(Period.with(Period.Kind.MONTH, today));
            case "last-month" ->
                Optional.of(Period.with(Period.Kind.MONTH, today).previous());
            case "this-quarter" -> Optional.of(Period.with(Period.Kind.QUARTER, today));
            case "this-year" -> Optional.of(Period.with(Period.Kind.YEAR, today));
            default -> Period.parse(period);
        };
    }
}
