import { BUILDING_CLICK } from './zooms.ts';

/** What a place on the map can be asked about, the first first: a sign before the house it stands on, a house before the grid it lies in. */
export const ORDER = ['station', 'place', 'building', 'compound', 'grid', 'community'] as const;

export type Selectable = (typeof ORDER)[number];

/** A feature as MapLibre finds it below the pointer. */
export interface Found {
    source: string;
    id?: string | number | undefined;
    /** The style's layer: a compound's name means the compound even where its ground means the grid. */
    layer?: { id: string; type?: string } | undefined;
}

export interface Picked {
    layer: Selectable;
    id: number;
}

/**
 * Which of the features below the pointer is meant. From far away a building is too small to be meant; a compound's ground belongs to the grid, its
 * name to the compound.
 */
export function pick(found: readonly Found[], zoom: number): Picked | undefined {
    for (const layer of ORDER) {
        const hit = found.find((feature) => feature.source === layer && isMeant(feature, zoom));
        if (hit && hit.id !== undefined) {
            return { layer, id: Number(hit.id) };
        }
    }
    return undefined;
}

function isMeant(feature: Found, zoom: number): boolean {
    switch (feature.source) {
        case 'building':
            return zoom >= BUILDING_CLICK;
        case 'compound':
            return feature.layer?.type === 'symbol';
        default:
            return true;
    }
}
