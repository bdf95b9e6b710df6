package org.gridloom.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.locationtech.jts.geom.Polygon;

/**
 * A plan drawn in letters: each is one unit and the grid it belongs to, a dot is one without a grid. Units are numbered row by row from the top and
 * 10 m by 10 m; every one has 100 households unless told otherwise.
 */
final class Picture {

    private static final double SIDE = 10;

    private final List<String> rows;
    private final Map<Integer, Double> columnWidths = new HashMap<>();
    private IntUnaryOperator households = unit -> 100;
    private Limits limits = new Limits(300, 500);

    private Picture(List<String> rows) {
        this.rows = rows;
    }

    static Picture of(String... rows) {
        return new Picture(List.of(rows));
    }

    Picture column(int column, double width) {
        columnWidths.put(column, width);
        return this;
    }

    Picture households(IntUnaryOperator ofUnit) {
        households = ofUnit;
        return this;
    }

    Picture limits(Limits ofAll) {
        limits = ofAll;
        return this;
    }

    DrawnPlan plan() {
        var areas = new ArrayList<Polygon>();
        Map<Integer, String> gridOf = new HashMap<>();
        Set<String> keys = new LinkedHashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            double x = 0;
            double y = -SIDE * row;
            for (int column = 0; column < rows.get(row).length(); column++) {
                double right = x + columnWidths.getOrDefault(column, SIDE);
                var key = rows.get(row).substring(column, column + 1);
                if (!key.equals(".")) {
                    gridOf.put(areas.size(), key);
                    keys.add(key);
                }
                areas.add(TestGround.polygon(x, y - SIDE, right, y - SIDE, right, y, x, y));
                x = right;
            }
        }
        var grids = keys.stream().map(key -> new GridInPlan(key, limits)).toList();
        return new DrawnPlan(TestGround.of(areas, households), grids, gridOf, RuleSettings.DEFAULT);
    }

    LivePlan live() {
        return new LivePlan(plan());
    }
}
