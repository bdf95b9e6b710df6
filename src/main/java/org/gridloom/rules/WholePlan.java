package org.gridloom.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.geometry.UnitCoverage;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * A plan with everything the rules can be checked on from nothing.
 *
 * @param byLevel the grids and the micro-grids
 * @param unassigned the units without a grid
 * @param along what runs along each segment of a border between two units; no segment of the community's own border is in it
 */
record WholePlan(
        Map<Level, Parts> byLevel,
        List<BaseUnit> unassigned,
        Geometry community,
        List<Footprint> buildings,
        DrawnPlan drawn,
        Map<LineSegment, BarrierClass> along) {

    /**
     * @param grids by key
     * @param units of each by its key, ascending, empty for one without any
     * @param areas the dissolved ground of each that has some
     */
    record Parts(Map<String, GridInPlan> grids, Map<String, List<BaseUnit>> units, List<GridArea> areas) {

        /** @param of by unit number */
        static Parts of(List<GridInPlan> all, Map<Integer, String> of, List<BaseUnit> ground) {
            var grids = new TreeMap<String, GridInPlan>();
            var units = new HashMap<String, List<BaseUnit>>();
            for (var grid : all) {
                grids.put(grid.key(), grid);
                units.put(grid.key(), new ArrayList<>());
            }
            for (var unit : ground) {
                var key = of.get(unit.number());
                if (key != null) {
                    units.getOrDefault(key, new ArrayList<>()).add(unit);
                }
            }
            var areas = grids.keySet().stream()
                    .map(key -> new GridArea(key, Areas.dissolve(units.getOrDefault(key, List.of()))))
                    .filter(a -> !a.area().isEmpty())
                    .toList();
            return new Parts(grids, units, areas);
        }
    }

    static WholePlan of(DrawnPlan plan, Geometry community, List<Footprint> buildings) {
        var ground =
                plan.ground().units().stream().filter(unit -> !unit.isGone()).toList();
        var unassigned = ground.stream()
                .filter(unit -> !plan.gridOf().containsKey(unit.number()))
                .toList();
        return new WholePlan(
                Map.of(
                        Level.GRID, Parts.of(plan.grids(), plan.gridOf(), ground),
                        Level.MICRO, Parts.of(plan.micro().grids(), plan.micro().of(), ground)),
                unassigned,
                community,
                buildings,
                plan,
                along(plan.ground()));
    }

    private Parts parts(Level level) {
        return Objects.requireNonNull(byLevel.get(level));
    }

    Map<String, GridInPlan> grids(Level level) {
        return parts(level).grids();
    }

    List<GridArea> areas(Level level) {
        return parts(level).areas();
    }

    /** The grids by key, as all that follows that names no level. */
    Map<String, GridInPlan> grids() {
        return grids(Level.GRID);
    }

    Map<String, List<BaseUnit>> units() {
        return parts(Level.GRID).units();
    }

    List<GridArea> areas() {
        return areas(Level.GRID);
    }

    private static Map<LineSegment, BarrierClass> along(UnitCoverage ground) {
        var along = new HashMap<LineSegment, BarrierClass>();
        for (var edge : ground.edges()) {
            if (UnitGraph.joins(edge)) {
                forEachSegment(edge.line(), segment -> along.put(segment, edge.barrier()));
            }
        }
        return along;
    }

    UnitCoverage ground() {
        return drawn.ground();
    }

    Map<Integer, String> gridOf() {
        return drawn.gridOf();
    }

    PlanFacts facts() {
        return drawn.facts();
    }

    RuleSettings settings() {
        return drawn.settings();
    }

    boolean inSameGrid(int unit, int other) {
        var grid = gridOf().get(unit);
        return grid != null && grid.equals(gridOf().get(other));
    }

    /** Measured on the dissolved ground. */
    Outline outline(GridArea area) {
        long[] border = new long[1];
        long[] barrier = new long[1];
        long[] outer = new long[1];
        for (var line : LinearComponentExtracter.getLines(area.area())) {
            forEachSegment((LineString) line, segment -> {
                long length = Outline.length(segment.p0.x, segment.p0.y, segment.p1.x, segment.p1.y);
                var runsAlong = along.get(segment);
                if (runsAlong == null) {
                    outer[0] += length;
                } else {
                    border[0] += length;
                    barrier[0] += runsAlong == BarrierClass.NONE ? 0 : length;
                }
            });
        }
        return new Outline(Outline.doubleArea(area.area()), border[0], barrier[0], outer[0]);
    }

    private static void forEachSegment(LineString line, Consumer<LineSegment> then) {
        var at = line.getCoordinateSequence();
        for (int i = 1; i < at.size(); i++) {
            var segment = new LineSegment(at.getCoordinate(i - 1), at.getCoordinate(i));
            segment.normalize();
            then.accept(segment);
        }
    }

    /** The areas, and under an empty key that of the unassigned units: ground without a grid is no gap while a plan is drawn. */
    List<GridArea> covering() {
        var rest = new GridArea("", Areas.dissolve(unassigned));
        return rest.area().isEmpty()
                ? areas()
                : Stream.concat(areas().stream(), Stream.of(rest)).toList();
    }

    /** Of a grid or a micro-grid. */
    List<BaseUnit> unitsOf(String key) {
        var ofGrid = units().get(key);
        return ofGrid == null ? parts(Level.MICRO).units().getOrDefault(key, List.of()) : ofGrid;
    }

    /** The rectangle round some units. */
    Geometry extent(List<BaseUnit> of) {
        var extent = new Envelope();
        of.forEach(u -> extent.expandToInclude(u.area().getEnvelopeInternal()));
        return community.getFactory().toGeometry(extent);
    }

    static int households(List<BaseUnit> of) {
        return of.stream().mapToInt(BaseUnit::households).sum();
    }

    static List<Integer> numbers(List<BaseUnit> of) {
        return of.stream().map(BaseUnit::number).sorted().toList();
    }
}
