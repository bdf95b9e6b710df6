package org.gridloom.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.BaseUnit;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * A plan drawn in letters: each is one unit and the grid it belongs to, a dot is one without a grid. Units are numbered row by row from the top and
 * 10 m by 10 m; every one has 100 households unless told otherwise. No grid is too ragged or off the barriers unless told to be.
 */
final class Picture {

    private static final double SIDE = 10;

    private final List<String> rows;
    private final Map<Integer, Double> columnWidths = new HashMap<>();
    private IntUnaryOperator households = unit -> 100;
    private Limits limits = new Limits(300, 500);
    private RuleSettings settings = new RuleSettings(5, 0, 0, 0);
    private IntToLongFunction compounds = unit -> BaseUnit.NO_COMPOUND;
    private Function<LineSegment, BarrierClass> barriers = segment -> BarrierClass.NONE;
    private Set<Vacancy> vacancies = Set.of();
    private Map<Long, String> compoundNames = Map.of();
    private List<LineString> bridges = List.of();
    private Map<Integer, String> inForce = Map.of();

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

    Picture settings(RuleSettings ofAll) {
        settings = ofAll;
        return this;
    }

    /** A line from north to south all over the ground. */
    Picture barrierAt(double x, BarrierClass barrier) {
        var others = barriers;
        barriers = segment -> segment.p0.x == x && segment.p1.x == x ? barrier : others.apply(segment);
        return this;
    }

    /** What lies on a segment of a border, for a place of its own. */
    Picture barriers(Function<LineSegment, BarrierClass> onSegment) {
        barriers = onSegment;
        return this;
    }

    Picture bridge(String wkt) {
        bridges = Stream.concat(bridges.stream(), Stream.of((LineString) Wkt.read(wkt)))
                .toList();
        return this;
    }

    Picture compound(long id, String name, Integer... units) {
        var others = compounds;
        var mine = Set.of(units);
        compounds = unit -> mine.contains(unit) ? id : others.applyAsLong(unit);
        compoundNames = Map.of(id, name);
        return this;
    }

    Picture vacancies(Vacancy... ofAll) {
        vacancies = Set.of(ofAll);
        return this;
    }

    /** The grids in force, drawn like the plan. */
    Picture inForce(String... before) {
        inForce = Picture.of(before).plan().gridOf();
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
        var grids =
                keys.stream().map(key -> new GridInPlan(key, limits, vacancies)).toList();
        return new DrawnPlan(
                TestGround.of(areas, households, compounds, barriers),
                grids,
                gridOf,
                new PlanFacts(compoundNames, bridges, inForce),
                settings);
    }

    LivePlan live() {
        return new LivePlan(plan());
    }
}
