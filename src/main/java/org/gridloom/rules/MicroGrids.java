package org.gridloom.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The second level of a plan, as values.
 *
 * @param grids each key once
 * @param of the micro-grid of each unit by the unit's number; a unit that is not in it belongs to none
 */
public record MicroGrids(List<GridInPlan> grids, Map<Integer, String> of) {

    public static final MicroGrids NONE = new MicroGrids(List.of(), Map.of());

    public MicroGrids {
        grids = List.copyOf(grids);
        of = Map.copyOf(of);
    }

    /** @throws IllegalArgumentException where one is not a part of a grid, or has a unit that its grid has not */
    void mustLieIn(Map<Integer, String> gridOf, Set<String> keys) {
        var within = new HashMap<String, String>();
        for (var micro : grids) {
            if (micro.within() == null || !keys.contains(micro.within())) {
                throw new IllegalArgumentException("Micro-grid " + micro.key() + " in grid " + micro.within());
            }
            if (keys.contains(micro.key()) || within.put(micro.key(), micro.within()) != null) {
                throw new IllegalArgumentException("Two grids " + micro.key());
            }
        }
        of.forEach((unit, key) -> {
            if (!within.containsKey(key) || !within.get(key).equals(gridOf.get(unit))) {
                throw new IllegalArgumentException("Unit " + unit + " in micro-grid " + key);
            }
        });
    }
}
