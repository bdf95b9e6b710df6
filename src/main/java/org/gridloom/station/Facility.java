package org.gridloom.station;

/** What a station has for those who come in. Its words on screen are the message {@code station.facility.NAME}. */
public enum Facility {
    WATER,
    SEATS,
    AIR_CONDITIONING,
    MICROWAVE,
    CHARGING,
    WIFI,
    TOILET,
    STEP_FREE,
    FIRST_AID,
    BOOKS,
    UMBRELLAS,
    PRINTING,
    FRIDGE,
    BABY_CARE,
    BIKE_CHARGING,
    DEFIBRILLATOR
}
