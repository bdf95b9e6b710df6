import type { ExpressionSpecification, FormattedSpecification, LayerSpecification } from 'maplibre-gl';
import { aroundNumber, byNumber, byProperty, byState, fading, fadingByState, growing, isArea, isPoint } from './expressions.ts';
import { BOLD, REGULAR } from './fonts.ts';
import type { Palette } from './palette.ts';
import { FOREVER, FROM } from './zooms.ts';

const grid = { source: 'grid', 'source-layer': 'grid' } as const;

type TextField = ExpressionSpecification | FormattedSpecification;

/**
 * Soft fills, below the roads; what the pointer is over is stronger, and nothing below it is hidden. The nearer one comes, the fainter they are: a street
 * is told apart by its grids' colours, a compound by what stands in it.
 */
export function gridFill(colors: Palette): LayerSpecification {
    const { tintOpacity, tints } = colors.grid;
    return {
        id: 'grid-fill',
        type: 'fill',
        ...grid,
        minzoom: FROM.gridFill,
        filter: isArea,
        paint: {
            'fill-color': byNumber('tint', tints, tints[0]!),
            'fill-opacity': fadingByState(
                [
                    [FROM.gridFill, 0],
                    [FROM.gridFill + 1.2, tintOpacity],
                    [14.5, tintOpacity],
                    [16.5, tintOpacity * 0.6],
                    [18.5, tintOpacity * 0.4],
                ],
                { selected: 2.1, hover: 1.6 },
            ),
            'fill-antialias': false,
        },
    };
}

/** A grid's own colour along the inside of its border, so that it is told even where its fill is faint. Rings run with their inside on the right. */
export function gridBand(colors: Palette): LayerSpecification {
    const { tints } = colors.grid;
    return {
        id: 'grid-band',
        type: 'line',
        ...grid,
        minzoom: FROM.gridBand,
        filter: isArea,
        paint: {
            'line-color': byNumber('tint', tints, tints[0]!),
            'line-width': growing([13, 2], [15, 4.5], [17, 8], [19, 12]),
            'line-offset': growing([13, 1], [15, 2.25], [17, 4], [19, 6]),
            'line-opacity': fadingByState([[13, 0], [13.6, 0.24], [16, 0.3], [18, 0.34]], { selected: 2.2, hover: 1.6 }),
        },
    };
}

/** Crisp borders above the roads, each on a halo that lifts it off what it runs along. */
export function gridBorders(colors: Palette): LayerSpecification[] {
    const line = { type: 'line', ...grid, filter: isArea, layout: { 'line-join': 'round' } } as const;
    return [
        {
            id: 'grid-border-halo',
            ...line,
            minzoom: FROM.gridBorder + 2,
            paint: {
                'line-color': colors.grid.borderHalo,
                'line-width': growing([13, 2], [15, 3.4], [18, 5]),
                'line-opacity': fading([13, 0.3], [14, 0.7]),
            },
        },
        {
            id: 'grid-border',
            ...line,
            minzoom: FROM.gridBorder,
            paint: {
                'line-color': colors.grid.border,
                'line-width': growing([11, 0.4], [14, 1.1], [16, 1.6], [19, 2.4]),
                'line-opacity': fading([11, 0], [12, 0.35], [13.5, 0.9]),
            },
        },
    ];
}

/** Above all other borders, also where a community's runs along it. */
export function gridSelected(colors: Palette): LayerSpecification {
    return {
        id: 'grid-selected',
        type: 'line',
        ...grid,
        minzoom: FROM.gridBorder,
        filter: isArea,
        layout: { 'line-join': 'round' },
        paint: { 'line-color': colors.accent, 'line-width': byState({ selected: 3.5, hover: 0, none: 0 }) },
    };
}

/**
 * What stands on a grid: its number with ▲ for too many households and ▼ for too few; from nearer the households; from nearer still its name. A layer for
 * each, since a text changes only at whole zooms.
 *
 * @param households the words round a number of households, such as "{0} 户"
 */
export function gridLabels(colors: Palette, households: string): LayerSpecification[] {
    const [before, after] = aroundNumber(households);
    const sign = byProperty('sign', { many: ' ▲', few: ' ▼' }, '');
    const signColor = byProperty('sign', { many: colors.text.many, few: colors.text.few }, colors.text.soft);
    const number = [['get', 'number'], { 'text-font': ['literal', BOLD], 'font-scale': 1.2 }];
    const name = [['coalesce', ['get', 'short'], ['get', 'name']], { 'font-scale': 0.86 }];
    const count = [['concat', before, ['to-string', ['get', 'households']], after, sign], { 'font-scale': 0.88, 'text-color': signColor }];
    const line = ['\n', {}];
    return [
        gridLabel('grid-number', colors, FROM.gridNumber, FROM.gridHouseholds, [...number, sign, { 'text-color': signColor, 'font-scale': 0.95 }]),
        gridLabel('grid-households', colors, FROM.gridHouseholds, FROM.gridName, [...number, ...line, ...count]),
        gridLabel('grid-name', colors, FROM.gridName, FOREVER, [...number, ...line, ...name, ...line, ...count]),
    ];
}

function gridLabel(id: string, colors: Palette, minzoom: number, maxzoom: number, text: unknown[]): LayerSpecification {
    return {
        id,
        type: 'symbol',
        ...grid,
        minzoom,
        maxzoom,
        filter: isPoint,
        layout: {
            'text-field': ['format', ...text] as unknown as TextField,
            'text-font': REGULAR,
            'text-size': fading([13.25, 11], [14, 11.5], [16, 14], [18, 16]),
            'text-line-height': 1.2,
            'text-max-width': 12,
            'text-padding': 3,
            // Makes a little room for a station's sign instead of giving way to it.
            'text-variable-anchor': ['center', 'top', 'bottom'],
            'text-radial-offset': 0.4,
            'text-justify': 'center',
        },
        paint: { 'text-color': colors.text.main, 'text-halo-color': colors.halo, 'text-halo-width': 2, 'text-halo-blur': 0.3 },
    };
}
