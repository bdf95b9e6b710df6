package org.gridloom.geometry;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A street cut into base units.
 *
 * @param communities by id, the union of their units: what becomes the stored border, within 1 cm of its source except where it is led round a
 *     building. A community that kept no ground is missing.
 */
public record Tessellation(UnitCoverage coverage, Map<Long, Geometry> communities, List<SourceFault> faults) {

    public Tessellation {
        communities = Map.copyOf(communities);
        faults = List.copyOf(faults);
    }
}
