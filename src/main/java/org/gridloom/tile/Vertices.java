package org.gridloom.tile;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;

/** The vertices of a line or ring in tile units. */
record Vertices(CoordinateSequence points) {

    /** On whole units, without those that fall on the one before. */
    Coordinate[] rounded() {
        var list = new CoordinateList();
        for (int i = 0; i < points.size(); i++) {
            list.add(new CoordinateXY(Math.rint(points.getX(i)), Math.rint(points.getY(i))), false);
        }
        return list.toCoordinateArray();
    }
}
