package org.gridloom.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.gridloom.geometry.Dissolve;
import org.gridloom.geometry.Geometries;
import org.gridloom.geometry.Ground.Footprint;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.rules.CertifiedPlan;
import org.gridloom.rules.Finding;
import org.gridloom.rules.FullCheck;
import org.gridloom.territory.CommunityFacts;
import org.gridloom.territory.Footprints;
import org.gridloom.territory.Grids;
import org.gridloom.territory.MicroGridInForce;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.springframework.stereotype.Component;

/** The last step: a plan is checked from nothing, its grids get their codes and are frozen. */
@Component
class TakingForce {

    private final Grids grids;
    private final Footprints footprints;

    TakingForce(Grids grids, Footprints footprints) {
        this.grids = grids;
        this.footprints = footprints;
    }

    /** All findings, found from nothing. */
    List<Finding> findings(PlanSession session) {
        var community = session.community();
        var plane = MetricPlane.of(community.metricSrid());
        List<Footprint> buildings = footprints.of(session.ground().base());
        return FullCheck.of(session.drawn(), plane.toMetric(community.boundary()), buildings);
    }

    /** For the certificate: the areas are measured of the grids as they are frozen, not of their units. */
    CertifiedPlan.Cover cover(PlanSession session) {
        var community = session.community();
        var units = session.units();
        return new CertifiedPlan.Cover(
                units.numbers().size(),
                CertifiedPlan.hash(units.numbers(), units.coverage().units()),
                MetricPlane.of(community.metricSrid())
                        .toMetric(community.boundary())
                        .getArea(),
                session.grids().stream()
                        .mapToDouble(grid -> area(session, grid.key()).getArea())
                        .sum());
    }

    /** Codes by key of grids and micro-grids, after freezing them in the caller's transaction. */
    Map<String, String> freeze(PlanId plan, PlanSession session, Instant from) {
        var community = session.community();
        var areas = new HashMap<String, Geometry>();
        session.grids().forEach(grid -> areas.put(grid.key(), area(session, grid.key())));
        var codes = codes(session, community, areas);
        var plane = MetricPlane.of(community.metricSrid());
        var frozen = new ArrayList<Grids.NewGrid>();
        for (var grid : session.grids()) {
            frozen.add(new Grids.NewGrid(
                    codes.get(grid.key()),
                    grid.name(),
                    grid.kind(),
                    session.households(grid.key()),
                    Geometries.multi(plane.toStored(areas.get(grid.key()))),
                    buildings(session, grid.key()),
                    micro(session, grid, plane, codes)));
        }
        grids.replace(community, frozen, from, plan.value());
        return codes;
    }

    private Map<String, String> codes(PlanSession session, CommunityFacts community, Map<String, Geometry> areas) {
        var codes = new HashMap<String, String>();
        var unnumbered = new HashMap<>(areas);
        for (var grid : session.grids()) {
            if (grid.code() != null) {
                codes.put(grid.key(), grid.code());
                unnumbered.remove(grid.key());
            }
        }
        codes.putAll(GridNumbering.codes(community.code(), unnumbered, grids.codesEverGiven(community)));
        var given = grids.microCodesEverGiven(community);
        for (var grid : session.grids()) {
            codes.putAll(microCodes(session, grid, Objects.requireNonNull(codes.get(grid.key())), given));
        }
        return codes;
    }

    /** Of those that have ground; one without takes no force. */
    private static Map<String, String> microCodes(
            PlanSession session, PlanGrid grid, String gridCode, Collection<String> given) {
        var codes = new HashMap<String, String>();
        var unnumbered = new HashMap<String, Geometry>();
        for (var micro : session.microGrids(grid.key())) {
            if (micro.code() != null) {
                codes.put(micro.key(), micro.code());
            } else if (!session.unitsOf(micro.key()).isEmpty()) {
                unnumbered.put(micro.key(), area(session, micro.key()));
            }
        }
        codes.putAll(GridNumbering.codesInside(gridCode, unnumbered, given));
        return codes;
    }

    private static List<MicroGridInForce> micro(
            PlanSession session, PlanGrid grid, MetricPlane plane, Map<String, String> codes) {
        var frozen = new ArrayList<MicroGridInForce>();
        for (var micro : session.microGrids(grid.key())) {
            var code = codes.get(micro.key());
            if (code != null && !session.unitsOf(micro.key()).isEmpty()) {
                var number = Integer.parseInt(code.substring(PlanGrid.CODE_OF_GRID));
                frozen.add(new MicroGridInForce(
                        code,
                        MicroGridNames.isGiven(micro.name()) ? MicroGridNames.of(number) : micro.name(),
                        session.households(micro.key()),
                        Geometries.multi(plane.toStored(area(session, micro.key())))));
            }
        }
        return frozen;
    }

    private static MultiPolygon area(PlanSession session, String key) {
        var members = new HashSet<>(session.units().indices(session.unitsOf(key)));
        IntPredicate inGrid = members::contains;
        return Dissolve.dissolve(session.units().coverage(), inGrid);
    }

    private static Set<Long> buildings(PlanSession session, String key) {
        var buildings = new HashSet<Long>();
        session.units()
                .indices(session.unitsOf(key))
                .forEach(index -> buildings.addAll(
                        session.units().coverage().units().get(index).buildings()));
        return buildings;
    }
}
