package org.gridloom.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.PrecisionReducer;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Brings one geometry into a tile: cut to the tile and a margin round it, rounded to whole tile units, without what is too small to be seen. What
 * comes out is valid; polygons that rounding would make invalid are snap-rounded instead.
 */
final class TileShape {

    /** Room for half the widest line and for what stands out over an edge, so that no seam shows between tiles. */
    static final int MARGIN = 128;

    /** A pixel of a 512 pixel tile, in square tile units. */
    private static final double PIXEL = 64;

    private static final GeometryFactory UNITS = new GeometryFactory();
    private static final PrecisionModel WHOLE = new PrecisionModel(1);
    private static final Envelope BOX =
            new Envelope(-MARGIN, TileAddress.EXTENT + MARGIN, -MARGIN, TileAddress.EXTENT + MARGIN);
    private static final Geometry FRAME = UNITS.toGeometry(BOX);

    private final double smallest;

    /** @param dropsSmall whether polygons of less than a pixel are left out: below the zoom whose tiles are enlarged */
    TileShape(boolean dropsSmall) {
        this.smallest = dropsSmall ? PIXEL : 0;
    }

    /** @param units a geometry in tile units; nothing comes out where it misses the tile or is too small */
    Optional<Geometry> of(Geometry units) {
        var shape = switch (units.getDimension()) {
            case 0 -> points(units);
            case 1 -> lines(units);
            default -> polygons(units);
        };
        return shape.isEmpty() ? Optional.empty() : Optional.of(shape);
    }

    private static Geometry points(Geometry units) {
        var inside = new ArrayList<Point>();
        for (int i = 0; i < units.getNumGeometries(); i++) {
            if (units.getGeometryN(i) instanceof Point point && BOX.covers(point.getCoordinate())) {
                inside.add((Point) rounded(point));
            }
        }
        return UNITS.buildGeometry(inside);
    }

    private Geometry lines(Geometry units) {
        // A quarter of a pixel: nobody sees it, and a road of a hundred vertices becomes one of five.
        var simple = smallest > 0 ? DouglasPeuckerSimplifier.simplify(cut(units), 2) : cut(units);
        var lines = new ArrayList<LineString>();
        for (int i = 0; i < simple.getNumGeometries(); i++) {
            if (simple.getGeometryN(i) instanceof LineString line && !line.isEmpty()) {
                var points = new Vertices(line.getCoordinateSequence()).rounded();
                if (points.length > 1) {
                    lines.add(UNITS.createLineString(points));
                }
            }
        }
        return UNITS.buildGeometry(lines);
    }

    private Geometry polygons(Geometry units) {
        var cut = cut(units);
        var polygons = new ArrayList<Polygon>();
        for (int i = 0; i < cut.getNumGeometries(); i++) {
            // Cutting leaves lines where a polygon only touches the frame.
            if (cut.getGeometryN(i) instanceof Polygon polygon && polygon.getArea() >= smallest) {
                addRounded(polygon, polygons);
            }
        }
        var all = UNITS.buildGeometry(polygons);
        // Parts that lay a hair apart may now overlap.
        return polygons.size() > 1 && !all.isValid() ? onlyPolygons(all.buffer(0)) : all;
    }

    private void addRounded(Polygon polygon, List<Polygon> polygons) {
        var naive = roundedPolygon(polygon);
        if (!naive.isEmpty() && naive.isValid()) {
            polygons.add(naive);
            return;
        }
        var snapped = PrecisionReducer.reducePrecision(polygon, WHOLE);
        for (int i = 0; i < snapped.getNumGeometries(); i++) {
            if (snapped.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
                polygons.add(part);
            }
        }
    }

    private Polygon roundedPolygon(Polygon polygon) {
        var shell = roundedRing(polygon.getExteriorRing());
        if (shell.isEmpty()) {
            return UNITS.createPolygon();
        }
        var holes = new ArrayList<LinearRing>();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            var hole = polygon.getInteriorRingN(i);
            if (UNITS.createPolygon(hole).getArea() >= Math.max(smallest, 1)) {
                holes.add(roundedRing(hole));
            }
        }
        holes.removeIf(Geometry::isEmpty);
        return UNITS.createPolygon(shell, holes.toArray(LinearRing[]::new));
    }

    private static LinearRing roundedRing(LinearRing ring) {
        var points = new Vertices(ring.getCoordinateSequence()).rounded();
        return points.length < 4 ? UNITS.createLinearRing() : UNITS.createLinearRing(points);
    }

    private static Geometry rounded(Point point) {
        return UNITS.createPoint(new Vertices(point.getCoordinateSequence()).rounded()[0]);
    }

    private static Geometry cut(Geometry units) {
        return BOX.covers(units.getEnvelopeInternal())
                ? units
                : OverlayNGRobust.overlay(units, FRAME, OverlayNG.INTERSECTION);
    }

    private static Geometry onlyPolygons(Geometry geometry) {
        var polygons = new ArrayList<Polygon>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                polygons.add(polygon);
            }
        }
        return PrecisionReducer.reducePrecision(UNITS.buildGeometry(polygons), WHOLE);
    }
}
