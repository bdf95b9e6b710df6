package org.gridloom.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Numbers for new grids of a community, and for new micro-grids of a grid: in rows from north to south, west to east in a row. Every number that was ever given stays given, those of
 * retired grids too.
 */
final class GridNumbering {

    static final int HIGHEST = 999;
    static final int HIGHEST_INSIDE = 99;

    private GridNumbering() {}

    /**
     * @param areas of the new grids by key, metric
     * @param everGiven 15-digit codes
     * @return a 15-digit code for each key
     * @throws IllegalStateException where the community has used up its 999 numbers
     */
    static Map<String, String> codes(String communityCode, Map<String, Geometry> areas, Collection<String> everGiven) {
        return codes(communityCode, 3, HIGHEST, areas, everGiven);
    }

    /**
     * The same for the micro-grids of a grid.
     *
     * @param everGiven 17-digit codes, those of other grids among them
     * @return a 17-digit code for each key
     * @throws IllegalStateException where the grid has used up its 99 numbers
     */
    static Map<String, String> codesInside(String gridCode, Map<String, Geometry> areas, Collection<String> everGiven) {
        return codes(
                gridCode,
                2,
                HIGHEST_INSIDE,
                areas,
                everGiven.stream().filter(code -> code.startsWith(gridCode)).toList());
    }

    private static Map<String, String> codes(
            String of, int digits, int highest, Map<String, Geometry> areas, Collection<String> everGiven) {
        var next = everGiven.stream()
                        .mapToInt(code -> Integer.parseInt(code.substring(of.length())))
                        .max()
                        .orElse(0)
                + 1;
        var codes = new HashMap<String, String>();
        for (var key : inRows(areas)) {
            if (next > highest) {
                throw new IllegalStateException("No number left within " + of);
            }
            codes.put(key, of + ("%0" + digits + "d").formatted(next++));
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
