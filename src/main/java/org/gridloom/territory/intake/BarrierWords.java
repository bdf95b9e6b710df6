package org.gridloom.territory.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridloom.exchange.Feature;
import org.gridloom.geometry.BarrierClass;

/**
 * What kind of barrier a feature is by its properties.
 *
 * <p>Through roads are main, streets with traffic or closed for pedestrians are minor; a service road is minor where it is a lane (弄堂) open to
 * all, since such lanes part one row of houses from the next, and none where it is private, a driveway or an aisle of a car park: those lie
 * inside a compound. Footways, steps, piers and cycle tracks are drawn and never cut. Trams share the street and are not a barrier of their own.
 */
public final class BarrierWords {

    private static final Map<String, BarrierClass> OWN = Map.ofEntries(
            Map.entry("none", BarrierClass.NONE),
            Map.entry("wall", BarrierClass.WALL),
            Map.entry("fence", BarrierClass.WALL),
            Map.entry("围墙", BarrierClass.WALL),
            Map.entry("minor_road", BarrierClass.MINOR_ROAD),
            Map.entry("支路", BarrierClass.MINOR_ROAD),
            Map.entry("main_road", BarrierClass.MAIN_ROAD),
            Map.entry("主路", BarrierClass.MAIN_ROAD),
            Map.entry("主干道", BarrierClass.MAIN_ROAD),
            Map.entry("railway", BarrierClass.RAILWAY),
            Map.entry("铁路", BarrierClass.RAILWAY),
            Map.entry("river", BarrierClass.RIVER),
            Map.entry("canal", BarrierClass.RIVER),
            Map.entry("riverbank", BarrierClass.RIVER),
            Map.entry("河流", BarrierClass.RIVER));

    private BarrierWords() {}

    /**
     * By a property that says it ({@code barrier}, {@code class}, {@code waterway} …), else as a road or railway. {@code NONE} for what is known
     * to be no barrier; empty for what is not known.
     */
    public static Optional<BarrierClass> of(Feature feature) {
        for (var property : new String[] {"barrier", "barrier_class", "class", "waterway", "边界线", "类型"}) {
            var own = own(feature, property);
            if (own.isPresent()) {
                return own;
            }
        }
        // OpenStreetMap's "kind" is coarse: a minor road may be a driveway.
        var road = Stream.of("kind_detail", "highway", "railway", "kind")
                .anyMatch(each -> feature.text(each).isPresent());
        return road ? ofRoad(feature).or(() -> own(feature, "kind")) : Optional.empty();
    }

    private static Optional<BarrierClass> own(Feature feature, String property) {
        return feature.text(property).map(word -> OWN.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Whether people get across a barrier on it. */
    public static boolean isBridge(Feature feature) {
        return feature.flag("is_bridge")
                || feature.flag("bridge")
                || feature.flag("is_tunnel")
                || feature.flag("tunnel");
    }

    /** The road's class in OpenStreetMap's words. */
    static String detail(Feature road) {
        return road.text("kind_detail")
                .or(() -> road.text("highway"))
                .or(() -> road.text("railway"))
                .or(() -> road.text("kind"))
                .orElse("road");
    }

    static Optional<BarrierClass> ofRoad(Feature road) {
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
