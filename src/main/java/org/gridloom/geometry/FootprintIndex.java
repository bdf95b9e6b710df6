package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gridloom.geometry.Ground.Footprint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/** Outlines of buildings by id and by place. Never changes. */
public final class FootprintIndex {

    /** A polygon of an outline on the 1 cm grid, and a place inside it. */
    record Wing(Polygon area, Coordinate inside) {}

    private final Map<Long, Footprint> byId = new HashMap<>();
    /** Of those that were asked for: lines are drawn where lines were drawn before. */
    private final Map<Long, List<Wing>> wings = new ConcurrentHashMap<>();

    private final STRtree places = new STRtree();

    /** @param footprints metric, in the plane of the units they are used with */
    public FootprintIndex(List<Footprint> footprints) {
        for (var footprint : footprints) {
            byId.put(footprint.id(), footprint);
            places.insert(footprint.outline().getEnvelopeInternal(), footprint);
        }
        places.build();
    }

    Optional<Footprint> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those whose envelope meets the given one. */
    List<Footprint> near(Envelope envelope) {
        var found = new ArrayList<Footprint>();
        places.query(envelope, item -> found.add((Footprint) item));
        return found;
    }

    @SuppressWarnings("unchecked") // getPolygons returns polygons
    List<Wing> wings(Footprint footprint) {
        return wings.computeIfAbsent(
                footprint.id(),
                id -> ((List<Polygon>) PolygonExtracter.getPolygons(Geometries.onGrid(footprint.outline())))
                        .stream()
                                .filter(polygon -> !polygon.isEmpty())
                                .map(polygon -> new Wing(
                                        polygon, polygon.getInteriorPoint().getCoordinate()))
                                .toList());
    }
}
