package org.gridloom.incident.metric;

import java.util.EnumMap;
import java.util.Map;
import org.gridloom.figures.Period;

/**
 * Which incidents figures are of.
 *
 * @param period in which they were reported
 * @param parts only those with this key, for each of these groupings
 */
public record Question(Period period, Basis basis, Map<Grouping, String> parts) {

    public Question {
        parts = Map.copyOf(parts);
    }

    public static Question of(Period period) {
        return new Question(period, Basis.AS_REPORTED, Map.of());
    }

    public Question during(Period other) {
        return new Question(other, basis, parts);
    }

    public Question by(Basis other) {
        return new Question(period, other, parts);
    }

    public Question only(Grouping grouping, String key) {
        var narrower = copy();
        narrower.put(grouping, key);
        return new Question(period, basis, narrower);
    }

    public Question any(Grouping grouping) {
        var wider = copy();
        wider.remove(grouping);
        return new Question(period, basis, wider);
    }

    private EnumMap<Grouping, String> copy() {
        var copy = new EnumMap<Grouping, String>(Grouping.class);
        copy.putAll(parts);
        return copy;
    }
}
