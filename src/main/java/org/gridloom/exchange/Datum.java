package org.gridloom.exchange;

import org.locationtech.jts.geom.Coordinate;

/**
 * What a file's longitudes and latitudes are measured from. Files do not say it themselves: GCJ-02, the shifted datum of Chinese web maps, looks
 * like WGS84 and lies up to 700 m off.
 */
public enum Datum {
    /** Differs from CGCS2000 by less than a metre and is taken as it is. */
    WGS84,
    CGCS2000,
    /** Taken back to WGS84 by {@link Gcj02}. */
    GCJ02;

    /** Longitude and latitude in EPSG:4490. */
    Coordinate toStored(double longitude, double latitude) {
        return switch (this) {
            case WGS84, CGCS2000 -> new Coordinate(longitude, latitude);
            case GCJ02 -> Gcj02.toWgs84(longitude, latitude);
        };
    }
}
