package org.gridloom.exchange;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

import org.locationtech.jts.geom.Coordinate;

/**
 * The shift between WGS84 and GCJ-02, by the formula in general circulation (Krasovsky ellipsoid, a = 6378245.0 m, ee = 0.00669342162296594323).
 * It is the accepted approximation of a datum whose definition is not published; outside China there is no shift.
 */
final class Gcj02 {

    private static final double A = 6378245.0;
    private static final double EE = 0.00669342162296594323;

    /** About 0.1 mm. */
    private static final double CLOSE_ENOUGH = 1e-9;

    private Gcj02() {}

    static Coordinate fromWgs84(double longitude, double latitude) {
        if (longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271) {
            return new Coordinate(longitude, latitude);
        }
        double x = longitude - 105;
        double y = latitude - 35;
        double phi = toRadians(latitude);
        double magic = 1 - EE * sin(phi) * sin(phi);
        double north = northing(x, y) * 180 / (A * (1 - EE) / (magic * sqrt(magic)) * PI);
        double east = easting(x, y) * 180 / (A / sqrt(magic) * Math.cos(phi) * PI);
        return new Coordinate(longitude + east, latitude + north);
    }

    /** The inverse, by fixed-point iteration: the shift changes so slowly that a few rounds settle it. */
    static Coordinate toWgs84(double longitude, double latitude) {
        var guess = new Coordinate(longitude, latitude);
        for (int round = 0; round < 10; round++) {
            var there = fromWgs84(guess.x, guess.y);
            double dx = longitude - there.x;
            double dy = latitude - there.y;
            guess = new Coordinate(guess.x + dx, guess.y + dy);
            if (abs(dx) < CLOSE_ENOUGH && abs(dy) < CLOSE_ENOUGH) {
                break;
            }
        }
        return guess;
    }

    private static double northing(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * sqrt(abs(x))
                + waves(x)
                + (20 * sin(y * PI) + 40 * sin(y / 3 * PI)) * 2 / 3
                + (160 * sin(y / 12 * PI) + 320 * sin(y * PI / 30)) * 2 / 3;
    }

    private static double easting(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * sqrt(abs(x))
                + waves(x)
                + (20 * sin(x * PI) + 40 * sin(x / 3 * PI)) * 2 / 3
                + (150 * sin(x / 12 * PI) + 300 * sin(x / 30 * PI)) * 2 / 3;
    }

    private static double waves(double x) {
        return (20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2 / 3;
    }
}
