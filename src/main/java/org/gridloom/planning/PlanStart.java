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
import org.gridloom.territory.MicroGridInForce;
import org.springframework.stereotype.Component;

/** The first entry of a plan's log. Since units are cut along the grids in force, each lies in one of them or in none. */
@Component
class PlanStart {

    /** @param micro of these grids */
    EditContent from(List<GridInForce> grids, List<MicroGridInForce> micro, CommunityUnits units) {
        var plane = MetricPlane.of(units.metricSrid());
        var index = GridIndex.of(grids.stream()
                .map(grid -> new GridGround(grid.code(), plane.toMetric(grid.area())))
                .toList());
        var inside = GridIndex.of(micro.stream()
                .map(one -> new GridGround(one.code(), plane.toMetric(one.area())))
                .toList());
        var opens = new ArrayList<PlanGrid>();
        var keys = new HashMap<String, String>();
        for (var grid : grids) {
            var key = "g" + Integer.parseInt(grid.code().substring(12));
            keys.put(grid.code(), key);
            opens.add(new PlanGrid(key, grid.code(), grid.name(), grid.kind()));
            for (var one : micro) {
                if (one.code().startsWith(grid.code())) {
                    var sequence = Integer.parseInt(one.code().substring(PlanGrid.CODE_OF_GRID));
                    keys.put(one.code(), PlanGrid.microKey(key, sequence));
                    opens.add(new PlanGrid(PlanGrid.microKey(key, sequence), one.code(), one.name(), grid.kind()));
                }
            }
        }
        var moves = new ArrayList<UnitMove>();
        for (var unit : units.coverage().units()) {
            var at = unit.area().getInteriorPoint();
            var number = units.numbers().get(unit.number());
            var grid = index.codeAt(at.getX(), at.getY());
            grid.ifPresent(code -> moves.add(new UnitMove(number, null, keys.get(code))));
            // On ground that is cut otherwise by now a unit may have its middle in the micro-grid of a neighbour.
            grid.flatMap(code -> inside.codeAt(at.getX(), at.getY()).filter(part -> part.startsWith(code)))
                    .ifPresent(part -> moves.add(new UnitMove(number, null, keys.get(part))));
        }
        return new EditContent(opens, moves, List.of());
    }
}
