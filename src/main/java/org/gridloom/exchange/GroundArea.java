package org.gridloom.exchange;

import org.locationtech.jts.geom.Geometry;

/**
 * Rough ground sizes of stored geometries, for judging and telling before a metric plane is chosen: degrees scaled at the geometry's middle
 * latitude on a sphere of 6,371,007 m, true to half a percent for anything the size of a town.
 */
final class GroundArea {

    private static final double METRES_PER_DEGREE = Math.toRadians(6_371_007);

    private GroundArea() {}

    static double squareMetres(Geometry stored) {
        var latitude = stored.getEnvelopeInternal().isNull()
                ? 0
                : stored.getEnvelopeInternal().centre().y;
        return stored.getArea() * METRES_PER_DEGREE * METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    }
}
