/**
 * From which zoom on what is shown. One table, so that a zoom can be judged as a whole: a district at 11, a community at 14, a compound at 16, a
 * doorway at 18.
 */
export const FROM = {
    communityName: 9.5,
    gridFill: 11,
    gridNumber: 13.25,
    gridHouseholds: 13.75,
    gridName: 14.75,
    localRoad: 12,
    serviceRoad: 14,
    path: 15,
    roadName: 13,
    localRoadName: 15,
    rail: 11,
    wall: 15.5,
    building: 13.5,
    building3d: 14.5,
    buildingName: 16.5,
    compound: 14,
    compoundName: 15.25,
    areaName: 13,
    place: 15.5,
    placeAll: 17,
    station: 14,
    stationName: 15.25,
} as const;

/** Up to which zoom what is shown. */
export const UNTIL = {
    communityName: 14.75,
} as const;

/** From here on a click means the building, below it the grid. */
export const BUILDING_CLICK = 15;

/** Pitch in degrees from which on buildings stand up. */
export const TILTED = 15;
