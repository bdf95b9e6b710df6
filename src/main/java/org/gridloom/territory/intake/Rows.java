package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;

/** The order in which areas are numbered: in rows from north to south, from west to east in a row. */
final class Rows {

    private Rows() {}

    /** A row holds what has its middle less than half an average height below the middle of the row's northernmost. */
    static <T> List<T> northToSouth(List<T> areas, Function<T, ? extends Geometry> geometry) {
        var byNorth = new ArrayList<>(areas);
        byNorth.sort(Comparator.comparingDouble(
                        (T area) -> -geometry.apply(area).getCentroid().getY())
                .thenComparingDouble(area -> geometry.apply(area).getCentroid().getX()));
        double half = areas.stream()
                        .mapToDouble(area ->
                                geometry.apply(area).getEnvelopeInternal().getHeight())
                        .average()
                        .orElse(0)
                / 2;
        var ordered = new ArrayList<T>();
        var row = new ArrayList<T>();
        double north = 0;
        for (var area : byNorth) {
            double y = geometry.apply(area).getCentroid().getY();
            if (!row.isEmpty() && y < north - half) {
                ordered.addAll(westToEast(row, geometry));
                row.clear();
            }
            if (row.isEmpty()) {
                north = y;
            }
            row.add(area);
        }
        ordered.addAll(westToEast(row, geometry));
        return ordered;
    }

    private static <T> List<T> westToEast(List<T> row, Function<T, ? extends Geometry> geometry) {
        return row.stream()
                .sorted(Comparator.comparingDouble(
                        area -> geometry.apply(area).getCentroid().getX()))
                .toList();
    }
}
