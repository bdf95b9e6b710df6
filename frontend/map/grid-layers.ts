import type { ExpressionSpecification, FormattedSpecification, LayerSpecification } from 'maplibre-gl';
import { all, byProperty, byState, fading, growing, isArea, isPoint } from './expressions.ts';
import { BOLD, MEDIUM, REGULAR } from './fonts.ts';
import type { Palette } from './palette.ts';
import { FROM, UNTIL } from './zooms.ts';

const grid = { source: 'grid', 'source-layer': 'grid' } as const;
const community = { source: 'community', 'source-layer': 'community' } as const;
const compound = { source: 'compound', 'source-layer': 'compound' } as const;

type TextField = ExpressionSpecification | FormattedSpecification;

/** Soft fills, below the roads; what the pointer is over is stronger, and nothing below it is hidden. */
export function gridFill(colors: Palette): LayerSpecification {
    return {
        id: 'grid-fill',
        type: 'fill',
        ...grid,
        minzoom: FROM.gridFill,
        filter: isArea,
        paint: {
            'fill-color': ['match', ['get', 'tint'], ...colors.grid.tints.flatMap((color, i) => [i, color]), colors.grid.tints[0]!] as unknown as ExpressionSpecification,
            'fill-opacity': byState({ selected: colors.grid.tintOpacity * 2, hover: colors.grid.tintOpacity * 1.6, none: colors.grid.tintOpacity }),
            'fill-antialias': false,
        },
    };
}

/** Crisp borders above the roads, each on a halo that lifts it off what it runs along. */
export function gridBorders(colors: Palette): LayerSpecification[] {
    return [
        {
            id: 'grid-border-halo',
            type: 'line',
            ...grid,
            minzoom: FROM.gridFill + 1,
            filter: isArea,
            layout: { 'line-join': 'round' },
            paint: { 'line-color': colors.grid.borderHalo, 'line-width': growing([12, 2], [14, 3.6], [18, 6.5]), 'line-opacity': 0.75 },
        },
        {
            id: 'grid-border',
            type: 'line',
            ...grid,
            minzoom: FROM.gridFill,
            filter: isArea,
            layout: { 'line-join': 'round' },
            paint: {
                'line-color': colors.grid.border,
                'line-width': growing([11, 0.5], [14, 1.5], [18, 2.8]),
                'line-opacity': fading([11, 0.4], [13, 0.9]),
            },
        },
        {
            id: 'grid-selected',
            type: 'line',
            ...grid,
            minzoom: FROM.gridFill,
            filter: isArea,
            layout: { 'line-join': 'round' },
            paint: {
                'line-color': colors.accent,
                'line-width': byState({ selected: 3.5, hover: 0, none: 0 }),
            },
        },
    ];
}

/** Dash and dot along a soft band, as administrative borders are drawn. */
export function communityBorders(colors: Palette): LayerSpecification[] {
    return [
        {
            id: 'community-band',
            type: 'line',
            ...community,
            filter: isArea,
            layout: { 'line-join': 'round' },
            paint: {
                'line-color': colors.community,
                'line-width': growing([9, 2], [13, 7], [18, 16]),
                'line-opacity': byState({ selected: 0.3, hover: 0.22, none: 0.12 }),
            },
        },
        {
            id: 'community-border',
            type: 'line',
            ...community,
            filter: isArea,
            paint: {
                'line-color': colors.community,
                'line-width': growing([9, 0.8], [13, 1.6], [18, 3]),
                'line-dasharray': [5, 2, 1.2, 2],
                'line-opacity': 0.9,
            },
        },
        {
            // Felt everywhere inside, drawn nowhere: what a click below the grids' zooms lands on.
            id: 'community-ground',
            type: 'fill',
            ...community,
            maxzoom: FROM.gridFill + 1.5,
            filter: isArea,
            paint: { 'fill-color': colors.community, 'fill-opacity': byState({ selected: 0.16, hover: 0.1, none: 0.03 }) },
        },
    ];
}

