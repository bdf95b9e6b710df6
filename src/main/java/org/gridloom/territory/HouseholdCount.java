package org.gridloom.territory;

/** Where a building's number of households comes from: counted as resident (常住), counted as registered (户籍), or estimated. */
public enum HouseholdCount {
    RESIDENT,
    REGISTERED,
    ESTIMATED
}
