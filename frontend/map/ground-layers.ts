import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { all, byProperty, fading, growing, isArea, isPoint, oneOf } from './expressions.ts';
import { MEDIUM, REGULAR } from './fonts.ts';
import type { Palette } from './palette.ts';
import { FROM } from './zooms.ts';

const area = { source: 'area', 'source-layer': 'area' } as const;
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
