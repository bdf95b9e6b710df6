package org.gridloom.territory.intake;

import java.util.ArrayList;
import java.util.List;
import org.gridloom.geometry.Geometries;
import org.gridloom.geometry.MetricPlane;
import org.gridloom.territory.AreaKind;
import org.gridloom.territory.TerritoryDraft.AreaDraft;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Water so wide that it parts communities: rivers and lakes of five hectares and more. Where data ends, a river ends in a straight cut; it is
 * taken to go on to the edge of the extent, or the ground of both banks would hang together by the margin beyond.
 */
final class WideWater {

    /** In m². */
    private static final double LEAST = 50_000;

    /** In degrees: a point this near to the end of the data lies on it. */
    private static final double AT_THE_END = 1e-7;

    /** In degrees, about 100 m. */
    private static final double OVER_THE_EDGE = 0.001;

    private WideWater() {}

    /**
     * Metric surfaces.
     *
     * @param data where the data ends, in stored coordinates
     * @param extent the ground to be parted, at least as large
     */
    static List<Polygon> of(List<AreaDraft> areas, Envelope data, Envelope extent, MetricPlane plane) {
        var surfaces = new ArrayList<Geometry>();
        for (var area : areas) {
            if (area.kind() == AreaKind.WATER) {
                surfaces.add(area.area());
                surfaces.addAll(beyond(area.area(), data, extent));
            }
        }
        var wide = new ArrayList<Polygon>();
        if (!surfaces.isEmpty()) {
            for (Object polygon : PolygonExtracter.getPolygons(plane.toMetric(OverlayNGRobust.union(surfaces)))) {
                if (((Polygon) polygon).getArea() >= LEAST) {
                    wide.add((Polygon) polygon);
                }
            }
        }
        return wide;
    }

    /**
     * From each stretch of bank along the end of the data, a rectangle over the edge of the extent and some way on: the edge is straight on the
     * metric plane, a parallel is not, and no sliver may stay between them.
     */
    private static List<Geometry> beyond(Geometry surface, Envelope data, Envelope extent) {
        var far = new Envelope(extent);
        far.expandBy(OVER_THE_EDGE);
        var beyond = new ArrayList<Geometry>();
        for (Object ring : LinearComponentExtracter.getLines(surface)) {
            var points = ((LineString) ring).getCoordinates();
            for (int i = 1; i < points.length; i++) {
                var stretch = new Envelope(points[i - 1], points[i]);
                if (alongTheEnd(stretch, data)) {
                    beyond.add(Geometries.stored().toGeometry(ledOut(stretch, data, far)));
                }
            }
        }
        return beyond;
    }

    private static boolean alongTheEnd(Envelope stretch, Envelope data) {
        boolean meridian = near(stretch.getMinX(), stretch.getMaxX());
        boolean parallel = near(stretch.getMinY(), stretch.getMaxY());
        return meridian && (near(stretch.getMinX(), data.getMinX()) || near(stretch.getMaxX(), data.getMaxX()))
                || parallel && (near(stretch.getMinY(), data.getMinY()) || near(stretch.getMaxY(), data.getMaxY()));
    }

    /** On every side on which the stretch reaches the end of the data; at a corner on two. */
    private static Envelope ledOut(Envelope stretch, Envelope data, Envelope far) {
        return new Envelope(
                near(stretch.getMinX(), data.getMinX()) ? far.getMinX() : stretch.getMinX(),
                near(stretch.getMaxX(), data.getMaxX()) ? far.getMaxX() : stretch.getMaxX(),
                near(stretch.getMinY(), data.getMinY()) ? far.getMinY() : stretch.getMinY(),
                near(stretch.getMaxY(), data.getMaxY()) ? far.getMaxY() : stretch.getMaxY());
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < AT_THE_END;
    }

    /** The banks, each a closed line. */
    static List<LineString> banks(List<Polygon> water) {
        var banks = new ArrayList<LineString>();
        for (var surface : water) {
            for (Object ring : LinearComponentExtracter.getLines(surface)) {
                banks.add(surface.getFactory().createLineString(((LineString) ring).getCoordinates()));
            }
        }
        return banks;
    }
}
