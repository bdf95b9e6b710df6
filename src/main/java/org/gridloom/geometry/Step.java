package org.gridloom.geometry;

import java.util.List;
import java.util.function.BiConsumer;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** From one vertex of a line to the next. */
record Step(Coordinate from, Coordinate to) {

    Step back() {
        return new Step(to, from);
    }

    /** Goes round a polygon with its ground on the left, ring by ring. */
    static void round(Polygon polygon, BiConsumer<Coordinate, Coordinate> step) {
        var rings = Buildings.rings(polygon);
        for (int r = 0; r < rings.size(); r++) {
            var ring = rings.get(r);
            boolean forward = Orientation.isCCW(ring) == (r == 0);
            for (int i = 1; i < ring.length; i++) {
                if (forward) {
                    step.accept(ring[i - 1], ring[i]);
                } else {
                    step.accept(ring[ring.length - i], ring[ring.length - i - 1]);
                }
            }
        }
    }

    /** The same from polygon to polygon. */
    static void round(List<Polygon> polygons, PartStep step) {
        for (int i = 0; i < polygons.size(); i++) {
            int part = i;
            round(polygons.get(i), (from, to) -> step.accept(part, from, to));
        }
    }

    interface PartStep {
        void accept(int polygon, Coordinate from, Coordinate to);
    }
}
