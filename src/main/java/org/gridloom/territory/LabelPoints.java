package org.gridloom.territory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Where the labels of a layer's surfaces stand, remembered: one place each, however many tiles a surface runs through. */
final class LabelPoints {

    /** Of a surface's hull; one that fills more is near enough to convex. */
    private static final double CONVEX = 0.92;

    private final Map<Long, Point> known = new ConcurrentHashMap<>();

    Point of(long id, Geometry surface) {
        return known.computeIfAbsent(id, any -> place(surface));
    }

    void forget() {
        known.clear();
    }

    /** The centre of the widest open space inside; the centroid where the surface is so simple that this is the same. */
    static Point place(Geometry surface) {
        var part = largest(surface);
        if (part.getArea() >= CONVEX * part.convexHull().getArea()) {
            return part.getCentroid();
        }
        return MaximumInscribedCircle.getCenter(part, Math.sqrt(part.getArea()) / 40);
    }

    private static Geometry largest(Geometry surface) {
        var largest = surface.getGeometryN(0);
        for (int i = 1; i < surface.getNumGeometries(); i++) {
            if (surface.getGeometryN(i).getArea() > largest.getArea()) {
                largest = surface.getGeometryN(i);
            }
        }
        return largest;
    }
}
