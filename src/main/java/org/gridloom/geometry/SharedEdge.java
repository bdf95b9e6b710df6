package org.gridloom.geometry;

import org.locationtech.jts.geom.LineString;

/**
 * A line between two base units (公共边), or between one and the outside. Two units may share several.
 *
 * @param left number of the unit on the left of the line's direction, or {@link #OUTSIDE}
 * @param right number of the unit on its right, or {@link #OUTSIDE}
 * @param line metric, vertices identical with those of both units' rings
 * @param barrier the strongest barrier that runs along it
 */
public record SharedEdge(int left, int right, LineString line, BarrierClass barrier) {

    public static final int OUTSIDE = -1;

    /** In metres. */
    public double length() {
        return line.getLength();
    }
}
