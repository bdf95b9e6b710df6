package org.gridloom.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.Ground.Footprint;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A plan with everything the rules can be checked on from nothing.
 *
 * @param grids by key
 * @param units of each grid by its key, ascending, empty for a grid without any
 * @param unassigned the units without a grid
 * @param areas the dissolved ground of each grid that has some
 */
record WholePlan(
        Map<String, GridInPlan> grids,
        Map<String, List<BaseUnit>> units,
        List<BaseUnit> unassigned,
        List<GridArea> areas,
        Geometry community,
        List<Footprint> buildings,
        RuleSettings settings) {

    static WholePlan of(DrawnPlan plan, Geometry community, List<Footprint> buildings) {
        var grids = new TreeMap<String, GridInPlan>();
        var units = new HashMap<String, List<BaseUnit>>();
        for (var grid : plan.grids()) {
            grids.put(grid.key(), grid);
            units.put(grid.key(), new ArrayList<>());
        }
        var unassigned = new ArrayList<BaseUnit>();
        for (var unit : plan.ground().units()) {
            var key = plan.gridOf().get(unit.number());
            (key == null ? unassigned : units.getOrDefault(key, unassigned)).add(unit);
        }
        var areas = grids.keySet().stream()
                .map(key -> new GridArea(key, Areas.dissolve(units.getOrDefault(key, List.of()))))
                .filter(a -> !a.area().isEmpty())
                .toList();
        return new WholePlan(grids, units, unassigned, areas, community, buildings, plan.settings());
    }

    /** The areas, and under an empty key that of the unassigned units: ground without a grid is no gap while a plan is drawn. */
    List<GridArea> covering() {
        var rest = new GridArea("", Areas.dissolve(unassigned));
        return rest.area().isEmpty()
                ? areas
                : Stream.concat(areas.stream(), Stream.of(rest)).toList();
    }

    List<BaseUnit> unitsOf(String key) {
        return units.getOrDefault(key, List.of());
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
