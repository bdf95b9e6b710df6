package org.gridloom.rules;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.LineString;

/**
 * What is known of a community beside its units, and never changes while a plan of it is drawn.
 *
 * @param compounds names of compounds by the ids that units carry; one without a name is missing
 * @param bridges metric lines of everything that is carried over something else: roads, footways, railways
 * @param inForce the grid in force of each unit by the unit's number, as the key it has in the plan; a key the plan has retired is still one
 */
public record PlanFacts(Map<Long, String> compounds, List<LineString> bridges, Map<Integer, String> inForce) {

    public static final PlanFacts NONE = new PlanFacts(Map.of(), List.of(), Map.of());

    public PlanFacts {
        compounds = Map.copyOf(compounds);
        bridges = List.copyOf(bridges);
        inForce = Map.copyOf(inForce);
    }

    String nameOf(long compound) {
        return compounds.getOrDefault(compound, "");
    }
}
