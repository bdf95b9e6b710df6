package org.gridloom.station.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/**
 * The ground along ways: a strip on both sides, joined; what is enclosed and small is filled. It says where one gets to, not which house is inside:
 * a house beside a way but behind a wall lies in it all the same. Metric.
 */
final class GroundAlongWays {

    /** Metres to each side: the houses along a way. */
    private static final double STRIP = 28;

    /** Square metres enclosed that are filled: the middle of a block whose houses are all reached from round it. */
    private static final double HOLE = 6_000;

    /** Metres by which the outline may be simpler. */
    private static final double SIMPLER = 1.5;

    /** Metres of the squares whose ways are made into ground together: joining few at a time is much faster. */
    private static final double SQUARE = 300;

    private static final int QUADRANT = 4;

    private GroundAlongWays() {}

    static Geometry of(GeometryFactory factory, List<LineString> ways) {
        if (ways.isEmpty()) {
            return factory.createPolygon();
        }
        var squares = ways.stream()
                .collect(Collectors.groupingBy(GroundAlongWays::square))
                .values();
        var strips = squares.parallelStream().map(some -> strip(factory, some)).toList();
        var ground = OverlayNGRobust.union(strips);
        return TopologyPreservingSimplifier.simplify(filled(factory, ground), SIMPLER);
    }

    private static Geometry strip(GeometryFactory factory, Collection<LineString> ways) {
        var lines = factory.createMultiLineString(ways.toArray(LineString[]::new));
        return DouglasPeuckerSimplifier.simplify(lines, SIMPLER).buffer(STRIP, QUADRANT);
    }

    private static String square(LineString way) {
        var middle = way.getEnvelopeInternal().centre();
        return Math.floor(middle.x / SQUARE) + "," + Math.floor(middle.y / SQUARE);
    }

    private static Geometry filled(GeometryFactory factory, Geometry ground) {
        var polygons = new ArrayList<Polygon>();
        for (var each : PolygonExtracter.getPolygons(ground)) {
            var polygon = (Polygon) each;
            var holes = new ArrayList<LinearRing>();
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                if (factory.createPolygon(polygon.getInteriorRingN(i)).getArea() > HOLE) {
                    holes.add(polygon.getInteriorRingN(i));
                }
            }
            polygons.add(factory.createPolygon(polygon.getExteriorRing(), holes.toArray(LinearRing[]::new)));
        }
        return factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
