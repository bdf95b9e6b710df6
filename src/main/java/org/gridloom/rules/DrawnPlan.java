package org.gridloom.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gridloom.geometry.UnitCoverage;

/**
 * A plan as values.
 *
 * @param ground the base units of one community, numbered from 0, and every edge between them; units that were cut are gone, their parts have numbers of their own
 * @param grids each key once
 * @param gridOf the grid of each unit by the unit's number; a unit that is not in it belongs to none
 * @param micro what its grids are divided into
 */
public record DrawnPlan(
        UnitCoverage ground,
        List<GridInPlan> grids,
        Map<Integer, String> gridOf,
        PlanFacts facts,
        RuleSettings settings,
        MicroGrids micro) {

    public DrawnPlan {
        grids = List.copyOf(grids);
        gridOf = Map.copyOf(gridOf);
        var units = ground.units();
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).number() != i) {
                throw new IllegalArgumentException("Unit " + units.get(i).number() + " at position " + i);
            }
        }
        var keys = new HashSet<String>();
        for (var grid : grids) {
            if (!keys.add(grid.key()) || grid.level() != Level.GRID) {
                throw new IllegalArgumentException("Two grids " + grid.key());
            }
        }
        gridOf.forEach((unit, key) -> {
            if (unit < 0 || unit >= units.size() || !keys.contains(key)) {
                throw new IllegalArgumentException("Unit " + unit + " in grid " + key);
            }
        });
        micro.mustLieIn(gridOf, keys);
    }

    /** Of grids that are not divided. */
    public DrawnPlan(
            UnitCoverage ground,
            List<GridInPlan> grids,
            Map<Integer, String> gridOf,
            PlanFacts facts,
            RuleSettings settings) {
        this(ground, grids, gridOf, facts, settings, MicroGrids.NONE);
    }

    /** Of ground of which nothing else is known. */
    public DrawnPlan(UnitCoverage ground, List<GridInPlan> grids, Map<Integer, String> gridOf, RuleSettings settings) {
        this(ground, grids, gridOf, PlanFacts.NONE, settings);
    }
}
