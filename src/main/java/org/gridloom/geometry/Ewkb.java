package org.gridloom.geometry;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** Stored geometries as PostGIS takes and gives them in bulk: extended well-known binary with EPSG:4490. */
public final class Ewkb {

    private Ewkb() {}

    /** Throws where the geometry's SRID is not 4490, so that nothing of another plane is ever stored. */
    public static byte[] write(Geometry stored) {
        if (stored.getSRID() != Geometries.STORED_SRID) {
            throw new IllegalArgumentException("SRID " + stored.getSRID() + " where EPSG:4490 is stored");
        }
        return new WKBWriter(2, true).write(stored);
    }

    public static Geometry read(byte[] ewkb) {
        try {
            return new WKBReader(Geometries.stored()).read(ewkb);
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not EWKB", e);
        }
    }
}
