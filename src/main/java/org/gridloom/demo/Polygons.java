package org.gridloom.demo;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The surfaces in what an overlay left. */
final class Polygons {

    /** Square metres below which a scrap is nothing. */
    private static final double LEAST = 30;

    private Polygons() {}

    static List<Polygon> of(Geometry geometry) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon part && part.getArea() > LEAST) {
                parts.add(part);
            }
        }
        return parts;
    }
}
