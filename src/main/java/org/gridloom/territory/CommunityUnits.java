package org.gridloom.territory;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gridloom.geometry.UnitCoverage;
import org.locationtech.jts.geom.LineString;

/**
 * The base units of one community out of a unit set. Never changes.
 *
 * @param coverage metric, in the district's plane; units numbered from 0 within the community
 * @param numbers the units' numbers in the unit set, ascending; parallel to {@code coverage.units()}
 * @param labels what a planner calls each unit: its building or compound; empty for bare ground
 * @param compounds names of the units' compounds by id
 * @param bridges metric lines of what is carried over something else in the community: roads, footways, railways
 */
public record CommunityUnits(
        long unitSetId,
        int metricSrid,
        UnitCoverage coverage,
        List<Integer> numbers,
        List<String> labels,
        Map<Long, String> compounds,
        List<LineString> bridges) {

    public CommunityUnits {
        compounds = Map.copyOf(compounds);
        bridges = List.copyOf(bridges);
        numbers = List.copyOf(numbers);
        labels = List.copyOf(labels);
    }

    /** Whether these are the same pieces of ground under the same numbers: plans on one unit set may have cut it differently. */
    public boolean sameGround(CommunityUnits other) {
        if (unitSetId != other.unitSetId || !numbers.equals(other.numbers)) {
            return false;
        }
        for (int unit = 0; unit < numbers.size(); unit++) {
            var here = coverage.units().get(unit).area();
            var there = other.coverage.units().get(unit).area();
            if (here != there && !here.equalsExact(there)) {
                return false;
            }
        }
        return true;
    }

    /** Position of a unit of the unit set in this community, if it is one of its units. */
    public OptionalInt indexOf(int number) {
        var index = Collections.binarySearch(numbers, number);
        return index >= 0 ? OptionalInt.of(index) : OptionalInt.empty();
    }

    /** The number of the unit that each building stands in, by the building's id; of a building in several the first. */
    public Map<Long, Integer> buildings() {
        var standing = new HashMap<Long, Integer>();
        for (int unit = 0; unit < numbers.size(); unit++) {
            for (long building : coverage.units().get(unit).buildings()) {
                standing.putIfAbsent(building, numbers.get(unit));
            }
        }
        return standing;
    }

    /** @throws IllegalArgumentException for a unit that is not of this community */
    public List<Integer> indices(List<Integer> unitNumbers) {
        return unitNumbers.stream()
                .map(number -> indexOf(number)
                        .orElseThrow(
                                () -> new IllegalArgumentException("Unit " + number + " is not of this community")))
                .toList();
    }
}
