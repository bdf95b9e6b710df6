import type { PlaceCategory } from './palette.ts';
import type { StationKind } from './station-kind.ts';

const HOUSE = 'M12 4 3.500 11.200l1.100 1.300L6 11.300V19h4.500v-5h3v5H18v-7.700l1.400 1.200 1.100-1.300z';
const CROSS = 'M10 5h4v5h5v4h-5v5h-4v-5H5v-4h5z';

/** Signs of the categories of places: outlines in a square of 24, filled by the even-odd rule. */
export const PLACE_SIGNS: Record<PlaceCategory, string> = {
    transit: 'M7 5h10a2 2 0 0 1 2 2v8a2 2 0 0 1-1 1.700V19h-2v-2H8v2H6v-2.300A2 2 0 0 1 5 15V7a2 2 0 0 1 2-2zm0 3v4h10V8zm1 5.500a1 1 0 1 0 0 2 1 1 0 0 0 0-2zm8 0a1 1 0 1 0 0 2 1 1 0 0 0 0-2z',
    food: 'M7 4v6a2.500 2.500 0 0 0 2 2.450V20h1.600v-7.550a2.500 2.500 0 0 0 2-2.450V4h-1.400v5h-.9V4H9v5h-.7V4zM15 4c-1 1-1.400 3-1.400 5.500 0 2 .5 3 1.400 3.400V20h1.700V4z',
    shop: 'M6 8h12l-.9 11H6.900zM9 8V7a3 3 0 0 1 6 0v1h-1.500V7a1.500 1.500 0 0 0-3 0v1z',
    school: 'M12 5 3 9.500l9 4.500 7.500-3.750V15H21V9.500zM7 13.300V16c0 1.300 2.200 2.500 5 2.500s5-1.200 5-2.500v-2.700l-5 2.500z',
    health: CROSS,
    culture: 'M12 4l2.350 5.200 5.650.6-4.200 3.800 1.200 5.600L12 16.300 7 19.200l1.200-5.600L4 9.800l5.650-.6z',
    nature: 'M12 4a5 5 0 0 0-3.500 8.550A3.500 3.500 0 0 0 11.200 16v4h1.600v-4a3.500 3.500 0 0 0 2.700-3.450A5 5 0 0 0 12 4z',
    money: 'M12 4 4 8.500V10h16V8.500zM6 11v5H4.500v2.500h15V16H18v-5h-2v5h-3v-5h-2v5H8v-5z',
    stay: 'M4 6h1.700v7H11V9h6a3 3 0 0 1 3 3v6h-1.700v-2.300H5.700V18H4zm4.200 2.500a1.700 1.700 0 1 1 0 3.400 1.700 1.700 0 0 1 0-3.400z',
    office: 'M6 4h8v4h4v12H6zm2 3v2h1.500V7zm3 0v2h1.500V7zm-3 4v2h1.500v-2zm3 0v2h1.500v-2zm3.500 0v2H16v-2zM8 15v2h1.500v-2zm3 0v2h1.500v-2zm3.500 0v2H16v-2z',
    other: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
};

/** Signs of the kinds of stations: a star, a house, a speech bubble with as much in it as the place has rooms, a shield, a bowl, a cup, a case, a heart, a cross. */
export const STATION_SIGNS: Record<StationKind, string> = {
    SERVICE_CENTRE: 'M12 3.200l2.700 5.900 6.300.7-4.700 4.300 1.300 6.300L12 17.200l-5.600 3.200 1.300-6.300L3 9.800l6.300-.7z',
    COMPOUND_POST: HOUSE,
    RECEPTION: 'M4 5h16v10.500h-8L7.500 19.500v-4H4zm3.500 3.200v1.600h9V8.200zm0 3v1.600h6v-1.600z',
    RECEPTION_ROOM: 'M4 5h16v10.500h-8L7.500 19.500v-4H4zm3.500 4.300v1.900h9V9.300z',
    RECEPTION_POINT: 'M4 5h16v10.500h-8L7.500 19.500v-4H4zm4 4.200v2.200h2.200V9.200zm5.800 0v2.200H16V9.200z',
    ENFORCEMENT: 'M12 3l7.500 2.800v5.400c0 4.600-3 8-7.500 9.800-4.500-1.800-7.500-5.200-7.500-9.800V5.800zm-1.300 11.900 5.100-5.300-1.300-1.300-3.800 4-1.700-1.700-1.300 1.300z',
    MEALS: 'M3.500 11.500h17c0 3-1.800 5.300-4.500 6.400V20H8v-2.100c-2.700-1.100-4.500-3.400-4.500-6.400zM14 10l4.500-6.500 1.400 1L16 10zM10.500 10 13 3.500l1.600.6L12.300 10z',
    RIDER_REST: 'M4.500 8H16v1.500h1.300a3.200 3.200 0 0 1 0 6.400h-1.600A5 5 0 0 1 11 19H9.500a5 5 0 0 1-5-5zM16 11v3.300h1.100a1.600 1.600 0 0 0 0-3.300zM7.500 3.500H9v3H7.500zm4 0H13v3h-1.500z',
    DAY_LABOUR: 'M9 4.500h6A1.500 1.500 0 0 1 16.500 6v1.500H20.500v4.700H14v-1h-4v1H3.500V7.500h4V6A1.500 1.500 0 0 1 9 4.500zm.2 1.800v1.200h5.600V6.300zM3.500 13.900H10v1.200h4v-1.200h6.500V19h-17z',
    ELDERLY_CARE: 'M12 20.200C5.500 15.500 3.300 12.400 3.300 9.200A4.700 4.700 0 0 1 12 6.600a4.700 4.700 0 0 1 8.700 2.600c0 3.200-2.200 6.300-8.700 11z',
    HEALTH: CROSS,
};

/** A station of a kind that the map does not know yet. */
export const ANY_STATION_SIGN = HOUSE;

export const ENTRANCE_SIGNS = {
    /** A door with its handle. */
    unit: 'M7 3h10v18H7zm7 8.200a1.300 1.300 0 1 0 0 2.600 1.300 1.300 0 0 0 0-2.600z',
    /** Two posts under a beam. */
    gate: 'M3.500 4.500h17v3.200h-1.700V20h-3.600v-9.200H8.800V20H5.200V7.700H3.500z',
};
