package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridloom.exchange.Feature;
import org.gridloom.exchange.FeatureJoiner;
import org.gridloom.exchange.ImportLog;
import org.gridloom.exchange.Message;
import org.gridloom.geometry.BarrierClass;
import org.gridloom.geometry.Geometries;
import org.gridloom.territory.AreaKind;
import org.gridloom.territory.TerritoryDraft.AreaDraft;
import org.gridloom.territory.TerritoryDraft.BarrierDraft;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Water: surfaces, whose banks part the ground; and rivers known only by their middle, which part it as lines. Pools and fountains are drawn but
 * part nothing. Streams and ditches can be stepped over.
 */
final class Waters {

    private static final Set<String> ORNAMENT = Set.of("swimming_pool", "fountain");
    private static final Set<String> RIVERS = Set.of("river", "canal");
    private static final Set<String> STREAMS = Set.of("stream", "ditch", "drain");

    /**
     * @param middles the middle lines of all rivers and canals, also of those whose banks are there: where a border between two communities lies
     *     in a river, it lies in its middle
     */
    record Result(List<AreaDraft> areas, List<BarrierDraft> barriers, List<LineString> middles) {}

    private final ImportLog.OfLayer log;

    Waters(ImportLog.OfLayer log) {
        this.log = log;
    }

    Result read(List<Feature> features) {
        var surfaces = new ArrayList<Feature>();
        var lines = new ArrayList<Feature>();
        for (var feature : features) {
            if (feature.flag("label_placement")) {
                log.leftOut(feature, Message.of(TerritoryReason.LABEL_POINT));
            } else if (feature.geometry() instanceof Polygonal) {
                surfaces.add(feature);
            } else if (!(feature.geometry() instanceof Lineal)) {
                log.leftOut(feature, Message.of(TerritoryReason.NOT_A_SURFACE));
            } else if (feature.flag("boundary")) {
                log.leftOut(feature, Message.of(TerritoryReason.WATER_BOUNDARY));
            } else {
                lines.add(feature);
            }
        }
        var joiner = new FeatureJoiner(log);
        var areas = new ArrayList<AreaDraft>();
        for (var surface : joiner.join(surfaces, Waters::kind)) {
            log.taken(surface);
            var kind = ORNAMENT.contains(kind(surface)) ? AreaKind.OTHER : AreaKind.WATER;
            areas.add(
                    new AreaDraft(surface.idOrOrigin(), kind, Names.of(surface).orElse(null), surface.geometry()));
        }
        var barriers = new ArrayList<BarrierDraft>();
        var middles = new ArrayList<LineString>();
        var water = union(areas);
        for (var line : joiner.join(lines, Waters::kind)) {
            river(line, water, barriers, middles);
        }
        return new Result(areas, barriers, middles);
    }

    private void river(Feature line, Geometry water, List<BarrierDraft> barriers, List<LineString> middles) {
        var kind = kind(line);
        if (STREAMS.contains(kind)) {
            log.taken(line);
            barriers.addAll(Roads.lines(line, BarrierClass.NONE, kind));
        } else if (RIVERS.contains(kind)) {
            for (int i = 0; i < line.geometry().getNumGeometries(); i++) {
                middles.add((LineString) line.geometry().getGeometryN(i));
            }
            var dry = OverlayNGRobust.overlay(line.geometry(), water, OverlayNG.DIFFERENCE);
            if (dry.getLength() < line.geometry().getLength() / 2) {
                log.leftOut(line, Message.of(TerritoryReason.RIVER_WITH_BANKS));
            } else {
                log.taken(line);
                barriers.addAll(Roads.lines(line, BarrierClass.RIVER, kind));
            }
        } else {
            log.leftOut(line, Message.of(TerritoryReason.KIND_NOT_KEPT, kind));
        }
    }

    private static Geometry union(List<AreaDraft> areas) {
        var surfaces = areas.stream()
                .filter(area -> area.kind() == AreaKind.WATER)
                .map(AreaDraft::area)
                .toList();
        return surfaces.isEmpty() ? Geometries.stored().createPolygon() : OverlayNGRobust.union(surfaces);
    }

    private static String kind(Feature water) {
        return water.text("kind")
                .or(() -> water.text("waterway"))
                .or(() -> water.text("water"))
                .orElse("water");
    }
}
