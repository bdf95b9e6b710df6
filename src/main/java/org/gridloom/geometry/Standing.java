package org.gridloom.geometry;

import org.jspecify.annotations.Nullable;

/**
 * What never changes when faces are joined: whose ground it is, which grid in force, land or water.
 *
 * @param grid id of the grid in force, or {@link #NO_GRID}
 */
record Standing(long community, long grid, boolean water) {

    static final long NO_GRID = -1;

    Standing asLand() {
        return new Standing(community, grid, false);
    }

    /** What tells two sides of a border apart, or null if nothing here does. */
    static SourceFault.@Nullable Border between(Standing one, @Nullable Standing other) {
        if (other == null || one.community != other.community) {
            return SourceFault.Border.COMMUNITY;
        }
        if (one.grid != other.grid) {
            return SourceFault.Border.GRID_IN_FORCE;
        }
        return one.water != other.water ? SourceFault.Border.WATER : null;
    }
}
