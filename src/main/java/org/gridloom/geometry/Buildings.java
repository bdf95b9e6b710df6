package org.gridloom.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The parts of all footprints, and which of them are close to each other. */
final class Buildings {

    /** Metres within which another building matters for how finely a wall is sampled. */
    static final double REACH = 8;

    /** Metres by which one outline reaches into another up to which the two only touch. */
    private static final double OVERLAP = 0.01;

    /** Square metres in common from which it is told. */
    private static final double OVERLAP_TOLD = 0.5;

    /** Two parts within {@link #REACH}. {@code distance} is 0 where they touch or overlap. */
    record Pair(BuildingPart a, BuildingPart b, double distance, boolean overlap) {}

    final List<Ground.Footprint> footprints;
    final List<BuildingPart> parts = new ArrayList<>();
    final List<Pair> pairs = new ArrayList<>();

    /** Footprints without a polygon of any size, by position. */
    final List<Integer> unusable = new ArrayList<>();

    final List<SourceFault> faults = new ArrayList<>();

    private final STRtree tree = new STRtree();

    Buildings(List<Ground.Footprint> footprints) {
        this.footprints = footprints;
        for (int building = 0; building < footprints.size(); building++) {
            addParts(building);
        }
        for (var part : parts) {
            tree.insert(part.area().getEnvelopeInternal(), part);
        }
        tree.build();
        parts.forEach(this::findPairs);
    }

    /** Parts whose envelope meets the given one. */
    List<BuildingPart> near(Envelope envelope) {
        var found = new ArrayList<BuildingPart>();
        tree.query(envelope, item -> found.add((BuildingPart) item));
        return found;
    }

    long id(BuildingPart part) {
        return footprints.get(part.building()).id();
    }

    @SuppressWarnings("unchecked") // getPolygons returns polygons
    private void addParts(int building) {
        var outline = footprints.get(building).outline();
        var usable = Geometries.onGrid(outline.isValid() ? outline : GeometryFixer.fix(outline));
        int before = parts.size();
        for (var polygon : (List<Polygon>) PolygonExtracter.getPolygons(usable)) {
            if (!polygon.isEmpty()) {
                parts.add(new BuildingPart(
                        parts.size(),
                        building,
                        polygon,
                        polygon.getInteriorPoint().getCoordinate()));
            }
        }
        if (parts.size() == before) {
            unusable.add(building);
        }
    }

    private void findPairs(BuildingPart a) {
        var reach = a.area().getEnvelopeInternal().copy();
        reach.expandBy(REACH);
        for (var b : near(reach)) {
            if (b.number() > a.number()) {
                double distance = distance(a.area(), b.area());
                if (distance <= REACH || inside(a, b)) {
                    addPair(a, b, distance);
                }
            }
        }
    }

    private void addPair(BuildingPart a, BuildingPart b, double distance) {
        if (distance > 0 && !inside(a, b)) {
            pairs.add(new Pair(a, b, distance, false));
            return;
        }
        var common = OverlayNGRobust.overlay(a.area(), b.area(), OverlayNG.INTERSECTION);
        double shared = common.getArea();
        // Not by its size: a corner can reach deep into another outline and have hardly any area.
        boolean overlap = shared > 0 && !common.buffer(-OVERLAP / 2).isEmpty();
        pairs.add(new Pair(a, b, shared > 0 ? 0 : distance, overlap));
        if (shared > OVERLAP_TOLD && a.building() != b.building()) {
            faults.add(new SourceFault.BuildingsOverlap(id(a), id(b), shared, b.inside()));
        }
    }

    private static boolean inside(BuildingPart a, BuildingPart b) {
        return holds(a.area(), b.inside()) || holds(b.area(), a.inside());
    }

    private static boolean holds(Polygon area, Coordinate point) {
        return area.getEnvelopeInternal().intersects(point)
                && SimplePointInAreaLocator.locate(point, area) == Location.INTERIOR;
    }

    /** Between the outlines; more than {@link #REACH} may come back as infinite. */
    private static double distance(Polygon a, Polygon b) {
        double least = Double.POSITIVE_INFINITY;
        for (var ring : rings(a)) {
            for (int i = 1; i < ring.length; i++) {
                least = Math.min(least, distance(ring[i - 1], ring[i], b, REACH));
            }
        }
        return least;
    }

    /** From a segment to an outline; infinite where it is certain to be more than {@code reach}. */
    static double distance(Coordinate from, Coordinate to, Polygon outline, double reach) {
        var envelope = new Envelope(from, to);
        if (envelope.distance(outline.getEnvelopeInternal()) > reach) {
            return Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (var ring : rings(outline)) {
            for (int i = 1; i < ring.length; i++) {
                least = Math.min(least, Distance.segmentToSegment(from, to, ring[i - 1], ring[i]));
            }
        }
        return least;
    }

    /** Whether a segment comes as near to some ground as this, or runs in it. */
    static boolean comesWithin(double reach, Coordinate from, Coordinate to, Polygon ground) {
        var segment = new Envelope(from, to);
        segment.expandBy(reach);
        if (!segment.intersects(ground.getEnvelopeInternal())) {
            return false;
        }
        for (var ring : rings(ground)) {
            for (int i = 1; i < ring.length; i++) {
                if (segment.intersects(ring[i - 1], ring[i])
                        && Distance.segmentToSegment(from, to, ring[i - 1], ring[i]) <= reach) {
                    return true;
                }
            }
        }
        return holds(ground, from);
    }

    /** Whether a line comes closer to a part than {@code tolerance}, or runs through it. */
    static boolean meets(BuildingPart part, Coordinate from, Coordinate to, double tolerance) {
        return distance(from, to, part.area(), tolerance) < tolerance || holds(part.area(), from);
    }

    static List<Coordinate[]> rings(Polygon polygon) {
        var rings = new ArrayList<Coordinate[]>(1 + polygon.getNumInteriorRing());
        rings.add(polygon.getExteriorRing().getCoordinates());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(polygon.getInteriorRingN(i).getCoordinates());
        }
        return rings;
    }
}
