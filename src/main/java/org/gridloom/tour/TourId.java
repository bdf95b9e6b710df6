package org.gridloom.tour;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Which tour: a number for one that somebody made, or the name of a starter tour ("all-grids"). As it stands in addresses. */
public record TourId(String text) {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{0,17}|[a-z][a-z0-9-]{0,39}");

    public TourId {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("no tour's id");
        }
    }

    public static TourId of(long number) {
        return new TourId(String.valueOf(number));
    }

    /** Nothing for what can be no tour's. */
    public static Optional<TourId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new TourId(text)) : Optional.empty();
    }

    public boolean isStarter() {
        return !Character.isDigit(text.charAt(0));
    }

    /** Nothing for a starter tour. */
    public OptionalLong number() {
        return isStarter() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return text;
    }
}
