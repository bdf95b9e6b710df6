package org.gridloom.rules;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.rules.Finding.CoverageBroken;
import org.gridloom.rules.Finding.Fault;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * The grids cover the community exactly: each a valid polygon, no ground in two, none left out, none of anybody else. What is thinner than the 1 cm
 * grid can tell is left alone.
 */
final class ExactCover implements RuleCheck.OfGeometry {

    @Override
    public Rule rule() {
        return Rule.EXACT_COVER;
    }

    @Override
    public List<CoverageBroken> inWhole(WholePlan plan) {
        return faults(plan.covering(), plan.community());
    }

    static List<CoverageBroken> faults(List<GridArea> grids, Geometry community) {
        var faults = new ArrayList<CoverageBroken>();
        var sound = new ArrayList<GridArea>();
        for (var grid : grids) {
            var error = new IsValidOp(grid.area()).getValidationError();
            if (error == null) {
                sound.add(grid);
            } else {
                var where = grid.area().getFactory().createPoint(error.getCoordinate());
                faults.add(new CoverageBroken(Fault.INVALID, List.of(grid.key()), 0, where));
                sound.add(new GridArea(grid.key(), GeometryFixer.fix(grid.area())));
            }
        }
        faults.addAll(overlaps(sound));
        var covered = Areas.union(sound.stream().map(GridArea::area).toList());
        // One faultless comparison is cheaper than two differences, and nearly always enough.
        if (!covered.equalsTopo(community)) {
            Areas.difference(community, covered).forEach(gap -> faults.add(fault(Fault.GAP, List.of(), gap)));
            faults.addAll(outside(sound, community));
        }
        return faults;
    }

    private static List<CoverageBroken> overlaps(List<GridArea> grids) {
        var areas = grids.stream().map(GridArea::area).toArray(Geometry[]::new);
        if (!CoverageValidator.hasInvalidResult(CoverageValidator.validate(areas))) {
            return List.of();
        }
        var faults = new ArrayList<CoverageBroken>();
        var index = new STRtree();
        for (int i = 0; i < areas.length; i++) {
            index.insert(areas[i].getEnvelopeInternal(), i);
        }
        for (int i = 0; i < areas.length; i++) {
            for (var met : index.query(areas[i].getEnvelopeInternal())) {
                int j = (Integer) met;
                if (j > i) {
                    var keys = List.of(grids.get(i).key(), grids.get(j).key());
                    Areas.common(areas[i], areas[j]).forEach(part -> faults.add(fault(Fault.OVERLAP, keys, part)));
                }
            }
        }
        return faults;
    }

    private static List<CoverageBroken> outside(List<GridArea> grids, Geometry community) {
        return grids.stream()
                .flatMap(grid -> Areas.difference(grid.area(), community).stream()
                        .map(part -> fault(Fault.OUTSIDE, List.of(grid.key()), part)))
                .toList();
    }

    private static CoverageBroken fault(Fault fault, List<String> grids, Polygon where) {
        return new CoverageBroken(fault, grids, where.getArea(), where);
    }
}
