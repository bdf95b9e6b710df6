/** What a station offers, as org.gridloom.station.StationKind names it; kinds that come from the same house share a colour, none share a sign. */
export const STATION_KINDS = [
    'SERVICE_CENTRE',
    'COMPOUND_POST',
    'RECEPTION',
    'RECEPTION_ROOM',
    'RECEPTION_POINT',
    'ENFORCEMENT',
    'MEALS',
    'RIDER_REST',
    'DAY_LABOUR',
    'ELDERLY_CARE',
    'HEALTH',
] as const;

export type StationKind = (typeof STATION_KINDS)[number];
