import type { Theme } from './map-config.ts';
import type { StationKind } from './station-kind.ts';

/**
 * The map's colours. They are its own tokens rather than the page's, because a map's colours depend on one another: the ground is calm so that grids
 * and pins can speak, roads are told by lightness first, and every text stands on a halo of the ground's colour.
 */
export interface Palette {
    ground: string;
    area: Record<AreaKind, string>;
    waterLine: string;
    road: Record<RoadRank, { fill: string; casing: string }>;
    path: string;
    rail: string;
    railGap: string;
    wall: string;
    building: { fill: string; outline: string; home: string; shadow: string };
    /** Standing buildings by their households, none first: light to strong, so that it also reads without colour. */
    ramp: readonly string[];
    compound: { ground: string; line: string; text: string };
    community: string;
    grid: { tints: readonly string[]; /** The same for standing houses, which are large. */ solids: readonly string[]; tintOpacity: number; border: string; borderHalo: string };
    accent: string;
    text: { main: string; soft: string; road: string; water: string; green: string; many: string; few: string };
    halo: string;
    place: Record<PlaceCategory, string>;
    station: Record<StationKind, string>;
    entrance: { unit: string; gate: string };
    badge: string;
}

export type AreaKind =
    | 'WATER'
    | 'PARK'
    | 'GREEN'
    | 'FARMLAND'
    | 'SCHOOL'
    | 'HOSPITAL'
    | 'COMMERCIAL'
    | 'RESIDENTIAL'
    | 'SQUARE'
    | 'SPORT'
    | 'OTHER';

/** Roads in the order of their importance; `service` are ways inside an estate. */
export type RoadRank = 'trunk' | 'primary' | 'secondary' | 'local' | 'service';

export type PlaceCategory = 'transit' | 'food' | 'shop' | 'school' | 'health' | 'culture' | 'nature' | 'money' | 'stay' | 'office' | 'other';

const light: Palette = {
    ground: '#f3f1ec',
    area: {
        WATER: '#a9d3f0',
        PARK: '#c8e6b6',
        GREEN: '#d6ebc7',
        FARMLAND: '#e8eed1',
        SCHOOL: '#f4ecd2',
        HOSPITAL: '#fae5e3',
        COMMERCIAL: '#f6ebe6',
        RESIDENTIAL: '#f1eee8',
        SQUARE: '#edebf0',
        SPORT: '#bfe3c9',
        OTHER: '#efece6',
    },
    waterLine: '#86bde3',
    road: {
        trunk: { fill: '#ffd597', casing: '#e0ad62' },
        primary: { fill: '#ffe6ad', casing: '#dfc380' },
        secondary: { fill: '#fff6da', casing: '#d8cba6' },
        local: { fill: '#ffffff', casing: '#d3cec5' },
        service: { fill: '#ffffff', casing: '#dedad2' },
    },
    path: '#fbfaf7',
    rail: '#a2a0ae',
    railGap: '#f7f6f3',
    wall: '#b3a48f',
    building: { fill: '#e6e4e1', outline: '#b9b2a8', home: '#fff8ec', shadow: '#5b4a35' },
    ramp: ['#f1ede6', '#fbe3b4', '#f5bd7d', '#e48a5d', '#b8506a'],
    compound: { ground: '#fffdf8', line: '#a98554', text: '#8a6432' },
    community: '#7b3f98',
    grid: {
        tints: ['#4f86e0', '#25a892', '#e69a2e', '#9472d8', '#76b23a', '#e0688c'],
        solids: ['#adc3ea', '#a2d4ca', '#f0d0a0', '#c7b8e4', '#bfd8a2', '#ebb4c4'],
        tintOpacity: 0.2,
        border: '#41588f',
        borderHalo: '#ffffff',
    },
    accent: '#e8590c',
    text: { main: '#262a31', soft: '#585d66', road: '#6b6250', water: '#33719e', green: '#41723a', many: '#b3202c', few: '#8a5300' },
    halo: '#fffdf8',
    place: {
        transit: '#3b74c9',
        food: '#d9772b',
        shop: '#b9578f',
        school: '#8d7132',
        health: '#d0454c',
        culture: '#7a5fc0',
        nature: '#4f8f3f',
        money: '#2f8f83',
        stay: '#5b6fb5',
        office: '#6d7684',
        other: '#8b8f97',
    },
    station: {
        SERVICE_CENTRE: '#c8202f',
        COMPOUND_POST: '#c8202f',
        RECEPTION: '#8e3fa8',
        RECEPTION_ROOM: '#8e3fa8',
        RECEPTION_POINT: '#8e3fa8',
        ENFORCEMENT: '#2a4d8f',
        MEALS: '#c2570c',
        RIDER_REST: '#b7791f',
        DAY_LABOUR: '#0f7f78',
        ELDERLY_CARE: '#c43b78',
        HEALTH: '#1d7d46',
    },
    entrance: { unit: '#33629f', gate: '#8a5a13' },
    badge: '#ffffff',
};

