package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridloom.exchange.Feature;
import org.gridloom.exchange.ImportLog;
import org.gridloom.exchange.Intake;
import org.gridloom.exchange.Message;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.territory.CommunityKind;
import org.gridloom.territory.GridKind;
import org.gridloom.territory.PlaceCode;
import org.gridloom.territory.TerritoryDraft.CommunityDraft;
import org.gridloom.territory.TerritoryDraft.DistrictDraft;
import org.gridloom.territory.TerritoryDraft.GridDraft;
import org.gridloom.territory.TerritoryDraft.StreetDraft;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Communities, and grids in force, that the data brings: surfaces known by their codes of 12 and 15 digits. District and streets follow from the
 * codes. Parts of one code are one community. Where grids overlap each other or leave their community, the ground goes to the lower code and to
 * the community; gaps and overlaps of communities are left to the tessellation, which mends and reports them.
 */
final class GivenBorders {

    /** In m². Borders drawn twice differ by so much without anyone meaning it. */
    private static final double MEANT = 1;

    private static final List<String> DEDICATED = List.of("dedicated", "专属", "专属网格");

    private final AdministrativeCodes codes;
    private final MetricPlane plane;
    private final ImportLog log;
    private final ImportLog.OfLayer communityLog;
    private final ImportLog.OfLayer gridLog;

    GivenBorders(AdministrativeCodes codes, MetricPlane plane, ImportLog log) {
        this.codes = codes;
        this.plane = plane;
        this.log = log;
        this.communityLog = log.of(TerritoryLayer.COMMUNITIES);
        this.gridLog = log.of(TerritoryLayer.GRIDS);
    }

    /** Features of one code, and the ground of all of them. */
    private record Area(String code, Feature first, Geometry metric) {}

    /** Empty where the data brings no community. */
    Optional<Borders> read(Intake.Sorted sorted) {
        var coded = coded(sorted.of(TerritoryLayer.COMMUNITIES), Codes::community, communityLog);
        var district = district(coded.keySet());
        var areas = areas(coded, code -> refusal(code, district), communityLog);
        if (areas.isEmpty()) {
            grids(sorted, Map.of());
            return Optional.empty();
        }
        areas.forEach(area -> communityLog.taken(area.first()));
        var communities = areas.stream()
                .map(area -> new CommunityDraft(
                        area.code(),
                        Names.of(area.first()).orElse(area.code()),
                        kind(area.code()),
                        plane.toStored(area.metric()),
                        false))
                .toList();
        var streets = streets(areas);
        log.say(Message.of(
                TerritoryReason.GIVEN_BORDERS,
                communities.size(),
                streets.size(),
                district,
                Integer.toString(plane.srid())));
        var grids = grids(sorted, areas.stream().collect(Collectors.toMap(Area::code, Area::metric)));
        log.say(
                grids.isEmpty()
                        ? Message.of(TerritoryReason.NO_GRIDS)
                        : Message.of(TerritoryReason.GIVEN_GRIDS, grids.size()));
        return Optional.of(new Borders(
                new DistrictDraft(district, named(areas, district, "district_name", "区县"), plane.srid()),
                streets,
                communities,
                grids));
    }

    private static Map<String, List<Feature>> coded(
            List<Feature> features, Function<Feature, Optional<String>> code, ImportLog.OfLayer log) {
        var coded = new TreeMap<String, List<Feature>>();
        for (var feature : features) {
            if (!(feature.geometry() instanceof Polygonal)) {
                log.leftOut(feature, Message.of(TerritoryReason.NOT_A_SURFACE));
                continue;
            }
            code.apply(feature)
                    .ifPresentOrElse(
                            each -> coded.computeIfAbsent(each, _ -> new ArrayList<>())
                                    .add(feature),
                            () -> log.refused(feature, Message.of(TerritoryReason.NO_CODE)));
        }
        return coded;
    }

