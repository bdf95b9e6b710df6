package org.gridloom.planning.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.planning.PlanGrid;
import org.gridloom.planning.PlanSummary;
import org.gridloom.planning.PlanView;
import org.gridloom.planning.compare.Division;
import org.gridloom.planning.compare.GridFigures;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.CommunityUnits;
import org.gridloom.territory.Tints;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * A plan's grids as sheets and files show them, in the order of their numbers.
 *
 * @param revision of the plan that this shows
 * @param micro the same ground divided among the micro-grids
 */
record DrawnGrids(
        PlanSummary plan,
        int revision,
        CommunityFacts community,
        Division division,
        Division micro,
        List<Drawn> grids,
        Instant at) {

    /**
     * @param position in the division
     * @param area metric; empty for a grid without units
     * @param tint 0 to 5, another one than the neighbours'
     */
    record Drawn(int position, PlanGrid grid, MultiPolygon area, GridFigures figures, int tint) {}

    static DrawnGrids of(PlanSummary plan, PlanView view, CommunityFacts community, CommunityUnits units, Instant at) {
        var division = Division.of(view, units);
        var areas = division.areas();
        var figures = division.figures();
        var tints = Tints.of(neighbours(division));
        var drawn = new ArrayList<Drawn>();
        for (int i = 0; i < division.grids().size(); i++) {
            drawn.add(new Drawn(i, division.grids().get(i), areas.get(i), figures.get(i), tints.getOrDefault(i, 0)));
        }
        // New ones, whose number begins with a plus, come last.
        drawn.sort((a, b) -> order(a).compareTo(order(b)));
        return new DrawnGrids(plan, view.revision(), community, division, Division.inside(view, units), drawn, at);
    }

    private static String order(Drawn drawn) {
        var code = drawn.grid().code();
        return code == null ? "~%9s".formatted(drawn.grid().key()) : code;
    }

    private static TreeMap<Integer, Set<Integer>> neighbours(Division division) {
        var neighbours = new TreeMap<Integer, Set<Integer>>();
        for (int i = 0; i < division.grids().size(); i++) {
            neighbours.put(i, new HashSet<>());
        }
        for (var edge : division.units().coverage().edges()) {
            if (edge.left() != SharedEdge.OUTSIDE && edge.right() != SharedEdge.OUTSIDE) {
                var left = division.gridOf()[edge.left()];
                var right = division.gridOf()[edge.right()];
                if (left != right && left != Division.NONE && right != Division.NONE) {
                    neighbours.get(left).add(right);
                    neighbours.get(right).add(left);
                }
            }
        }
        return neighbours;
    }

    MetricPlane plane() {
        return MetricPlane.of(community.metricSrid());
    }
}
