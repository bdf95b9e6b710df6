package org.gridloom.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.DisjointSets;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.geometry.UnitCoverage;
import org.gridloom.partition.PolygonNetwork;
import org.gridloom.rules.DrawnPlan;
import org.gridloom.rules.Finding;
import org.gridloom.rules.FullCheck;
import org.gridloom.rules.GridInPlan;
import org.gridloom.rules.Limits;
import org.gridloom.rules.RuleSettings;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A plan as it comes in a file, as the rules take it. The rules' units are single polygons, so that a unit in several parts becomes several, of
 * which the first has the households; a grid is not in pieces for having such a unit.
 */
final class FilePlan {

    private final DrawnPlan plan;
    /** The file's unit that each of the rules' is a part of. */
    private final List<Integer> partOf;

    private final List<PlanUnits.Unit> units;

    private FilePlan(DrawnPlan plan, List<Integer> partOf, List<PlanUnits.Unit> units) {
        this.plan = plan;
        this.partOf = partOf;
        this.units = units;
    }

    static FilePlan of(List<PlanUnits.Unit> units, Limits limits, PolygonNetwork.Barriers barriers) {
        var parts = new ArrayList<BaseUnit>();
        var partOf = new ArrayList<Integer>();
        var gridOf = new HashMap<Integer, String>();
        var grids = new TreeMap<String, GridInPlan>();
        var polygons = new ArrayList<PolygonNetwork.Unit>();
        for (int unit = 0; unit < units.size(); unit++) {
            var each = units.get(unit);
            int households = each.households();
            for (Object part : PolygonExtracter.getPolygons(each.metric())) {
                int number = parts.size();
                parts.add(new BaseUnit(number, (Polygon) part, 0, households, List.of(), BaseUnit.NO_COMPOUND, false));
                polygons.add(new PolygonNetwork.Unit((Polygon) part, households, -1, 0));
                partOf.add(unit);
                each.inForce().ifPresent(grid -> {
                    gridOf.put(number, grid);
                    grids.computeIfAbsent(grid, key -> new GridInPlan(key, limits));
                });
                households = 0;
            }
        }
        var coverage = new UnitCoverage(parts, edges(polygons, barriers));
        var plan = new DrawnPlan(coverage, List.copyOf(grids.values()), gridOf, RuleSettings.DEFAULT);
        return new FilePlan(plan, partOf, units);
    }

    private static List<SharedEdge> edges(List<PolygonNetwork.Unit> polygons, PolygonNetwork.Barriers barriers) {
        var edges = new ArrayList<SharedEdge>();
        for (var border : PolygonNetwork.borders(polygons, barriers)) {
            var line = polygons.get(border.one()).ground().getFactory().createLineString(new Coordinate[] {
                border.from(), border.to()
            });
            int other = border.other() < 0 ? SharedEdge.OUTSIDE : border.other();
            edges.add(new SharedEdge(border.one(), other, line, border.barrier()));
        }
        return edges;
    }

    /** @param community what the grids must cover; without it gaps and what lies outside are not looked for */
    List<Finding> findings(Optional<Geometry> community, List<Footprint> buildings) {
        var area = community.orElseGet(() -> OverlayNGRobust.union(
                plan.ground().units().stream().<Geometry>map(BaseUnit::area).toList()));
        return FullCheck.of(plan, area, buildings).stream()
                .filter(finding -> !(finding instanceof Finding.InPieces pieces) || !oneByItsUnits(pieces))
                .toList();
    }

    /** Whether the pieces are held together by units that come in several parts. */
    private boolean oneByItsUnits(Finding.InPieces finding) {
        var pieces = finding.pieces();
        var sets = new DisjointSets(pieces.size());
        Map<Integer, Integer> pieceOf = new HashMap<>();
        for (int piece = 0; piece < pieces.size(); piece++) {
            for (int part : pieces.get(piece).units()) {
                var before = pieceOf.putIfAbsent(partOf.get(part), piece);
                if (before != null) {
                    sets.join(before, piece);
                }
            }
        }
        for (int piece = 1; piece < pieces.size(); piece++) {
            if (sets.find(piece) != sets.find(0)) {
                return false;
            }
        }
        return true;
    }

    List<GridInPlan> grids() {
        return plan.grids();
    }

    List<PlanUnits.Unit> units() {
        return units;
    }
}