    /** The one asked for, else the one with most communities. */
    private String district(Collection<String> communityCodes) {
        if (!codes.equals(AdministrativeCodes.PROPOSED) || communityCodes.isEmpty()) {
            return codes.district();
        }
        return communityCodes.stream()
                .collect(Collectors.groupingBy(
                        code -> code.substring(0, PlaceCode.DISTRICT), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }

    private static Optional<Message> refusal(String code, String district) {
        return code.startsWith(district)
                ? Optional.empty()
                : Optional.of(Message.of(TerritoryReason.OTHER_DISTRICT, code, district));
    }

    /** In the order of their codes; that they are taken is left to the caller to say. */
    private List<Area> areas(
            Map<String, List<Feature>> coded, Function<String, Optional<Message>> refusal, ImportLog.OfLayer log) {
        var areas = new ArrayList<Area>();
        coded.forEach((code, features) -> {
            var refused = refusal.apply(code);
            if (refused.isPresent()) {
                features.forEach(each -> log.refused(each, refused.get()));
                return;
            }
            var first = features.getFirst();
            features.stream().skip(1).forEach(each -> log.joined(each, first.origin()));
            var parts = features.stream()
                    .map(Feature::geometry)
                    .map(plane::toMetric)
                    .toList();
            areas.add(new Area(code, first, parts.size() == 1 ? parts.getFirst() : OverlayNGRobust.union(parts)));
        });
        return areas;
    }

    private List<StreetDraft> streets(List<Area> communities) {
        var streets = new ArrayList<StreetDraft>();
        communities.stream()
                .collect(Collectors.groupingBy(
                        area -> PlaceCode.streetOf(area.code()), LinkedHashMap::new, Collectors.toList()))
                .forEach((code, areas) -> streets.add(new StreetDraft(
                        code,
                        named(areas, code, "street_name", "街道"),
                        plane.toStored(OverlayNGRobust.union(
                                areas.stream().map(Area::metric).toList())),
                        false)));
        return streets;
    }

    /** What the first feature that knows it calls the street or district; else its code. */
    private static String named(List<Area> areas, String code, String... properties) {
        for (var area : areas) {
            for (var property : properties) {
                var name = area.first().text(property);
                if (name.isPresent()) {
                    return name.get();
                }
            }
        }
        return code;
    }

    /** GB/T 10114: from 200 on the third segment names villages. */
    private static CommunityKind kind(String code) {
        int number = Integer.parseInt(code.substring(9));
        return number >= 200 && number < 400 ? CommunityKind.VILLAGERS : CommunityKind.RESIDENTS;
    }

    private List<GridDraft> grids(Intake.Sorted sorted, Map<String, Geometry> communities) {
        var areas = areas(
                coded(sorted.of(TerritoryLayer.GRIDS), Codes::grid, gridLog),
                code -> communities.containsKey(PlaceCode.communityOf(code))
                        ? Optional.empty()
                        : Optional.of(Message.of(TerritoryReason.GRID_WITHOUT_COMMUNITY, code)),
                gridLog);
        var grids = new ArrayList<GridDraft>();
        var taken = new ArrayList<Area>();
        for (var area : areas) {
            var ground = trimmed(area, communities.get(PlaceCode.communityOf(area.code())), taken);
            if (ground.getArea() <= MEANT) {
                gridLog.refused(area.first(), Message.of(TerritoryReason.GRID_WITHOUT_GROUND));
            } else {
                gridLog.taken(area.first());
                taken.add(new Area(area.code(), area.first(), ground));
                grids.add(new GridDraft(
                        area.code(),
                        Names.of(area.first()).orElse(area.code().substring(12)),
                        gridKind(area.first()),
                        plane.toStored(ground)));
            }
        }
        return grids;
    }

    private Geometry trimmed(Area grid, Geometry community, List<Area> taken) {
        var repairs = new ArrayList<Message>();
        var ground = OverlayNGRobust.overlay(grid.metric(), community, OverlayNG.INTERSECTION);
        double beyond = grid.metric().getArea() - ground.getArea();
        if (beyond > MEANT) {
            repairs.add(Message.of(TerritoryReason.GRID_BEYOND_COMMUNITY, beyond));
        }
        for (var other : taken) {
            if (!other.metric().getEnvelopeInternal().intersects(ground.getEnvelopeInternal())) {
                continue;
            }
            double before = ground.getArea();
            ground = OverlayNGRobust.overlay(ground, other.metric(), OverlayNG.DIFFERENCE);
            if (before - ground.getArea() > MEANT) {
                repairs.add(Message.of(TerritoryReason.GRIDS_OVERLAP, other.code(), before - ground.getArea()));
            }
        }
        gridLog.repaired(grid.first(), repairs);
        return ground;
    }

    private static GridKind gridKind(Feature grid) {
        return grid.text("kind")
                .or(() -> grid.text("类型"))
                .map(kind -> kind.toLowerCase(Locale.ROOT))
                .filter(DEDICATED::contains)
                .map(_ -> GridKind.DEDICATED)
                .orElse(GridKind.GENERAL);
    }
}
