package org.gridloom.territory;

/** A grid in force in a list, without its ground. */
public record GridSummary(
        long id,
        String code,
        String name,
        GridKind kind,
        String communityName,
        String streetName,
        int households,
        HouseholdLimits.Sign sign) {}
