package org.gridloom.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What two geometries have in common or not, by the overlay that does not fail (the geometries' own methods still use the older one). */
final class Overlays {

    private Overlays() {}

    static Geometry common(Geometry one, Geometry other) {
        return OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION);
    }

    static Geometry without(Geometry whole, Geometry part) {
        return OverlayNGRobust.overlay(whole, part, OverlayNG.DIFFERENCE);
    }

    /** Where a horizontal line is inside: pairs of from and to, from west to east. */
    static List<double[]> spans(Polygon area, double y) {
        List<Double> crossings = new ArrayList<>();
        cross(area.getExteriorRing(), y, crossings);
        for (int i = 0; i < area.getNumInteriorRing(); i++) {
            cross(area.getInteriorRingN(i), y, crossings);
        }
        Collections.sort(crossings);
        List<double[]> spans = new ArrayList<>();
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            spans.add(new double[] {crossings.get(i), crossings.get(i + 1)});
        }
        return spans;
    }

    private static void cross(LineString ring, double y, List<Double> crossings) {
        var points = ring.getCoordinates();
        for (int i = 0; i + 1 < points.length; i++) {
            var a = points[i];
            var b = points[i + 1];
            if (a.y > y != b.y > y) {
                crossings.add(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x));
            }
        }
    }
}
