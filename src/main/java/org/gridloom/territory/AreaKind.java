package org.gridloom.territory;

/** Surfaces the map draws below everything else. */
public enum AreaKind {
    WATER,
    PARK,
    GREEN,
    FARMLAND,
    SCHOOL,
    HOSPITAL,
    COMMERCIAL,
    RESIDENTIAL,
    SQUARE,
    SPORT,
    OTHER
}
