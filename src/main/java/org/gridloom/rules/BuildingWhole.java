package org.gridloom.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.rules.Finding.BuildingCut;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * No building is cut: each footprint lies in one grid, but for what is thinner than the 1 cm grid can tell. A building in no grid at all is not
 * cut; it stands in a gap.
 */
final class BuildingWhole implements RuleCheck.OfGeometry {

    private record Candidate(String key, Geometry area, PreparedGeometry prepared) {}

    @Override
    public Rule rule() {
        return Rule.BUILDING_CUT;
    }

    @Override
    public List<BuildingCut> inWhole(WholePlan plan) {
        return cuts(plan.covering(), plan.buildings());
    }

    static List<BuildingCut> cuts(List<GridArea> grids, List<Footprint> buildings) {
        var index = new STRtree();
        for (var grid : grids) {
            index.insert(
                    grid.area().getEnvelopeInternal(),
                    new Candidate(grid.key(), grid.area(), PreparedGeometryFactory.prepare(grid.area())));
        }
        return buildings.stream().flatMap(b -> cut(b, index).stream()).toList();
    }

    private static Optional<BuildingCut> cut(Footprint building, STRtree index) {
        var outline = building.outline();
        var near = new ArrayList<Candidate>();
        for (var met : index.query(outline.getEnvelopeInternal())) {
            var candidate = (Candidate) met;
            if (candidate.prepared().covers(outline)) {
                return Optional.empty();
            }
            if (candidate.prepared().intersects(outline)) {
                near.add(candidate);
            }
        }
        var parts = near.stream()
                .filter(c -> !Areas.common(c.area(), outline).isEmpty())
                .map(Candidate::key)
                .sorted()
                .toList();
        boolean sticksOut = !parts.isEmpty()
                && !Areas.difference(
                                outline,
                                Areas.union(near.stream().map(Candidate::area).toList()))
                        .isEmpty();
        return parts.size() > 1 || sticksOut
                ? Optional.of(new BuildingCut(building.id(), parts, outline))
                : Optional.empty();
    }
}
