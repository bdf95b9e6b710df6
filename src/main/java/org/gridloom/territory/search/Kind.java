package org.gridloom.territory.search;

/** What kind of thing was found. Among equally good hits the earlier kind comes first. */
public enum Kind {
    COMMUNITY,
    GRID,
    COMPOUND,
    STATION,
    ROAD,
    PLACE,
    WATER,
    BUILDING,
    INCIDENT
}
