package org.gridloom.exchange;

import org.locationtech.jts.geom.Coordinate;

/** BD-09, which Baidu's map puts on top of {@link Gcj02}: turned and shifted once more, by the formula in general circulation. */
final class Bd09 {

    private static final double TURN = Math.PI * 3000 / 180;

    private Bd09() {}

    static Coordinate toWgs84(double longitude, double latitude) {
        double x = longitude - 0.0065;
        double y = latitude - 0.006;
        double distance = Math.hypot(x, y) - 0.00002 * Math.sin(y * TURN);
        double angle = Math.atan2(y, x) - 0.000003 * Math.cos(x * TURN);
        return Gcj02.toWgs84(distance * Math.cos(angle), distance * Math.sin(angle));
    }
}
