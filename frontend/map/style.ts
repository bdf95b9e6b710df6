import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { areaNames, buildingLayers, buildingNames, greenLayer, landLayers, standingBuildings, waterLayers } from './ground-layers.ts';
import { communityBorders, communityNames, compoundLayers, compoundNames, gridBorders, gridFill, gridLabels } from './grid-layers.ts';
import { label, type LayerConfig, type MapConfig, type Theme } from './map-config.ts';
import { palette } from './palette.ts';
import { placeLayers, stationLayers } from './place-layers.ts';
import { roadLayers, roadNames, wallLayer } from './road-layers.ts';

/**
 * Where an overlay slips in its own layers: `map.addLayer(layer, SLOT.belowLabels)`. Below the buildings and borders, below all text, or (without a
 * slot) on top of everything.
 */
export const SLOT = { belowBuildings: 'slot-below-buildings', belowLabels: 'slot-below-labels' } as const;

/** The whole map of a theme. Text that comes later is placed first: a grid's label wins over a shop's name. */
export function mapStyle(config: MapConfig, theme: Theme, base: string): StyleSpecification {
    const colors = palette(theme);
    const layers: LayerSpecification[] = [
        { id: 'ground', type: 'background', paint: { 'background-color': colors.ground } },
        ...landLayers(colors),
        gridFill(colors),
        greenLayer(colors),
        // Above the fills: a river through a grid stays a river.
        ...waterLayers(colors),
        ...compoundLayers(colors),
        wallLayer(colors),
        ...roadLayers(colors),
        slot(SLOT.belowBuildings),
        ...buildingLayers(colors),
        ...communityBorders(colors),
        ...gridBorders(colors),
        // Names that lie on the ground, and so behind a building that stands before them.
        ...roadNames(colors),
        standingBuildings(colors),
        slot(SLOT.belowLabels),
        ...placeLayers(colors),
        buildingNames(colors, label(config, 'households')),
        ...areaNames(colors),
        compoundNames(colors),
        gridLabels(colors, label(config, 'households')),
        ...stationLayers(colors),
        communityNames(colors),
    ];
    const given = new Set(config.layers.map((layer) => layer.name));
    return {
        version: 8,
        name: `gridloom-${theme}`,
        sources: Object.fromEntries(config.layers.map((layer) => [layer.name, tileSource(layer, base)])),
        layers: layers.filter((layer) => !('source' in layer) || given.has(layer.source as string)),
        light: { anchor: 'viewport', color: '#ffffff', intensity: theme === 'dark' ? 0.25 : 0.18, position: [1.3, 210, 35] },
        transition: { duration: 200, delay: 0 },
    };
}

function slot(id: string): LayerSpecification {
    return { id, type: 'background', layout: { visibility: 'none' } };
}

function tileSource(layer: LayerConfig, base: string): SourceSpecification {
    return { type: 'vector', tiles: [tileUrl(layer.url, base)], minzoom: layer.minzoom, maxzoom: layer.maxzoom };
}

/** The worker that loads tiles has no page to be relative to. */
export function tileUrl(url: string, base: string): string {
    return new URL(url, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}
