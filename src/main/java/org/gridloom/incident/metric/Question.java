package org.gridloom.incident.metric;

import java.util.EnumMap;
import java.util.Map;
import org.gridloom.figures.Period;
import org.gridloom.territory.PlaceCode;

/**
 * Which incidents figures are of.
 *
 * @param period in which they were reported
 * @param parts only those with this key, for each of these groupings
 * @param reading of months that are over
 */
public record Question(Period period, Basis basis, Map<Grouping, String> parts, Reading reading) {

    public Question {
        parts = Map.copyOf(parts);
    }

    public static Question of(Period period) {
        return new Question(period, Basis.AS_REPORTED, Map.of(), Reading.FROZEN);
    }

    public Question during(Period other) {
        return new Question(other, basis, parts, reading);
    }

    public Question by(Basis other) {
        return new Question(period, other, parts, reading);
    }

    public Question read(Reading other) {
        return new Question(period, basis, parts, other);
    }

    public Question only(Grouping grouping, String key) {
        var narrower = copy();
        narrower.put(grouping, key);
        return new Question(period, basis, narrower, reading);
    }

    /** @param place the code of a street or community; any other leaves it as wide as it is */
    public Question within(String place) {
        return switch (place.length()) {
            case PlaceCode.STREET -> only(Grouping.STREET, place);
            case PlaceCode.COMMUNITY -> only(Grouping.COMMUNITY, place);
            default -> this;
        };
    }

    public Question any(Grouping grouping) {
        var wider = copy();
        wider.remove(grouping);
        return new Question(period, basis, wider, reading);
    }

    private EnumMap<Grouping, String> copy() {
        var copy = new EnumMap<Grouping, String>(Grouping.class);
        copy.putAll(parts);
        return copy;
    }
}
