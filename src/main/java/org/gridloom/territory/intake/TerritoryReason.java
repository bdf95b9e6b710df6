package org.gridloom.territory.intake;

import org.gridloom.exchange.Reason;

/** What an import of territory has to say about records, and about the whole. */
public enum TerritoryReason implements Reason {
    // Left out, joined
    LABEL_POINT,
    ADDRESS_POINT,
    BUILDING_WITHOUT_OUTLINE,
    PART_OF_BUILDING,
    INSIDE_BUILDING,
    COVERED_BY_BUILDINGS,
    OVERLAP_TRIMMED,
    TOO_SMALL,
    FERRY,
    NOT_A_LINE,
    NOT_A_SURFACE,
    NOT_A_POINT,
    WATER_BOUNDARY,
    RIVER_WITH_BANKS,
    NO_NAME,
    KIND_NOT_KEPT,
    NO_CODE,
    OTHER_DISTRICT,
    GRID_WITHOUT_COMMUNITY,
    GRID_BEYOND_COMMUNITY,
    GRIDS_OVERLAP,
    GRID_WITHOUT_GROUND,

    // Of the whole
    HOUSEHOLDS_COUNTED,
    HOUSEHOLDS_ESTIMATED,
    HEIGHT_FROM_PARTS,
    PROPOSED_DISTRICT,
    PROPOSED_STREET,
    PROPOSED_COMMUNITIES,
    ONE_COMMUNITY,
    OUTSIDE_ZONES,
    TOO_WIDE,
    DATUM_TAKEN,
    GIVEN_BORDERS,
    GIVEN_GRIDS,
    NO_GRIDS,

    // Names of what is proposed
    DISTRICT_NAME,
    STREET_NAME,
    COMMUNITY_NAME;

    @Override
    public String bundle() {
        return "org.gridloom.territory.intake.messages";
    }
}
