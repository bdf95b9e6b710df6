package org.gridloom.rules;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.geometry.BaseUnit;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Sums and differences of polygonal areas. */
final class Areas {

    /** Metres. What is thinner than a diagonal of the 1 cm grid's cells comes from rounding and is no fault of anybody. */
    static final double ROUNDING = 0.015;

    private static final Geometry NOTHING = new GeometryFactory().createPolygon();

    private Areas() {}

    static Geometry dissolve(List<BaseUnit> units) {
        return union(units.stream().map(BaseUnit::area).toList());
    }

    /** Empty where there are none. */
    static Geometry union(List<? extends Geometry> areas) {
        return areas.isEmpty() ? NOTHING : OverlayNGRobust.union(List.copyOf(areas));
    }

    static List<Polygon> common(Geometry a, Geometry b) {
        return real(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
    }

    static List<Polygon> difference(Geometry a, Geometry b) {
        return real(OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE));
    }

    static List<Polygon> polygons(Geometry geometry) {
        var polygons = new ArrayList<Polygon>();
        PolygonExtracter.getPolygons(geometry, polygons);
        polygons.removeIf(Geometry::isEmpty);
        return polygons;
    }

    private static List<Polygon> real(Geometry geometry) {
        return polygons(geometry).stream().filter(p -> Breadth.of(p) > ROUNDING).toList();
    }
}
