package org.gridloom.geometry;

import org.locationtech.jts.geom.Coordinate;

/**
 * Something in the source data that could not be taken as it was when a street was tessellated, and where (metric). The tessellation holds all the
 * same; each kind says what was done instead.
 */
public sealed interface SourceFault {

    Coordinate where();

    /** A building lies on both sides of a border. It goes whole to the side with its larger part, and the border is led round it. */
    record BuildingAcrossBorder(long building, Border border, double areaBeyond, Coordinate where)
            implements SourceFault {}

    /** A building lies in no community, or its larger part does. It is in no unit. */
    record BuildingOutside(long building, int households, Coordinate where) implements SourceFault {}

    /** Two buildings cover the same ground. They share a unit. */
    record BuildingsOverlap(long building, long other, double area, Coordinate where) implements SourceFault {}

    /** A building consists of parts that could not be brought into one unit. It counts where its largest part is. */
    record BuildingInParts(long building, Coordinate where) implements SourceFault {}

    /** A building without a usable outline, or one that a unit's border still cuts. It counts in the unit that holds most of it. */
    record BuildingNotHandled(long building, Coordinate where) implements SourceFault {}

    /** Ground that belongs to two communities. It goes to the first. */
    record CommunitiesOverlap(long community, long other, double area, Coordinate where) implements SourceFault {}

    /** A narrow gap between communities, which was given to one of them. */
    record CommunitiesGap(long community, double area, Coordinate where) implements SourceFault {}

    /** What kind of border a building lies across; the first that applies. */
    enum Border {
        COMMUNITY,
        GRID_IN_FORCE,
        WATER,
        COMPOUND,
        BARRIER
    }
}