const dark: Palette = {
    ground: '#1a1d22',
    area: {
        WATER: '#12324c',
        PARK: '#1f3427',
        GREEN: '#1f2d25',
        FARMLAND: '#262c23',
        SCHOOL: '#2b2922',
        HOSPITAL: '#322629',
        COMMERCIAL: '#2a262a',
        RESIDENTIAL: '#1f2328',
        SQUARE: '#25282e',
        SPORT: '#1d3a2e',
        OTHER: '#1f2328',
    },
    waterLine: '#20527a',
    road: {
        trunk: { fill: '#8c6a38', casing: '#101317' },
        primary: { fill: '#6c5a3a', casing: '#101317' },
        secondary: { fill: '#514d46', casing: '#101317' },
        local: { fill: '#3f454d', casing: '#121519' },
        service: { fill: '#353b42', casing: '#15181c' },
    },
    path: '#3a4047',
    rail: '#5c6070',
    railGap: '#20242a',
    wall: '#5c544a',
    building: { fill: '#343a44', outline: '#5a6270', home: '#4a4843', shadow: '#000000' },
    ramp: ['#3d424b', '#6b5a43', '#a5713f', '#d98a4c', '#ffc07a'],
    compound: { ground: '#12151a', line: '#a78455', text: '#d8b27c' },
    community: '#cf8fe8',
    grid: {
        tints: ['#5b93f0', '#37c2aa', '#f0b155', '#aa8bea', '#93cc57', '#f0869f'],
        solids: ['#46608f', '#35766c', '#8f6f42', '#68588c', '#5c7a41', '#8c576b'],
        tintOpacity: 0.18,
        border: '#9db6ea',
        borderHalo: '#0f1216',
    },
    accent: '#ff922b',
    text: { main: '#eceff4', soft: '#b3b9c4', road: '#c2b99f', water: '#7db4dc', green: '#93c184', many: '#ff8d8d', few: '#ffc46b' },
    halo: '#15181c',
    place: {
        transit: '#6d9fea',
        food: '#e99a5a',
        shop: '#d883b4',
        school: '#c4a862',
        health: '#ec7b80',
        culture: '#a68fe6',
        nature: '#82bd71',
        money: '#5fbdb0',
        stay: '#8b9de0',
        office: '#9aa3b2',
        other: '#9aa0aa',
    },
    station: {
        SERVICE_CENTRE: '#ff7d80',
        COMPOUND_POST: '#ff7d80',
        RECEPTION: '#d59af0',
        RECEPTION_ROOM: '#d59af0',
        RECEPTION_POINT: '#d59af0',
        ENFORCEMENT: '#8db2ff',
        MEALS: '#ffa25e',
        RIDER_REST: '#f0c060',
        DAY_LABOUR: '#54cfc4',
        ELDERLY_CARE: '#ff93c4',
        HEALTH: '#66d795',
    },
    entrance: { unit: '#9cc1f5', gate: '#e3b878' },
    badge: '#171a1f',
};

export function palette(theme: Theme): Palette {
    return theme === 'dark' ? dark : light;
}
