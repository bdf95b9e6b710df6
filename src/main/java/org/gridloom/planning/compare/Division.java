package org.gridloom.planning.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.geometry.Dissolve;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.planning.PlanGrid;
import org.gridloom.planning.PlanView;
import org.gridloom.territory.CommunityUnits;
import org.gridloom.territory.GridInForce;
import org.gridloom.territory.GridIndex;
import org.gridloom.territory.GridIndex.GridGround;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * The units of a community divided among grids.
 *
 * @param gridOf by a unit's position in {@code units}: the position of its grid in {@code grids}, or {@link #NONE}
 */
public record Division(CommunityUnits units, List<PlanGrid> grids, int[] gridOf) {

    public static final int NONE = Dissolve.NO_GROUP;

    public static Division of(PlanView plan, CommunityUnits units) {
        return of(plan.grids(), units);
    }

    /** The same ground divided among the micro-grids. */
    public static Division inside(PlanView plan, CommunityUnits units) {
        return of(plan.micro(), units);
    }

    private static Division of(List<PlanView.GridView> views, CommunityUnits units) {
        var gridOf = new int[units.numbers().size()];
        Arrays.fill(gridOf, NONE);
        var grids = new ArrayList<PlanGrid>();
        for (var grid : views) {
            units.indices(grid.units()).forEach(unit -> gridOf[unit] = grids.size());
            grids.add(grid.grid());
        }
        return new Division(units, grids, gridOf);
    }

    /** The grids in force, laid over units that may be older or newer: a unit is in the grid that its middle lies in. */
    static Division inForce(List<GridInForce> grids, CommunityUnits units) {
        var plane = MetricPlane.of(units.metricSrid());
        var named = grids.stream()
                .map(grid -> new PlanGrid(grid.code(), grid.code(), grid.name(), grid.kind()))
                .toList();
        var grounds = grids.stream()
                .map(grid -> new GridGround(grid.code(), plane.toMetric(grid.area())))
                .toList();
        return new Division(units, named, located(grounds, units));
    }

    /** The same grids on other units: those of another unit set, or of one that was cut otherwise. */
    Division on(CommunityUnits other) {
        if (other.sameGround(units)) {
            return this;
        }
        var areas = areas();
        var grounds = new ArrayList<GridGround>();
        for (int grid = 0; grid < grids.size(); grid++) {
            grounds.add(new GridGround(grids.get(grid).key(), areas.get(grid)));
        }
        return new Division(other, grids, located(grounds, other));
    }

    /** By a unit's number in the unit set. */
    public Map<Integer, PlanGrid> gridOfUnit() {
        var byNumber = new HashMap<Integer, PlanGrid>();
        for (int unit = 0; unit < gridOf.length; unit++) {
            if (gridOf[unit] != NONE) {
                byNumber.put(units.numbers().get(unit), grids.get(gridOf[unit]));
            }
        }
        return byNumber;
    }

    /** Metric, parallel to the grids; empty for one without units. */
    public List<MultiPolygon> areas() {
        return Dissolve.dissolve(units.coverage(), unit -> gridOf[unit], grids.size());
    }

    public List<GridFigures> figures() {
        return GridFigures.of(units.coverage(), gridOf, grids.size());
    }

    private static int[] located(List<GridGround> grounds, CommunityUnits units) {
        Map<String, Integer> positions = new HashMap<>();
        grounds.forEach(ground -> positions.put(ground.code(), positions.size()));
        var index = GridIndex.of(
                grounds.stream().filter(ground -> !ground.area().isEmpty()).toList());
        var gridOf = new int[units.numbers().size()];
        for (var unit : units.coverage().units()) {
            var inside = unit.area().getInteriorPoint();
            gridOf[unit.number()] = index.codeAt(inside.getX(), inside.getY())
                    .map(positions::get)
                    .orElse(NONE);
        }
        return gridOf;
    }
}
