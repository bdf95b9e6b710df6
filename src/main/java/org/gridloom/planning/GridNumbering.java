package org.gridloom.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Numbers for new grids of a community: in rows from north to south, west to east in a row. Every number that was ever given stays given, those of
 * retired grids too.
 */
final class GridNumbering {

    static final int HIGHEST = 999;

    private GridNumbering() {}

    /**
     * @param areas of the new grids by key, metric
     * @param everGiven 15-digit codes
     * @return a 15-digit code for each key
     * @throws IllegalStateException where the community has used up its 999 numbers
     */
    static Map<String, String> codes(String communityCode, Map<String, Geometry> areas, Collection<String> everGiven) {
        var taken = new HashSet<Integer>();
        everGiven.forEach(code -> taken.add(Integer.parseInt(code.substring(12))));
        var next = taken.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        var codes = new HashMap<String, String>();
        for (var key : inRows(areas)) {
            if (next > HIGHEST) {
                throw new IllegalStateException("Community " + communityCode + " has no grid number left");
            }
            codes.put(key, communityCode + "%03d".formatted(next++));
        }
        return codes;
    }

    /** A row is what reaches up to the middle of its northernmost grid. */
    static List<String> inRows(Map<String, Geometry> areas) {
        var envelopes = new HashMap<String, Envelope>();
        areas.forEach((key, area) -> envelopes.put(key, area.getEnvelopeInternal()));
        var left = new ArrayList<>(areas.keySet());
        left.sort(Comparator.<String>comparingDouble(key -> -envelopes.get(key).getMaxY())
                .thenComparing(key -> key));
        var ordered = new ArrayList<String>();
        while (!left.isEmpty()) {
            var middle = envelopes.get(left.getFirst()).centre().y;
            var row = new ArrayList<>(left.stream()
                    .filter(key -> envelopes.get(key).getMaxY() >= middle)
                    .toList());
            row.sort(
                    Comparator.<String>comparingDouble(key -> envelopes.get(key).centre().x)
                            .thenComparing(key -> key));
            ordered.addAll(row);
            left.removeAll(row);
        }
        return ordered;
    }
}
