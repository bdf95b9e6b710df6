package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.exchange.ImportLog;
import org.gridloom.exchange.Intake;
import org.gridloom.exchange.Message;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.Geometries;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryDraft.BarrierDraft;
import org.gridloom.territory.TerritoryDraft.BuildingDraft;
import org.gridloom.territory.TerritoryDraft.CommunityDraft;
import org.gridloom.territory.TerritoryDraft.DistrictDraft;
import org.gridloom.territory.TerritoryDraft.StreetDraft;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes a territory from sorted features. With no administrative borders among them it proposes a district, whose metric plane follows from its
 * longitude, one street over the extent of the data, and communities (see {@link CommunityProposal}).
 */
public final class TerritoryFromFeatures {

    /** Proposals are in the names' own language, whatever the reader's. */
    private static final Locale NAMES = Locale.CHINA;

    /** In degrees; about 200 km. */
    private static final double WIDEST = 2;

    /** In degrees, about 20 m: the street reaches a little beyond the data. */
    private static final double MARGIN = 0.0002;

    private final AdministrativeCodes codes;

    public TerritoryFromFeatures(AdministrativeCodes codes) {
        this.codes = codes;
    }

    /** Empty where there is nothing to make a territory of; the log says why. */
    public Optional<TerritoryDraft> draft(Intake.Sorted sorted) {
        var log = sorted.log();
        var extent = new Envelope();
        for (var layer : List.of(TerritoryLayer.BUILDINGS, TerritoryLayer.ROADS, TerritoryLayer.LANDUSE)) {
            sorted.of(layer)
                    .forEach(each -> extent.expandToInclude(each.geometry().getEnvelopeInternal()));
        }
        if (extent.isNull() || !computable(extent, log)) {
            return Optional.empty();
        }
        var end = endOfData(sorted);
        extent.expandBy(MARGIN);
        var plane = MetricPlane.forLongitude(extent.centre().x);

        var land = new LandUses(log.of(TerritoryLayer.LANDUSE)).read(sorted.of(TerritoryLayer.LANDUSE));
        var water = new Waters(log.of(TerritoryLayer.WATER)).read(sorted.of(TerritoryLayer.WATER));
        var roads = new Roads(log.of(TerritoryLayer.ROADS)).barriers(sorted.of(TerritoryLayer.ROADS));
        var places = new Places(log.of(TerritoryLayer.PLACES)).places(sorted.of(TerritoryLayer.PLACES));
        var buildings = new Buildings(plane, log).buildings(sorted.of(TerritoryLayer.BUILDINGS), land.areas());

        var wideWater = WideWater.of(water.areas(), end, extent, plane);
        var proposed = CommunityProposal.propose(
                (Polygon) plane.toMetric(Geometries.stored().toGeometry(extent)),
                divides(roads, water.middles(), wideWater, plane),
                wideWater,
                dwellings(buildings, plane));
        say(proposed, plane, log);
        return Optional.of(new TerritoryDraft(
                new DistrictDraft(codes.district(), name(TerritoryReason.DISTRICT_NAME), plane.srid()),
                List.of(street(proposed, plane)),
                communities(proposed, plane),
                land.compounds(),
                buildings,
                Stream.of(roads, water.barriers(), land.walls())
                        .flatMap(List::stream)
                        .toList(),
                Stream.of(water.areas(), land.areas()).flatMap(List::stream).toList(),
                places,
                List.of(),
                List.of()));
    }

    /** Where roads, land and water are clipped. Buildings may reach beyond. */
    private static Envelope endOfData(Intake.Sorted sorted) {
        var end = new Envelope();
        for (var layer : List.of(TerritoryLayer.ROADS, TerritoryLayer.LANDUSE, TerritoryLayer.WATER)) {
            sorted.of(layer).forEach(each -> end.expandToInclude(each.geometry().getEnvelopeInternal()));
        }
        return end;
    }

    private static boolean computable(Envelope extent, ImportLog log) {
        if (extent.getWidth() > WIDEST || extent.getHeight() > WIDEST) {
            log.say(Message.of(
                    TerritoryReason.TOO_WIDE, extent.getMinX(), extent.getMaxX(), extent.getMinY(), extent.getMaxY()));
            return false;
        }
        double longitude = extent.centre().x;
        if (longitude < 73.5 || longitude > 136.5) {
            log.say(Message.of(TerritoryReason.OUTSIDE_ZONES, longitude));
            return false;
        }
        return true;
    }

    /** Main roads and railways above the ground, and rivers. */
    private static List<Divide> divides(
            List<BarrierDraft> roads, List<LineString> rivers, List<Polygon> wideWater, MetricPlane plane) {
        var divides = new ArrayList<Divide>();
        for (var road : roads) {
            boolean arterial = road.barrier() == BarrierClass.MAIN_ROAD || road.barrier() == BarrierClass.RAILWAY;
            // A bridge over a river or a street parts nobody below it.
            if (arterial && !road.tunnel()) {
                divides.add(new Divide((LineString) plane.toMetric(road.line()), road.barrier()));
            }
        }
        for (var river : rivers) {
            divides.add(new Divide((LineString) plane.toMetric(river), BarrierClass.RIVER));
        }
        WideWater.banks(wideWater).forEach(bank -> divides.add(new Divide(bank, BarrierClass.RIVER)));
        return divides;
    }

    private static List<CommunityProposal.Dwelling> dwellings(List<BuildingDraft> buildings, MetricPlane plane) {
        return buildings.stream()
                .filter(each -> each.households() > 0)
                .map(each -> new CommunityProposal.Dwelling(
                        plane.toMetric(each.footprint().getInteriorPoint().getCoordinate()), each.households()))
                .toList();
    }

    private StreetDraft street(List<CommunityProposal.Proposed> proposed, MetricPlane plane) {
        // From the communities and not from the extent, so that it has their vertices.
        var boundary = CoverageUnion.union(
                        proposed.stream().map(CommunityProposal.Proposed::area).toArray(Geometry[]::new))
                .norm();
        return new StreetDraft(codes.street(), name(TerritoryReason.STREET_NAME), plane.toStored(boundary), true);
    }

    private List<CommunityDraft> communities(List<CommunityProposal.Proposed> proposed, MetricPlane plane) {
        var communities = new ArrayList<CommunityDraft>();
        for (var each : proposed) {
            int number = communities.size() + 1;
            communities.add(new CommunityDraft(
                    codes.community(number),
                    name(TerritoryReason.COMMUNITY_NAME, number),
                    CommunityKind.RESIDENTS,
                    plane.toStored(each.area()),
                    true));
        }
        return communities;
    }

    private void say(List<CommunityProposal.Proposed> proposed, MetricPlane plane, ImportLog log) {
        log.say(Message.of(TerritoryReason.PROPOSED_DISTRICT, codes.district(), Integer.toString(plane.srid())));
        log.say(Message.of(TerritoryReason.PROPOSED_STREET, codes.street()));
        var households = proposed.stream()
                .mapToInt(CommunityProposal.Proposed::households)
                .summaryStatistics();
        log.say(
                proposed.size() == 1
                        ? Message.of(TerritoryReason.ONE_COMMUNITY)
                        : Message.of(
                                TerritoryReason.PROPOSED_COMMUNITIES,
                                proposed.size(),
                                households.getMin(),
                                households.getMax()));
        log.say(Message.of(TerritoryReason.NO_GRIDS));
    }

    private static String name(TerritoryReason reason, Object... arguments) {
        return Message.of(reason, arguments).text(NAMES);
    }
}
