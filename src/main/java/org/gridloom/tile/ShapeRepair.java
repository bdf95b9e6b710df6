package org.gridloom.tile;

import java.util.ArrayList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.PrecisionReducer;

/** The slow, sure way for the few surfaces in tile units that the cheap test does not pass. */
final class ShapeRepair {

    private static final PrecisionModel WHOLE = new PrecisionModel(1);
    private static final Geometry FRAME = Surfaces.FACTORY.toGeometry(new Envelope(
            -TileAddress.MARGIN,
            TileAddress.EXTENT + TileAddress.MARGIN,
            -TileAddress.MARGIN,
            TileAddress.EXTENT + TileAddress.MARGIN));

    private ShapeRepair() {}

    static boolean isValid(Outline surface) {
        return surface.doubledArea(0) > 0
                && Surfaces.of(surface.toShapes(), 0, Surfaces.Scale.WORLD).isValid();
    }

    /**
     * Cuts and snap-rounds the exact surface.
     *
     * @param inside whether it need not be cut
     */
    static void repair(Shapes shapes, int feature, Surfaces.Scale tileUnits, boolean inside, Outline into) {
        var exact = Surfaces.of(shapes, feature, tileUnits);
        var cut = inside ? exact : onlySurfaces(OverlayNGRobust.overlay(exact, FRAME, OverlayNG.INTERSECTION));
        var rounded = new Shapes.Builder();
        Surfaces.add(PrecisionReducer.reducePrecision(cut, WHOLE), rounded);
        into.clear();
        rounded.addTo(into);
    }

    /** Without the lines and points where a surface only touches the frame. */
    private static Geometry onlySurfaces(Geometry geometry) {
        var polygons = new ArrayList<Polygon>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                polygons.add(polygon);
            }
        }
        return Surfaces.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
