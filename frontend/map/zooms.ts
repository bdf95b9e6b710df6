/**
 * From which zoom on what is shown. One table, so that a zoom can be judged as a whole:
 *
 * | zoom | what one looks at | what the map says                                                    |
 * |------|-------------------|----------------------------------------------------------------------|
 * | 12   | a district        | communities by name, rivers, main roads; grids as a faint net        |
 * | 14   | a street          | grids as soft fills with number and ▲ ▼; stations as dots            |
 * | 15.5 | a community       | grids by name and households, compounds, houses, roads by name, signs|
 * | 17   | a compound        | houses by number with households, paths, places; micro-grids         |
 * | 18.5 | a doorway         | entrances and gates; houses standing up when tilted                  |
 */
export const FROM = {
    communityName: 9.5,
    rail: 11,
    gridBorder: 11,
    localRoad: 12,
    gridFill: 12,
    roadName: 13,
    gridNumber: 13.25,
    areaName: 13,
    building: 13,
    gridBand: 13,
    serviceRoad: 14,
    compound: 14,
    stationDot: 13.5,
    gridHouseholds: 14.3,
    building3d: 14.5,
    stationSign: 14.75,
    gridName: 14.9,
    micro: 15,
    microNumber: 16,
    path: 15,
    localRoadName: 15,
    compoundName: 15.25,
    place: 15.5,
    wall: 15.5,
    buildingShadow: 15.5,
    stationName: 16.25,
    buildingName: 16.4,
    placeAll: 17,
    buildingHouseholds: 16.9,
    gate: 17,
    unit: 17.6,
    sheds: 18,
    unitName: 18.2,
} as const;

/** Up to which zoom what is shown. */
export const UNTIL = {
    communityName: 14.6,
    compoundName: 18.4,
    stationDot: FROM.stationSign,
} as const;

/** No zoom is beyond it. */
export const FOREVER = 24;

/** From here on a click means the building, below it the grid. */
export const BUILDING_CLICK = 15;

/** Pitch in degrees from which on buildings stand up. */
export const TILTED = 15;
