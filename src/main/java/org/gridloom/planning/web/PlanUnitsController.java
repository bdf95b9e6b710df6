package org.gridloom.planning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.territory.CommunityUnits;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The base units of a plan with the edges between them: fetched once, since they never change. Coordinates are EPSG:4490, longitude first. */
@RestController
class PlanUnitsController {

    private final Plans plans;

    PlanUnitsController(Plans plans) {
        this.plans = plans;
    }

    record Units(
            long unitSet, String community, double[] bounds, List<UnitJson.Unit> units, List<UnitJson.Edge> edges) {}

    @GetMapping("/api/plans/{id}/units")
    ResponseEntity<Units> units(@PathVariable long id, @RequestParam(defaultValue = "false") boolean cut) {
        var summary = plans.plan(new PlanId(id));
        if (cut) {
            // The studio hears of cuts as they are made; whoever only looks gets the ground as it is now.
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(json(summary.communityCode(), plans.units(new PlanId(id))));
        }
        var units = plans.baseUnits(new PlanId(id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(1, TimeUnit.HOURS).cachePrivate())
                .body(json(summary.communityCode(), units));
    }

    private static Units json(String community, CommunityUnits units) {
        var plane = MetricPlane.of(units.metricSrid());
        var bounds = new Envelope();
        var list = new ArrayList<UnitJson.Unit>();
        for (var unit : units.coverage().units()) {
            var stored = (Polygon) plane.toStored(unit.area());
            bounds.expandToInclude(stored.getEnvelopeInternal());
            int place = unit.number();
            list.add(UnitJson.unit(units.numbers().get(place), units.labels().get(place), unit, stored));
        }
        var edges = units.coverage().edges().stream()
                .map(edge -> UnitJson.edge(number(edge.left(), units), number(edge.right(), units), edge, plane))
                .toList();
        return new Units(
                units.unitSetId(),
                community,
                new double[] {bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()},
                list,
                edges);
    }

    private static int number(int index, CommunityUnits units) {
        return index == SharedEdge.OUTSIDE ? -1 : units.numbers().get(index);
    }
}
