package org.gridloom.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.planning.EditContent.UnitMove;
import org.gridloom.territory.CommunityUnits;
import org.gridloom.territory.GridInForce;
import org.gridloom.territory.GridIndex;
import org.gridloom.territory.GridIndex.GridGround;
import org.springframework.stereotype.Component;

/** The first entry of a plan's log. Since units are cut along the grids in force, each lies in one of them or in none. */
@Component
class PlanStart {

    EditContent from(List<GridInForce> grids, CommunityUnits units) {
        var plane = MetricPlane.of(units.metricSrid());
        var index = GridIndex.of(grids.stream()
                .map(grid -> new GridGround(grid.code(), plane.toMetric(grid.area())))
                .toList());
        var opens = new ArrayList<PlanGrid>();
        var keys = new HashMap<String, String>();
        for (var grid : grids) {
            var key = "g" + Integer.parseInt(grid.code().substring(12));
            keys.put(grid.code(), key);
            opens.add(new PlanGrid(key, grid.code(), grid.name(), grid.kind()));
        }
        var moves = new ArrayList<UnitMove>();
        for (var unit : units.coverage().units()) {
            var inside = unit.area().getInteriorPoint();
            index.codeAt(inside.getX(), inside.getY())
                    .ifPresent(
                            code -> moves.add(new UnitMove(units.numbers().get(unit.number()), null, keys.get(code))));
        }
        return new EditContent(opens, moves, List.of());
    }
}
