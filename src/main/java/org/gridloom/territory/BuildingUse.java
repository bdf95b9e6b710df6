package org.gridloom.territory;

/** What a building mainly serves, as far as households and the map care. */
public enum BuildingUse {
    RESIDENTIAL,
    MIXED,
    COMMERCIAL,
    PUBLIC,
    SCHOOL,
    HOSPITAL,
    INDUSTRIAL,
    AUXILIARY,
    UNKNOWN
}
