package org.gridloom.territory.intake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridloom.exchange.Feature;
import org.gridloom.territory.HouseholdCount;

/** The households somebody counted in a building, as its record says. */
record Counted(int households, HouseholdCount count) {

    /** No building has more; a number above is something else. */
    private static final int MOST = 5_000;

    /** Resident ones where both are given: they are whom a grid serves. */
    static Optional<Counted> of(Feature building) {
        return first(building, HouseholdCount.RESIDENT, List.of("households", "HOUSEHOLDS", "常住户数", "户数"))
                .or(() -> first(building, HouseholdCount.REGISTERED, List.of("registered_households", "户籍户数")));
    }

    private static Optional<Counted> first(Feature building, HouseholdCount count, List<String> properties) {
        return properties.stream()
                .map(building::number)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .filter(number -> number >= 0 && number <= MOST && number == Math.rint(number))
                .findFirst()
                .map(number -> new Counted(number.intValue(), count));
    }
}
