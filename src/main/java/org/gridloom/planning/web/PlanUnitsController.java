package org.gridloom.planning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gridloom.geometry.BaseUnit;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.geometry.SharedEdge;
import org.gridloom.planning.PlanId;
import org.gridloom.planning.Plans;
import org.gridloom.territory.CommunityUnits;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The base units of a plan with the edges between them: fetched once, since they never change. Coordinates are EPSG:4490, longitude first. */
@RestController
class PlanUnitsController {

    /** Seven decimals are about a centimetre. */
    private static final double DECIMALS = 1e7;

    private final Plans plans;

    PlanUnitsController(Plans plans) {
        this.plans = plans;
    }

    record Units(long unitSet, String community, double[] bounds, List<Unit> units, List<Edge> edges) {}

    /** @param n number in the unit set; {@code at} a point inside; {@code rings} the shell and then the holes */
    record Unit(
            int n,
            int households,
            String label,
            @Nullable Long compound,
            boolean water,
            double[] at,
            List<double[][]> rings) {}

    /** @param l number of the unit to the left, -1 outside the community; {@code b} barrier class; {@code len} metres */
    record Edge(int l, int r, String b, double len, double[][] line) {}

    @GetMapping("/api/plans/{id}/units")
    ResponseEntity<Units> units(@PathVariable long id) {
        var summary = plans.plan(new PlanId(id));
        var units = plans.units(new PlanId(id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(1, TimeUnit.HOURS).cachePrivate())
                .body(json(summary.communityCode(), units));
    }

    private static Units json(String community, CommunityUnits units) {
        var plane = MetricPlane.of(units.metricSrid());
        var bounds = new Envelope();
        var list = new ArrayList<Unit>();
        for (var unit : units.coverage().units()) {
            var stored = (Polygon) plane.toStored(unit.area());
            bounds.expandToInclude(stored.getEnvelopeInternal());
            list.add(unit(unit, stored, units));
        }
        var edges = units.coverage().edges().stream()
                .map(edge -> edge(edge, plane, units))
                .toList();
        return new Units(
                units.unitSetId(),
                community,
                new double[] {bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()},
                list,
                edges);
    }

    private static Unit unit(BaseUnit unit, Polygon stored, CommunityUnits units) {
        var rings = new ArrayList<double[][]>();
        rings.add(coordinates(stored.getExteriorRing()));
        for (var i = 0; i < stored.getNumInteriorRing(); i++) {
            rings.add(coordinates(stored.getInteriorRingN(i)));
        }
        return new Unit(
                units.numbers().get(unit.number()),
                unit.households(),
                units.labels().get(unit.number()),
                unit.compound() == BaseUnit.NO_COMPOUND ? null : (Long) unit.compound(),
                unit.water(),
                position(stored.getInteriorPoint().getCoordinate()),
                rings);
    }

    private static Edge edge(SharedEdge edge, MetricPlane plane, CommunityUnits units) {
        return new Edge(
                number(edge.left(), units),
                number(edge.right(), units),
                edge.barrier().name(),
                Math.round(edge.length() * 10) / 10.0,
                coordinates((LineString) plane.toStored(edge.line())));
    }

    private static int number(int index, CommunityUnits units) {
        return index == SharedEdge.OUTSIDE ? -1 : units.numbers().get(index);
    }

    private static double[][] coordinates(Geometry line) {
        var coordinates = line.getCoordinates();
        var positions = new double[coordinates.length][];
        for (var i = 0; i < coordinates.length; i++) {
            positions[i] = position(coordinates[i]);
        }
        return positions;
    }

    private static double[] position(Coordinate coordinate) {
        return new double[] {
            Math.round(coordinate.x * DECIMALS) / DECIMALS, Math.round(coordinate.y * DECIMALS) / DECIMALS
        };
    }
}
