package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridloom.exchange.Feature;
import org.gridloom.exchange.FeatureJoiner;
import org.gridloom.exchange.ImportLog;
import org.gridloom.exchange.Message;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.territory.AreaKind;
import org.gridloom.territory.TerritoryDraft.AreaDraft;
import org.gridloom.territory.TerritoryDraft.BarrierDraft;
import org.gridloom.territory.TerritoryDraft.CompoundDraft;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;

/** What land is used for: surfaces of the map; walls and fences as barriers; named residential land as compounds (小区). */
final class LandUses {

    private static final Set<String> WALLS = Set.of("wall", "fence", "city_wall", "retaining_wall", "hedge");

    private static final Map<String, AreaKind> KINDS = new HashMap<>();

    static {
        put(AreaKind.RESIDENTIAL, "residential");
        put(AreaKind.COMMERCIAL, "commercial", "retail");
        put(AreaKind.PARK, "park", "garden", "recreation_ground", "attraction", "theme_park", "zoo");
        put(
                AreaKind.GREEN,
                "grass",
                "forest",
                "natural_wood",
                "wood",
                "scrub",
                "meadow",
                "village_green",
                "natural_forest");
        put(AreaKind.FARMLAND, "farmland", "farm", "orchard", "allotments", "farmyard", "vineyard");
        put(AreaKind.SCHOOL, "school", "university", "college", "kindergarten");
        put(AreaKind.HOSPITAL, "hospital", "clinic");
        put(AreaKind.SQUARE, "pedestrian", "footway", "square");
        put(AreaKind.SPORT, "pitch", "stadium", "playground", "sports_centre", "track", "golf_course");
        put(
                AreaKind.OTHER,
                "parking",
                "pier",
                "fuel",
                "library",
                "place_of_worship",
                "industrial",
                "railway",
                "cemetery",
                "construction",
                "military",
                "port",
                "museum");
    }

    private static void put(AreaKind kind, String... words) {
        for (var word : words) {
            KINDS.put(word, kind);
        }
    }

    record Result(List<AreaDraft> areas, List<CompoundDraft> compounds, List<BarrierDraft> walls) {}

    private final ImportLog.OfLayer log;

    LandUses(ImportLog.OfLayer log) {
        this.log = log;
    }

    /** All kinds known here. */
    static Set<String> kinds() {
        var kinds = new HashSet<>(KINDS.keySet());
        kinds.addAll(WALLS);
        return Set.copyOf(kinds);
    }

    Result read(List<Feature> features) {
        var kept = new ArrayList<Feature>();
        for (var feature : features) {
            var kind = kind(feature);
            boolean wall = WALLS.contains(kind) && feature.geometry() instanceof Lineal;
            if (feature.flag("label_placement")) {
                log.leftOut(feature, Message.of(TerritoryReason.LABEL_POINT));
            } else if (!wall && !KINDS.containsKey(kind)) {
                log.leftOut(feature, Message.of(TerritoryReason.KIND_NOT_KEPT, kind));
            } else if (!wall && !(feature.geometry() instanceof Polygonal)) {
                log.leftOut(feature, Message.of(TerritoryReason.NOT_A_SURFACE));
            } else {
                kept.add(feature);
            }
        }
        var result = new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var land : new FeatureJoiner(log).join(kept, LandUses::kind)) {
            log.taken(land);
            add(land, result);
        }
        return result;
    }

    private static void add(Feature land, Result result) {
        if (land.geometry() instanceof Lineal) {
            result.walls().addAll(Roads.lines(land, BarrierClass.WALL, kind(land)));
            return;
        }
        var kind = KINDS.getOrDefault(kind(land), AreaKind.OTHER);
        var name = Names.of(land);
        result.areas().add(new AreaDraft(land.idOrOrigin(), kind, name.orElse(null), land.geometry()));
        if (kind == AreaKind.RESIDENTIAL && name.isPresent()) {
            result.compounds().add(new CompoundDraft(land.idOrOrigin(), name.get(), land.geometry()));
        }
    }

    private static String kind(Feature land) {
        return land.text("kind")
                .or(() -> land.text("landuse"))
                .or(() -> land.text("leisure"))
                .or(() -> land.text("barrier"))
                .orElse("?");
    }
}
