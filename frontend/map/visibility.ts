import type { LayerSpecification } from 'maplibre-gl';
import { TILTED } from './zooms.ts';

/** What the layer switcher offers, from top to bottom, and the tile layers that each entry shows. */
export const GROUPS = {
    grid: ['grid'],
    community: ['community'],
    compound: ['compound'],
    building: ['building'],
    station: ['station'],
    place: ['place'],
    road: ['barrier'],
    land: ['area'],
} as const satisfies Record<string, readonly string[]>;

export type Group = keyof typeof GROUPS;

export const GROUP_NAMES = Object.keys(GROUPS) as Group[];

/** Whether a layer of the style is drawn, given the tile layers that are switched off and how far the map is tilted. */
export function isShown(layer: Pick<LayerSpecification, 'id'> & { source?: string }, hidden: ReadonlySet<string>, pitch: number): boolean {
    if (layer.source !== undefined && hidden.has(layer.source)) {
        return false;
    }
    return layer.id !== 'building-3d' || pitch >= TILTED;
}
