package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridloom.exchange.Feature;
import org.gridloom.geometry.Geometries;
import org.gridloom.geometry.MetricPlane;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Parts buildings that overlap, so that each piece of ground belongs to one building at most. The larger keeps its outline. A building of which
 * nine tenths lie inside a larger one is a part of it (a tower on its podium, a building drawn twice); another is trimmed along the larger's wall.
 */
final class Footprints {

    /** In m². Outlines that share no more merely touch: rounding to 1 cm and walls drawn twice. */
    static final double TOUCHING = 0.1;

    /** In m². What is smaller is no building, nor is what trimming leaves of one. */
    static final double LEAST = 1;

    private static final double INSIDE = 0.9;

    /** A building with its own ground. */
    static final class Standing {

        final Feature feature;

        /** On the metric plane. */
        Geometry outline;

        /** In m², as its source has it. */
        final double area;

        /** In m², given up to larger neighbours. */
        double trimmed;

        private Standing(Feature feature, Geometry outline) {
            this.feature = feature;
            this.outline = outline;
            this.area = outline.getArea();
        }
    }

    /** What becomes of buildings that do not stand by themselves. */
    interface Fate {
        void inside(Feature building, Standing larger);

        void covered(Feature building);

        void tooSmall(Feature building);
    }

    private final MetricPlane plane;
    private final Fate fate;
    private final List<Standing> standing = new ArrayList<>();

    Footprints(MetricPlane plane, Fate fate) {
        this.plane = plane;
        this.fate = fate;
    }

    /** Those that stand, in the order given. Outlines of those that were not trimmed are as they came. */
    List<Standing> part(List<Feature> buildings) {
        var candidates = new ArrayList<Standing>();
        for (var building : buildings) {
            var candidate = new Standing(building, plane.toMetric(building.geometry()));
            if (candidate.area < LEAST) {
                fate.tooSmall(building);
            } else {
                candidates.add(candidate);
            }
        }
        var all = new STRtree();
        candidates.forEach(each -> all.insert(each.outline.getEnvelopeInternal(), each));
        var order = new ArrayList<>(candidates);
        order.sort(Comparator.comparingDouble((Standing each) -> -each.area)
                .thenComparing(each -> each.feature.idOrOrigin())
                .thenComparing(each -> each.feature.origin()));
        var settled = new HashSet<Standing>();
        for (var candidate : order) {
            if (settle(candidate, all, settled)) {
                settled.add(candidate);
            }
        }
        candidates.stream().filter(settled::contains).forEach(standing::add);
        return standing;
    }

    private boolean settle(Standing candidate, STRtree all, Set<Standing> settled) {
        var larger = new ArrayList<Standing>();
        for (Object each : all.query(candidate.outline.getEnvelopeInternal())) {
            if (settled.contains(each)) {
                larger.add((Standing) each);
            }
        }
        // The index promises no order; trimming in a fixed one makes the same of the same file.
        larger.sort(Comparator.comparing((Standing each) -> each.feature.origin()));
        for (var other : larger) {
            if (!candidate.outline.intersects(other.outline)) {
                continue;
            }
            double shared = overlap(candidate.outline, other.outline);
            if (shared >= INSIDE * candidate.area) {
                fate.inside(candidate.feature, other);
                return false;
            }
            if (shared > TOUCHING) {
                candidate.outline = pieces(OverlayNG.overlay(
                        candidate.outline, other.outline, OverlayNG.DIFFERENCE, Geometries.CENTIMETRES));
                candidate.trimmed += shared;
            }
        }
        if (candidate.outline.getArea() < Math.max(LEAST, (1 - INSIDE) * candidate.area)) {
            fate.covered(candidate.feature);
            return false;
        }
        return true;
    }

    private static double overlap(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
    }

    /** The pieces of what trimming left that are large enough to be kept. */
    private Geometry pieces(Geometry trimmed) {
        GeometryFactory factory = plane.factory();
        var kept = new ArrayList<Polygon>();
        for (Object polygon : PolygonExtracter.getPolygons(trimmed)) {
            if (((Polygon) polygon).getArea() >= LEAST) {
                kept.add((Polygon) polygon);
            }
        }
        return kept.size() == 1 ? kept.getFirst() : factory.createMultiPolygon(kept.toArray(Polygon[]::new));
    }
}
