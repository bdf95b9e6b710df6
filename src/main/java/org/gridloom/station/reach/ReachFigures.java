package org.gridloom.station.reach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Households inside and outside, as far as whoever asked sees them.
 *
 * @param state of what it was counted
 * @param stations how many counted
 * @param all of everything that is seen
 * @param places its streets, communities and grids, in the order of their codes; of those that have households
 */
public record ReachFigures(ReachState state, ReachQuestion question, int stations, Reached all, List<OfPlace> places) {

    public ReachFigures {
        places = List.copyOf(places);
    }

    public enum Level {
        STREET(9),
        COMMUNITY(12),
        GRID(15);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        int digits() {
            return digits;
        }
    }

    /** @param name empty where the territory has no name for the code */
    public record OfPlace(Level level, String code, String name, Reached reached) {}

    /** Of one street, community or grid by its code; of all by the empty one. */
    public Optional<Reached> of(String code) {
        return code.isEmpty()
                ? Optional.of(all)
                : places.stream()
                        .filter(place -> place.code().equals(code))
                        .map(OfPlace::reached)
                        .findAny();
    }

    public List<OfPlace> at(Level level) {
        return places.stream().filter(place -> place.level() == level).toList();
    }

    public Instant asOf() {
        return state.asOf();
    }
}
