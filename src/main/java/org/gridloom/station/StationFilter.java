package org.gridloom.station;

import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which stations are meant. What is empty or not given leaves none out.
 *
 * @param facilities all of which a station has
 * @param built any of which it is
 * @param text in its name or address
 * @param place code of a part of the territory that it stands in
 * @param openAt a moment at which it is open; one that does not say its hours is not
 * @param closed those that closed for good, in place of those that serve
 */
public record StationFilter(
        Set<StationKind> kinds,
        Set<Facility> facilities,
        Set<Built> built,
        String text,
        String place,
        @Nullable ZonedDateTime openAt,
        boolean closed) {

    public static final StationFilter ALL = new StationFilter(Set.of(), Set.of(), Set.of(), "", "", null, false);

    public StationFilter {
        kinds = Set.copyOf(kinds);
        facilities = Set.copyOf(facilities);
        built = Set.copyOf(built);
        text = text.strip();
    }

    public StationFilter of(Set<StationKind> kinds) {
        return new StationFilter(kinds, facilities, built, text, place, openAt, closed);
    }

    public StationFilter with(Set<Facility> facilities) {
        return new StationFilter(kinds, facilities, built, text, place, openAt, closed);
    }

    public StationFilter built(Set<Built> built) {
        return new StationFilter(kinds, facilities, built, text, place, openAt, closed);
    }

    public StationFilter saying(String text) {
        return new StationFilter(kinds, facilities, built, text, place, openAt, closed);
    }

    public StationFilter in(String place) {
        return new StationFilter(kinds, facilities, built, text, place, openAt, closed);
    }

    public StationFilter openAt(@Nullable ZonedDateTime when) {
        return new StationFilter(kinds, facilities, built, text, place, when, closed);
    }

    public StationFilter closed(boolean closed) {
        return new StationFilter(kinds, facilities, built, text, place, openAt, closed);
    }

    /** What the database cannot say. */
    boolean isOpen(Station station) {
        return openAt == null || station.openAt(openAt);
    }
}
