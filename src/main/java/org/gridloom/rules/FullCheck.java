package org.gridloom.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gridloom.geometry.Ground.Footprint;
import org.locationtech.jts.geom.Geometry;

/**
 * All findings, found from nothing: every grid is dissolved and looked at as a polygon. It takes long beside {@link LivePlan} and trusts nothing
 * that was kept through edits, so it has the last word before a plan takes force.
 */
public final class FullCheck {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::rule).thenComparing(Finding::subject);

    private FullCheck() {}

    /**
     * The findings of a plan, in the order of {@link LivePlan#findings()}.
     *
     * @param community its area, metric, as stored
     * @param buildings the footprints in it, metric
     */
    public static List<Finding> of(DrawnPlan plan, Geometry community, List<Footprint> buildings) {
        var whole = WholePlan.of(plan, community, buildings);
        return RuleCheck.ALL.stream()
                .<Finding>flatMap(rule -> rule.inWhole(whole).stream())
                .sorted(ORDER)
                .toList();
    }

    /** Faults of grids that were not drawn here: gaps, overlaps, ground outside the community, invalid polygons, cut buildings. */
    public static List<Finding> ofAreas(List<GridArea> grids, Geometry community, List<Footprint> buildings) {
        return Stream.<Finding>concat(
                        ExactCover.faults(grids, community).stream(), BuildingWhole.cuts(grids, buildings).stream())
                .sorted(ORDER)
                .toList();
    }
}
