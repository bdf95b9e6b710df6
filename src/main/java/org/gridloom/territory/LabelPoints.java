package org.gridloom.territory;

import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Where the label of a surface stands. */
final class LabelPoints {

    /** Of a surface's hull; one that fills more is near enough to convex. */
    private static final double CONVEX = 0.92;

    private LabelPoints() {}

    /** The centre of the widest open space inside; the centroid where the surface is so simple that this is the same. */
    static Point widest(Geometry surface) {
        var part = largest(surface);
        if (part.getArea() >= CONVEX * part.convexHull().getArea()) {
            return part.getCentroid();
        }
        return MaximumInscribedCircle.getCenter(part, Math.sqrt(part.getArea()) / 40);
    }

    /** A place inside that is found at once, for surfaces that are many and small. */
    static Point inside(Geometry surface) {
        var part = largest(surface);
        var centroid = part.getCentroid();
        return part.getNumPoints() == 5 || part.contains(centroid) ? centroid : part.getInteriorPoint();
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
