package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.gridloom.exchange.Feature;
import org.gridloom.exchange.FeatureJoiner;
import org.gridloom.exchange.ImportLog;
import org.gridloom.exchange.Message;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.territory.AreaKind;
import org.gridloom.territory.HouseholdCount;
import org.gridloom.territory.TerritoryDraft.AreaDraft;
import org.gridloom.territory.TerritoryDraft.BuildingDraft;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Buildings with their floors, use and households, counted or estimated. Labels, addresses and entrances are no buildings. A part of a building belongs to its
 * root; one whose root is not in the data stands for itself. Where a building has no height, the highest of its parts gives it.
 */
final class Buildings {

    private static final double FLOOR_HEIGHT = 3;

    /** No building has more floors; a number above is a slip of the keyboard. */
    private static final int MOST_FLOORS = 200;

    private final MetricPlane plane;
    private final ImportLog log;
    private final ImportLog.OfLayer layerLog;
    private final Map<String, Double> heightOfParts = new HashMap<>();

    Buildings(MetricPlane plane, ImportLog log) {
        this.plane = plane;
        this.log = log;
        this.layerLog = log.of(TerritoryLayer.BUILDINGS);
    }

    List<BuildingDraft> buildings(List<Feature> features, List<AreaDraft> areas) {
        var outlined = new ArrayList<Feature>();
        for (var feature : features) {
            notABuilding(feature).ifPresentOrElse(why -> layerLog.leftOut(feature, why), () -> outlined.add(feature));
        }
        var joined = new FeatureJoiner(layerLog).join(outlined, Buildings::isPart);
        var standing = new Footprints(plane, new Told()).part(withoutParts(joined));
        var residential = residentialLand(areas);
        var drafts = new ArrayList<BuildingDraft>();
        for (var building : standing) {
            layerLog.taken(building.feature);
            if (building.trimmed > 0) {
                layerLog.repaired(
                        building.feature, List.of(Message.of(TerritoryReason.OVERLAP_TRIMMED, building.trimmed)));
            }
            drafts.add(draft(building, residential));
        }
        sayWhatWasEstimated(drafts);
        return drafts;
    }

    private static Optional<Message> notABuilding(Feature feature) {
        if (feature.flag("label_placement")) {
            return Optional.of(Message.of(TerritoryReason.LABEL_POINT));
        }
        var kind = feature.text("kind").orElse("building");
        if (kind.equals("address") || kind.equals("entrance")) {
            return Optional.of(Message.of(TerritoryReason.ADDRESS_POINT));
        }
        return feature.geometry() instanceof Polygonal
                ? Optional.empty()
                : Optional.of(Message.of(TerritoryReason.BUILDING_WITHOUT_OUTLINE));
    }

    private static boolean isPart(Feature feature) {
        return feature.text("kind").filter("building_part"::equals).isPresent()
                || feature.text("building:part").isPresent()
                        && feature.text("building").isEmpty();
    }

    private List<Feature> withoutParts(List<Feature> joined) {
        var roots = new HashSet<String>();
        joined.stream().filter(each -> !isPart(each)).forEach(each -> roots.add(each.idOrOrigin()));
        var whole = new ArrayList<Feature>();
        for (var feature : joined) {
            var root = feature.text("root_id").filter(roots::contains);
            if (isPart(feature) && root.isPresent()) {
                heightBelongsTo(root.get(), feature);
                layerLog.joined(feature, Message.of(TerritoryReason.PART_OF_BUILDING, root.get()));
            } else {
                whole.add(feature);
            }
        }
        return whole;
    }

    private void heightBelongsTo(String root, Feature part) {
        part.number("height").ifPresent(height -> heightOfParts.merge(root, height, Math::max));
    }

    /** What {@link Footprints} decides, as the report tells it. */
    private final class Told implements Footprints.Fate {
        @Override
        public void inside(Feature building, Footprints.Standing larger) {
            var root = larger.feature.idOrOrigin();
            heightBelongsTo(root, building);
            layerLog.joined(building, Message.of(TerritoryReason.INSIDE_BUILDING, root));
        }

