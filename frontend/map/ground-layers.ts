import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { all, byProperty, byState, fading, growing, isArea, isPoint, oneOf } from './expressions.ts';
import { MEDIUM, REGULAR } from './fonts.ts';
import type { Palette } from './palette.ts';
import { FROM } from './zooms.ts';

const area = { source: 'area', 'source-layer': 'area' } as const;
const building = { source: 'building', 'source-layer': 'building' } as const;
const isWater = ['==', ['get', 'kind'], 'WATER'] as ExpressionSpecification;
const isLand = ['!=', ['get', 'kind'], 'WATER'] as ExpressionSpecification;

export function landLayers(colors: Palette): LayerSpecification[] {
    return [
        {
            id: 'area-land',
            type: 'fill',
            ...area,
            filter: all(isArea, isLand),
            paint: { 'fill-color': byProperty('kind', colors.area, colors.area.OTHER), 'fill-antialias': true },
        },
    ];
}

/** Green land once more above the grids' fills: a tinted meadow looks like mud. */
export function greenLayer(colors: Palette): LayerSpecification {
    return {
        id: 'area-green',
        type: 'fill',
        ...area,
        filter: all(isArea, oneOf('kind', ['PARK', 'GREEN', 'FARMLAND', 'SPORT'])),
        paint: { 'fill-color': byProperty('kind', colors.area, colors.area.OTHER), 'fill-opacity': 0.65 },
    };
}

/** Above the land, so that a park's pond is wet. */
export function waterLayers(colors: Palette): LayerSpecification[] {
    return [
        { id: 'area-water', type: 'fill', ...area, filter: all(isArea, isWater), paint: { 'fill-color': colors.area.WATER } },
        {
            id: 'area-bank',
            type: 'line',
            ...area,
            minzoom: 13,
            filter: all(isArea, isWater),
            paint: { 'line-color': colors.waterLine, 'line-width': growing([13, 0.5], [18, 2]) },
        },
        {
            id: 'river',
            type: 'line',
            source: 'barrier',
            'source-layer': 'barrier',
            // A river's middle line; where its surface is known the line is drawn in the surface's own colour and does not show.
            filter: all(['==', ['get', 'kind'], 'RIVER'] as ExpressionSpecification, [
                '!',
                ['to-boolean', ['get', 'tunnel']],
            ] as unknown as ExpressionSpecification),
            layout: { 'line-cap': 'round', 'line-join': 'round' },
            paint: { 'line-color': colors.area.WATER, 'line-width': growing([9, 0.8], [13, 2], [16, 5], [18, 10]) },
        },
    ];
}

export function areaNames(colors: Palette): LayerSpecification[] {
    return [
        {
            id: 'area-name',
            type: 'symbol',
            ...area,
            minzoom: FROM.areaName + 1.5,
            filter: all(isPoint, isLand, ['has', 'name'] as ExpressionSpecification, oneOf('kind', ['PARK', 'GREEN', 'SCHOOL', 'HOSPITAL', 'SPORT', 'SQUARE'])),
            layout: {
                'text-field': ['get', 'name'],
                'text-font': REGULAR,
                'text-size': fading([14, 10.5], [18, 13]),
                'text-max-width': 7,
                'text-padding': 8,
            },
            paint: {
                'text-color': byProperty('kind', { PARK: colors.text.green, GREEN: colors.text.green, SPORT: colors.text.green }, colors.text.soft),
                'text-halo-color': colors.halo,
                'text-halo-width': 1.4,
            },
        },
        {
            id: 'water-name',
            type: 'symbol',
            ...area,
            minzoom: FROM.areaName - 2,
            filter: all(isPoint, isWater, ['has', 'name'] as ExpressionSpecification),
            layout: {
                'text-field': ['get', 'name'],
                'text-font': MEDIUM,
                'text-size': fading([11, 11], [14, 13], [18, 17]),
                'text-letter-spacing': 0.25,
                'text-max-width': 8,
                'text-padding': 20,
            },
            paint: { 'text-color': colors.text.water, 'text-halo-color': colors.area.WATER, 'text-halo-width': 1.2 },
        },
    ];
}

/** Footprints; homes a little warmer than the rest, so that one sees where people live. */
export function buildingLayers(colors: Palette): LayerSpecification[] {
    const fill = byProperty('use', { RESIDENTIAL: colors.building.home, MIXED: colors.building.home }, colors.building.fill);
    return [
        {
            id: 'building',
            type: 'fill',
            ...building,
            minzoom: FROM.building,
            filter: isArea,
            paint: {
                'fill-color': byState<unknown>({ selected: colors.accent, hover: colors.building.outline, none: fill }),
                'fill-opacity': fading([FROM.building, 0], [FROM.building + 0.7, 0.92]),
                'fill-antialias': true,
            },
        },
        {
            id: 'building-outline',
            type: 'line',
            ...building,
            minzoom: 14.5,
            filter: isArea,
            paint: {
                'line-color': byState({ selected: colors.accent, hover: colors.text.soft, none: colors.building.outline }),
                'line-width': growing([14.5, 0.4], [17, 0.9], [19, 1.5]),
            },
        },
    ];
}

/** The same buildings standing up; shown when the map is tilted. */
export function standingBuildings(colors: Palette): LayerSpecification {
    return {
        id: 'building-3d',
        type: 'fill-extrusion',
        ...building,
        minzoom: FROM.building3d,
        filter: isArea,
        layout: { visibility: 'none' },
        paint: {
            'fill-extrusion-color': byState<unknown>({
                selected: colors.accent,
                hover: colors.building.outline,
                none: ['interpolate', ['linear'], ['get', 'height'], 0, colors.building.home, 120, colors.building.tower],
            }),
            'fill-extrusion-height': ['interpolate', ['linear'], ['zoom'], FROM.building3d, 0, FROM.building3d + 0.5, ['max', ['get', 'height'], 3]],
            'fill-extrusion-opacity': 0.9,
            'fill-extrusion-vertical-gradient': true,
        },
    };
}

/** @param households the words round a number of households, such as "{0} 户" */
export function buildingNames(colors: Palette, households: string): LayerSpecification {
    const [before = '', after = ''] = households.split('{0}');
    const name = [['get', 'name'], {}];
    const count = [['concat', before, ['to-string', ['get', 'households']], after], { 'font-scale': 0.9 }];
    return {
        id: 'building-name',
        type: 'symbol',
        ...building,
        minzoom: FROM.buildingName,
        filter: all(isPoint, ['has', 'name'] as ExpressionSpecification),
        layout: {
            'text-field': [
                'case',
                ['>', ['to-number', ['get', 'households'], 0], 0],
                ['format', ...name, '\n', {}, ...count],
                ['format', ...name],
            ] as unknown as ExpressionSpecification,
            'text-font': REGULAR,
            'text-size': fading([16.5, 10], [19, 13]),
            'text-max-width': 6,
            'text-padding': 4,
        },
        paint: { 'text-color': colors.text.soft, 'text-halo-color': colors.halo, 'text-halo-width': 1.3 },
    };
}
