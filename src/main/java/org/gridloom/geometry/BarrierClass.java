package org.gridloom.geometry;

/**
 * What a line on the ground means for a grid border, from no barrier at all to one that people do not cross. The order is the strength: where
 * several lie on one edge, the strongest names it.
 */
public enum BarrierClass {
    NONE,
    WALL,
    MINOR_ROAD,
    MAIN_ROAD,
    RAILWAY,
    RIVER
}
