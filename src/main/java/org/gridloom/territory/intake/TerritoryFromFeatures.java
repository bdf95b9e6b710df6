package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.exchange.ImportLog;
import org.gridloom.exchange.Intake;
import org.gridloom.exchange.Message;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.Geometries;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.territory.TerritoryDraft;
import org.gridloom.territory.TerritoryDraft.BarrierDraft;
import org.gridloom.territory.TerritoryDraft.BuildingDraft;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes a territory from sorted features, in the metric plane of its longitude. With no communities among them it proposes a district, one street
 * over the extent of the data, and communities (see {@link CommunityProposal}).
 */
public final class TerritoryFromFeatures {

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
        for (var layer : List.of(
                TerritoryLayer.BUILDINGS, TerritoryLayer.ROADS, TerritoryLayer.LANDUSE, TerritoryLayer.COMMUNITIES)) {
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

        var borders = new GivenBorders(codes, plane, log).read(sorted).orElseGet(() -> {
            var wideWater = WideWater.of(water.areas(), end, extent, plane);
            var proposed = CommunityProposal.propose(
                    (Polygon) plane.toMetric(Geometries.stored().toGeometry(extent)),
                    divides(roads, water.middles(), wideWater, plane),
                    wideWater,
                    dwellings(buildings, plane));
            return ProposedBorders.of(proposed, codes, plane, log);
        });
        return Optional.of(new TerritoryDraft(
                borders.district(),
                borders.streets(),
                borders.communities(),
                land.compounds(),
                buildings,
                Stream.of(roads, water.barriers(), land.walls())
                        .flatMap(List::stream)
                        .toList(),
                Stream.of(water.areas(), land.areas()).flatMap(List::stream).toList(),
                places,
                borders.grids(),
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
}
