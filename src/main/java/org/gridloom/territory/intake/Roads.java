package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridloom.exchange.Feature;
import org.gridloom.exchange.FeatureJoiner;
import org.gridloom.exchange.ImportLog;
import org.gridloom.exchange.Message;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.territory.TerritoryDraft.BarrierDraft;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;

/**
 * Roads and railways as barriers.
 *
 * <p>Through roads are main, streets with traffic or closed for pedestrians are minor; a service road is minor where it is a lane (弄堂) open to
 * all, since such lanes part one row of houses from the next, and none where it is private, a driveway or an aisle of a car park: those lie
 * inside a compound. Footways, steps, piers and cycle tracks are drawn and never cut. Trams share the street and are not a barrier of their own.
 */
final class Roads {

    private final ImportLog.OfLayer log;

    Roads(ImportLog.OfLayer log) {
        this.log = log;
    }

    List<BarrierDraft> barriers(List<Feature> features) {
        var lines = new ArrayList<Feature>();
        for (var feature : features) {
            if (!(feature.geometry() instanceof Lineal)) {
                log.leftOut(feature, Message.of(TerritoryReason.NOT_A_LINE));
            } else if (detail(feature).equals("ferry")) {
                log.leftOut(feature, Message.of(TerritoryReason.FERRY));
            } else {
                lines.add(feature);
            }
        }
        var barriers = new ArrayList<BarrierDraft>();
        for (var road : new FeatureJoiner(log).join(lines, Roads::detail)) {
            var barrier = barrier(road);
            if (barrier.isEmpty()) {
                log.leftOut(road, Message.of(TerritoryReason.KIND_NOT_KEPT, detail(road)));
                continue;
            }
            log.taken(road);
            barriers.addAll(lines(road, barrier.get(), detail(road)));
        }
        return barriers;
    }

    /** One draft for each of the feature's lines. */
    static List<BarrierDraft> lines(Feature feature, BarrierClass barrier, String detail) {
        var drafts = new ArrayList<BarrierDraft>();
        for (int i = 0; i < feature.geometry().getNumGeometries(); i++) {
            drafts.add(new BarrierDraft(
                    feature.idOrOrigin(),
                    barrier,
                    detail,
                    Names.of(feature).orElse(null),
                    Math.max(0, feature.number("width").orElse(0)),
                    feature.flag("is_tunnel") || feature.flag("tunnel"),
                    feature.flag("is_bridge") || feature.flag("bridge"),
                    (LineString) feature.geometry().getGeometryN(i)));
        }
        return drafts;
    }

    /** The road's class in OpenStreetMap's words. */
    private static String detail(Feature road) {
        return road.text("kind_detail")
                .or(() -> road.text("highway"))
                .or(() -> road.text("railway"))
                .or(() -> road.text("kind"))
                .orElse("road");
    }

    private static Optional<BarrierClass> barrier(Feature road) {
        return Optional.ofNullable(
                switch (detail(road)) {
                    case "motorway",
                            "motorway_link",
                            "trunk",
                            "trunk_link",
                            "primary",
                            "primary_link",
                            "secondary",
                            "secondary_link",
                            "major_road" -> BarrierClass.MAIN_ROAD;
                    case "tertiary",
                            "tertiary_link",
                            "residential",
                            "unclassified",
                            "living_street",
                            "pedestrian",
                            "road",
                            "minor_road" -> BarrierClass.MINOR_ROAD;
                    case "service" -> openLane(road) ? BarrierClass.MINOR_ROAD : BarrierClass.NONE;
                    case "footway", "path", "steps", "cycleway", "pier", "corridor", "bridleway", "track", "tram" ->
                        BarrierClass.NONE;
                    case "rail", "subway", "light_rail", "narrow_gauge", "monorail", "funicular" ->
                        BarrierClass.RAILWAY;
                    default -> null;
                });
    }

    private static boolean openLane(Feature road) {
        var service = road.text("service").orElse("");
        var access = road.text("access").orElse("");
        return (service.isEmpty() || service.equals("alley")) && !access.equals("private") && !access.equals("no");
    }
}
