package org.gridloom.station.reach;

import org.locationtech.jts.geom.Point;

/**
 * Where another station would help.
 *
 * @param rank from 1; each with those before it already there
 * @param name of the building, or of the gate with its compound; may be empty
 * @param gained households outside that would be inside
 * @param inside all that would be inside then
 * @param point stored: EPSG:4490, longitude first
 */
public record NextPlace(int rank, Kind kind, String name, int gained, int inside, Point point) {

    /** What stands there: rooms that could be bought or rented (购租, 改扩建), or a gate where something small can be built (新建). */
    public enum Kind {
        BUILDING,
        GATE
    }
}
