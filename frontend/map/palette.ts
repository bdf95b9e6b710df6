import type { Theme } from './map-config.ts';

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
    building: { fill: string; outline: string; home: string; tower: string };
    compound: string;
    community: string;
    grid: { tints: string[]; tintOpacity: number; border: string; borderHalo: string };
    accent: string;
    text: { main: string; soft: string; road: string; water: string; green: string; many: string; few: string };
    halo: string;
    place: Record<PlaceCategory, string>;
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
    ground: '#f4f2ed',
    area: {
        WATER: '#aad3ee',
        PARK: '#cbe5b9',
        GREEN: '#d9eacb',
        FARMLAND: '#e9edd3',
        SCHOOL: '#f3ead3',
        HOSPITAL: '#f8e4e2',
        COMMERCIAL: '#f5eae4',
        RESIDENTIAL: '#eeebe5',
        SQUARE: '#ebe9ee',
        SPORT: '#bfe2cb',
        OTHER: '#efece6',
    },
    waterLine: '#8fc3e6',
    road: {
        trunk: { fill: '#ffcf87', casing: '#dfa457' },
        primary: { fill: '#ffe09c', casing: '#dfbd70' },
        secondary: { fill: '#fff2c9', casing: '#d9c999' },
        local: { fill: '#ffffff', casing: '#d2cdc3' },
        service: { fill: '#ffffff', casing: '#dcd8cf' },
    },
    path: '#c3b6a3',
    rail: '#a9a7b4',
    railGap: '#f7f6f3',
    wall: '#b7ab9b',
    building: { fill: '#d9d5cf', outline: '#bdb5a9', home: '#ecdcc6', tower: '#d8dbe2' },
    compound: '#b9824a',
    community: '#8a3fa0',
    grid: {
        tints: ['#4f86e0', '#2fae98', '#e8a13a', '#9a78d8', '#7fb843', '#e2728c'],
        tintOpacity: 0.17,
        border: '#2f4f86',
        borderHalo: '#ffffff',
    },
    accent: '#e8590c',
    text: { main: '#2b2f36', soft: '#5f646d', road: '#6b6250', water: '#3f7ba6', green: '#4a7c3a', many: '#b3202c', few: '#8a5300' },
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
    badge: '#ffffff',
};

const dark: Palette = {
    ground: '#1d2126',
    area: {
        WATER: '#14324a',
        PARK: '#213527',
        GREEN: '#212f26',
        FARMLAND: '#292f25',
        SCHOOL: '#2e2b24',
        HOSPITAL: '#332729',
        COMMERCIAL: '#2b272a',
        RESIDENTIAL: '#22262b',
        SQUARE: '#272a30',
        SPORT: '#1f3a2f',
        OTHER: '#22262b',
    },
    waterLine: '#1d4462',
    road: {
        trunk: { fill: '#8a6734', casing: '#13161a' },
        primary: { fill: '#6f5c39', casing: '#13161a' },
        secondary: { fill: '#545049', casing: '#13161a' },
        local: { fill: '#3d434b', casing: '#15181c' },
        service: { fill: '#343a41', casing: '#181b20' },
    },
    path: '#4b4f55',
    rail: '#5c6070',
    railGap: '#20242a',
    wall: '#4f4a44',
    building: { fill: '#333943', outline: '#4a525e', home: '#423f3c', tower: '#3a414c' },
    compound: '#c99a63',
    community: '#d08be6',
    grid: {
        tints: ['#5b93f0', '#37c2aa', '#f0b155', '#aa8bea', '#93cc57', '#f0869f'],
        tintOpacity: 0.2,
        border: '#a9c4f5',
        borderHalo: '#12151a',
    },
    accent: '#ff922b',
    text: { main: '#eceff4', soft: '#aab1bc', road: '#c2b99f', water: '#7db4dc', green: '#93c184', many: '#ff8d8d', few: '#ffc46b' },
    halo: '#171a1f',
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
    badge: '#171a1f',
};

export function palette(theme: Theme): Palette {
    return theme === 'dark' ? dark : light;
}
