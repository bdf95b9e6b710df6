import type { ExpressionSpecification, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { BUILDING_NAMES } from './building-layers.ts';
import { TILTED } from './zooms.ts';

/** What the layer switcher offers, from top to bottom, and the tile layers that each entry shows. */
export const GROUPS = {
    grid: ['grid', 'micro'],
    community: ['community'],
    compound: ['compound'],
    building: ['building', 'entrance'],
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

export function isGroupHidden(group: Group, hidden: ReadonlySet<string>): boolean {
    return GROUPS[group].every((name) => hidden.has(name));
}

/** Shows and hides what a map's style draws from the given tile layers. Where houses stand up, their names stand on their roofs. */
export function showStyle(map: MapLibreMap, layers: readonly string[], hidden: ReadonlySet<string>): void {
    const pitch = map.getPitch();
    for (const layer of map.getStyle().layers) {
        if ('source' in layer && layers.includes(layer.source as string)) {
            const visibility = isShown(layer as { id: string; source: string }, hidden, pitch) ? 'visible' : 'none';
            if ((layer.layout?.visibility ?? 'visible') !== visibility) {
                map.setLayoutProperty(layer.id, 'visibility', visibility);
            }
        }
    }
    const onRoof: ExpressionSpecification | number = pitch >= TILTED ? ['to-number', ['get', 'height'], 0] : 0;
    BUILDING_NAMES.filter((id) => map.getLayer(id)).forEach((id) => map.setLayoutProperty(id, 'symbol-height-offset', onRoof));
}