export function compoundLayers(colors: Palette): LayerSpecification[] {
    return [
        {
            id: 'compound-fill',
            type: 'fill',
            ...compound,
            minzoom: FROM.compound,
            filter: isArea,
            paint: { 'fill-color': colors.compound, 'fill-opacity': byState({ selected: 0.22, hover: 0.14, none: 0.06 }) },
        },
        {
            id: 'compound-outline',
            type: 'line',
            ...compound,
            minzoom: FROM.compound,
            filter: isArea,
            layout: { 'line-join': 'round' },
            paint: {
                'line-color': colors.compound,
                'line-width': growing([14, 0.7], [16, 1.2], [18, 2.2]),
                'line-opacity': byState({ selected: 1, hover: 0.9, none: 0.65 }),
            },
        },
    ];
}

export function compoundNames(colors: Palette): LayerSpecification {
    return {
        id: 'compound-name',
        type: 'symbol',
        ...compound,
        minzoom: FROM.compoundName,
        filter: isPoint,
        layout: {
            'text-field': ['get', 'name'],
            'text-font': MEDIUM,
            'text-size': fading([15, 11], [18, 14]),
            'text-max-width': 7,
            'text-padding': 6,
        },
        paint: { 'text-color': colors.compound, 'text-halo-color': colors.halo, 'text-halo-width': 1.6 },
    };
}

export function communityNames(colors: Palette): LayerSpecification {
    return {
        id: 'community-name',
        type: 'symbol',
        ...community,
        minzoom: FROM.communityName,
        maxzoom: UNTIL.communityName,
        filter: isPoint,
        layout: {
            'text-field': ['get', 'name'],
            'text-font': BOLD,
            'text-size': fading([10, 11], [13, 14.5], [15, 17]),
            'text-letter-spacing': 0.12,
            'text-max-width': 8,
            'text-padding': 4,
        },
        paint: {
            'text-color': colors.community,
            'text-halo-color': colors.halo,
            'text-halo-width': 1.8,
            'text-opacity': fading([UNTIL.communityName - 0.7, 1], [UNTIL.communityName - 0.1, 0]),
        },
    };
}

/**
 * What stands on a grid: its number; from nearer its households with ▲ for too many and ▼ for too few; from nearer still its name.
 *
 * @param households the words round a number of households, such as "{0} 户"
 */
export function gridLabels(colors: Palette, households: string): LayerSpecification {
    const [before = '', after = ''] = households.split('{0}');
    const sign = byProperty('sign', { many: ' ▲', few: ' ▼' }, '');
    const signColor = byProperty('sign', { many: colors.text.many, few: colors.text.few }, colors.text.soft);
    const number = [['get', 'number'], { 'text-font': ['literal', BOLD], 'font-scale': 1.25 }];
    const name = [['coalesce', ['get', 'short'], ['get', 'name']], { 'font-scale': 0.86, 'text-color': colors.text.soft }];
    const count = [['concat', before, ['to-string', ['get', 'households']], after, sign], { 'font-scale': 0.9, 'text-color': signColor }];
    const line = ['\n', {}];
    const text = ['step', ['zoom'], ['format', ...number], FROM.gridHouseholds, ['format', ...number, ...line, ...count], FROM.gridName, [
        'format', ...number, ...line, ...name, ...line, ...count,
    ]];
    return {
        id: 'grid-label',
        type: 'symbol',
        ...grid,
        minzoom: FROM.gridNumber,
        filter: all(isPoint),
        layout: {
            'text-field': text as unknown as TextField,
            'text-font': REGULAR,
            'text-size': fading([12.5, 10.5], [14, 12], [16, 14], [18, 16]),
            'text-line-height': 1.2,
            'text-max-width': 12,
            'text-padding': 3,
            // Makes room for a station's sign instead of giving way to it.
            'text-variable-anchor': ['center', 'top', 'bottom'],
            'text-radial-offset': 0.9,
            'text-justify': 'center',
        },
        paint: { 'text-color': colors.text.main, 'text-halo-color': colors.halo, 'text-halo-width': 2, 'text-halo-blur': 0.3 },
    };
}
