package org.gridloom.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.Ground.Footprint;
import org.locationtech.jts.geom.Geometry;

/** Findings of plans from nothing, for comparison with those that were kept. */
final class Nothing {

    private Nothing() {}

    static List<Finding> findings(DrawnPlan plan) {
        return FullCheck.of(plan, community(plan), List.<Footprint>of());
    }

    static Geometry community(DrawnPlan plan) {
        return Areas.union(plan.ground().units().stream().map(BaseUnit::area).toList());
    }

    /** The plan that a live one has become. */
    static DrawnPlan asDrawn(LivePlan live, DrawnPlan start) {
        Map<Integer, String> gridOf = new HashMap<>();
        for (var unit : start.ground().units()) {
            live.gridOf(unit.number()).ifPresent(key -> gridOf.put(unit.number(), key));
        }
        return new DrawnPlan(
                start.ground(),
                live.grids(),
                gridOf,
                start.facts(),
                start.settings(),
                microGrids(live, gridOf.keySet()));
    }

    static MicroGrids microGrids(LivePlan live, Set<Integer> units) {
        Map<Integer, String> microOf = new HashMap<>();
        units.forEach(unit -> live.microOf(unit).ifPresent(key -> microOf.put(unit, key)));
        return new MicroGrids(live.microGrids(), microOf);
    }
}