        @Override
        public void covered(Feature building) {
            layerLog.leftOut(building, Message.of(TerritoryReason.COVERED_BY_BUILDINGS));
        }

        @Override
        public void tooSmall(Feature building) {
            layerLog.leftOut(building, Message.of(TerritoryReason.TOO_SMALL, Footprints.LEAST));
        }
    }

    private BuildingDraft draft(Footprints.Standing standing, @Nullable PreparedGeometry residential) {
        var building = standing.feature;
        var outline = standing.trimmed > 0 ? plane.toStored(standing.outline) : building.geometry();
        boolean home = residential != null && residential.intersects(outline.getInteriorPoint());
        var use = UseOfBuilding.of(building, home);
        double height = height(building);
        int floors = floors(building, height);
        var counted = Counted.of(building);
        return new BuildingDraft(
                building.idOrOrigin(),
                Names.of(building).orElse(null),
                address(building),
                use,
                outline,
                floors,
                height,
                counted.map(Counted::households)
                        .orElseGet(() -> HouseholdEstimate.households(use, standing.outline.getArea(), floors)),
                counted.map(Counted::count).orElse(HouseholdCount.ESTIMATED));
    }

    private double height(Feature building) {
        var own = positive(building.number("height"));
        return own > 0 ? own : Math.max(0, heightOfParts.getOrDefault(building.idOrOrigin(), 0.0));
    }

    private static int floors(Feature building, double height) {
        for (var property : List.of("building:levels", "levels", "floors")) {
            double given = positive(building.number(property));
            if (given >= 1 && given <= MOST_FLOORS) {
                return (int) given;
            }
        }
        return height > 0 ? Math.clamp(Math.round(height / FLOOR_HEIGHT), 1, MOST_FLOORS) : 0;
    }

    private static double positive(OptionalDouble number) {
        return Math.max(0, number.orElse(0));
    }

    private static @Nullable String address(Feature building) {
        var street = building.text("addr_street").or(() -> building.text("addr:street"));
        var number = building.text("addr_housenumber").or(() -> building.text("addr:housenumber"));
        return street.map(name -> name
                        + number.map(each -> each.endsWith("号") ? each : each + "号")
                                .orElse(""))
                .orElse(null);
    }

    private static @Nullable PreparedGeometry residentialLand(List<AreaDraft> areas) {
        var land = areas.stream()
                .filter(area -> area.kind() == AreaKind.RESIDENTIAL)
                .map(AreaDraft::area)
                .toList();
        return land.isEmpty() ? null : PreparedGeometryFactory.prepare(OverlayNGRobust.union(land));
    }

    private void sayWhatWasEstimated(List<BuildingDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        var byCount =
                drafts.stream().collect(Collectors.partitioningBy(each -> each.count() == HouseholdCount.ESTIMATED));
        var estimated = byCount.getOrDefault(true, List.of());
        var counted = byCount.getOrDefault(false, List.of());
        if (!counted.isEmpty()) {
            log.say(Message.of(TerritoryReason.HOUSEHOLDS_COUNTED, households(counted), counted.size()));
        }
        if (!estimated.isEmpty()) {
            long lived =
                    estimated.stream().filter(each -> each.households() > 0).count();
            log.say(Message.of(TerritoryReason.HOUSEHOLDS_ESTIMATED, households(estimated), lived, estimated.size()));
        }
        long byParts = drafts.stream()
                .filter(each -> heightOfParts.getOrDefault(each.sourceId(), -1.0) == each.height())
                .count();
        if (byParts > 0) {
            log.say(Message.of(TerritoryReason.HEIGHT_FROM_PARTS, byParts));
        }
    }

    private static long households(List<BuildingDraft> buildings) {
        return buildings.stream().mapToLong(BuildingDraft::households).sum();
    }
}
