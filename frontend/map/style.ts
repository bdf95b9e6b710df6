import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { type BuildingColor, buildingLayers, buildingNames, standingBuildings } from './building-layers.ts';
import { communityBorders, communityGround, communityNames, compoundLayers, compoundNames } from './community-layers.ts';
import { gridBand, gridBorders, gridFill, gridLabels, gridSelected } from './grid-layers.ts';
import { areaNames, greenLayer, landLayers, waterLayers } from './ground-layers.ts';
import { label, type LayerConfig, type MapConfig, type Theme } from './map-config.ts';
import { microBorders, microLabels } from './micro-layers.ts';
import { palette } from './palette.ts';
import { placeLayers } from './place-layers.ts';
import { roadLayers, roadNames, wallLayer } from './road-layers.ts';
import { entranceLayers, stationDots, stationLayers } from './station-layers.ts';

/**
 * Where an overlay slips in its own layers: `map.addLayer(layer, SLOT.belowLabels)`. Below the buildings and borders, below all text, or (without a
 * slot) on top of everything.
 */
export const SLOT = { belowBuildings: 'slot-below-buildings', belowLabels: 'slot-below-labels' } as const;

/** The whole map of a theme. Text that comes later is placed first: a grid's label wins over a shop's name. */
export function mapStyle(config: MapConfig, theme: Theme, base: string, buildings: BuildingColor = 'use'): StyleSpecification {
    const colors = palette(theme);
    const households = label(config, 'households');
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
        communityGround(colors),
        slot(SLOT.belowBuildings),
        gridBand(colors),
        ...buildingLayers(colors),
        microBorders(colors),
        ...gridBorders(colors),
        ...communityBorders(colors),
        gridSelected(colors),
        // Names that lie on the ground, and so behind a building that stands before them.
        ...roadNames(colors),
        standingBuildings(colors, buildings),
        slot(SLOT.belowLabels),
        stationDots(colors),
        ...placeLayers(colors),
        ...buildingNames(colors, households),
        ...areaNames(colors),
        ...entranceLayers(colors),
        microLabels(colors, households),
        compoundNames(colors),
        ...gridLabels(colors, households),
        communityNames(colors),
        ...stationLayers(colors),
    ];
    const given = new Set(config.layers.map((layer) => layer.name));
    return {
        version: 8,
        name: `gridloom-${theme}`,
        sources: Object.fromEntries(config.layers.map((layer) => [layer.name, tileSource(layer, base)])),
        layers: layers.filter((layer) => !('source' in layer) || given.has(layer.source as string)),
        light: { anchor: 'map', color: '#ffffff', intensity: theme === 'dark' ? 0.3 : 0.22, position: [1.5, 200, 40] },
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
