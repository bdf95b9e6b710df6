package org.gridloom.rules;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Geometries as text. */
final class Wkt {

    private Wkt() {}

    static Geometry read(String wkt) {
        try {
            return new WKTReader(TestGround.FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
