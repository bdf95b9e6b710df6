package org.gridloom.tile;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/** Packed surfaces as JTS geometries, for what is worth the effort. */
final class Surfaces {

    static final GeometryFactory FACTORY = new GeometryFactory();

    /** From world units to others: less the origin, divided. */
    record Scale(long originX, long originY, double divisor) {

        static final Scale WORLD = new Scale(0, 0, 1);

        private Coordinate of(int x, int y) {
            return new CoordinateXY((x - originX) / divisor, (y - originY) / divisor);
        }
    }

    private Surfaces() {}

    static MultiPolygon of(Shapes shapes, int feature, Scale scale) {
        var polygons = new ArrayList<Polygon>();
        var rings = new ArrayList<LinearRing>();
        for (int r = shapes.from(feature); r < shapes.to(feature); r++) {
            if (shapes.vertices(r) < 3) {
                continue;
            }
            var ring = ring(shapes, r, scale);
            // JTS, whose y points upwards, gives the areas of ours the other sign: a shell's is negative.
            if (Area.ofRingSigned(ring.getCoordinateSequence()) < 0 && !rings.isEmpty()) {
                polygons.add(polygon(rings));
                rings.clear();
            }
            rings.add(ring);
        }
        if (!rings.isEmpty()) {
            polygons.add(polygon(rings));
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    /** Adds the rings of a surface whose coordinates are whole, shells and holes in their directions. */
    static void add(Geometry surface, Shapes.Builder to) {
        for (int i = 0; i < surface.getNumGeometries(); i++) {
            if (surface.getGeometryN(i) instanceof Polygon polygon && add(polygon.getExteriorRing(), true, to)) {
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    add(polygon.getInteriorRingN(h), false, to);
                }
            }
        }
    }

    private static boolean add(LinearRing ring, boolean shell, Shapes.Builder to) {
        var points = ring.getCoordinateSequence();
        for (int i = 0; i < points.size(); i++) {
            to.vertex((int) Math.rint(points.getX(i)), (int) Math.rint(points.getY(i)));
        }
        if (!to.orient(shell)) {
            to.dropRing();
            return false;
        }
        to.endRing();
        return true;
    }

    private static Polygon polygon(List<LinearRing> rings) {
        return FACTORY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(Shapes shapes, int ring, Scale scale) {
        int from = shapes.rings()[ring];
        int size = shapes.vertices(ring);
        var points = new Coordinate[size + 1];
        for (int i = 0; i < size; i++) {
            points[i] = scale.of(shapes.xy()[2 * (from + i)], shapes.xy()[2 * (from + i) + 1]);
        }
        points[size] = points[0].copy();
        return FACTORY.createLinearRing(new CoordinateArraySequence(points, 2));
    }
}
