package org.gridloom.territory;

/** How many households a grid should have. The numbers are a matter of planning, which implements this; here they are only compared with. */
public interface HouseholdLimits {

    /** A grid's households against its limits. */
    enum Sign {
        FEW,
        MANY,
        OK,
        /** Its kind has no limits. */
        NONE
    }

    /** @param code of the grid, or of the community or district it lies in */
    Sign sign(GridKind kind, CommunityKind community, String code, int households);
}
