import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { all, aroundNumber, byNumber, byProperty, byState, fading, isArea, isPoint } from './expressions.ts';
import { MEDIUM, REGULAR } from './fonts.ts';
import { houseNumber } from './house-number.ts';
import type { Palette } from './palette.ts';
import { FOREVER, FROM } from './zooms.ts';

const building = { source: 'building', 'source-layer': 'building' } as const;

// Transformers, bicycle sheds, gatekeepers' huts.
const isShed = ['==', ['get', 'use'], 'AUXILIARY'] as ExpressionSpecification;
const isHouse = ['!=', ['get', 'use'], 'AUXILIARY'] as ExpressionSpecification;

/** The layers that name buildings. */
export const BUILDING_NAMES = ['shed-name', 'building-name', 'building-name-households'];

/** What the colour of a standing building says. */
export type BuildingColor = 'use' | 'grid' | 'households';

export const BUILDING_COLORS: readonly BuildingColor[] = ['use', 'grid', 'households'];

/** Households from which on a building is of the next colour of {@link Palette.ramp}; a block has 12 to 108, 34 on average. */
export const HOUSEHOLD_STEPS = [1, 24, 48, 96] as const;

/** Footprints; homes lighter than the rest, so that one sees where people live. */
export function buildingLayers(colors: Palette): LayerSpecification[] {
    const fill = byUse(colors);
    return [
        {
            id: 'building-shadow',
            type: 'fill',
            ...building,
            minzoom: FROM.buildingShadow,
            filter: isArea,
            paint: {
                'fill-color': colors.building.shadow,
                'fill-opacity': fading([FROM.buildingShadow, 0], [FROM.buildingShadow + 0.7, 0.16]),
                'fill-translate': ['interpolate', ['exponential', 1.6], ['zoom'], 15.5, ['literal', [0.4, 0.6]], 17, ['literal', [1.2, 1.8]], 19, ['literal', [3, 4.5]]],
                'fill-translate-anchor': 'viewport',
                'fill-antialias': false,
            },
        },
        {
            id: 'building',
            type: 'fill',
            ...building,
            minzoom: FROM.building,
            filter: isArea,
            paint: { 'fill-color': fill, 'fill-opacity': fading([FROM.building, 0], [FROM.building + 0.6, 0.5], [14.5, 0.7], [15.2, 0.95]), 'fill-antialias': true },
        },
        {
            // A wash over the house, so that what it is still shows.
            id: 'building-marked',
            type: 'fill',
            ...building,
            minzoom: FROM.building3d,
            filter: isArea,
            paint: { 'fill-color': colors.accent, 'fill-opacity': byState({ selected: 0.42, hover: 0.2, none: 0 }) },
        },
        {
            id: 'building-outline',
            type: 'line',
            ...building,
            minzoom: 14.25,
            filter: isArea,
            layout: { 'line-join': 'round' },
            paint: {
                'line-color': byState({ selected: colors.accent, hover: colors.accent, none: colors.building.outline }),
                'line-width': [
                    'interpolate', ['exponential', 1.6], ['zoom'],
                    14.25, byState({ selected: 1.2, hover: 0.8, none: 0.3 }),
                    17, byState({ selected: 2.6, hover: 1.6, none: 0.9 }),
                    19, byState({ selected: 3.4, hover: 2.2, none: 1.3 }),
                ],
            },
        },
    ];
}

/** The same buildings standing up; shown when the map is tilted. */
export function standingBuildings(colors: Palette, by: BuildingColor): LayerSpecification {
    return {
        id: 'building-3d',
        type: 'fill-extrusion',
        ...building,
        minzoom: FROM.building3d,
        filter: isArea,
        layout: { visibility: 'none' },
        paint: {
            'fill-extrusion-color': standingColor(colors, by),
            'fill-extrusion-height': ['interpolate', ['linear'], ['zoom'], FROM.building3d, 0, FROM.building3d + 0.5, ['max', ['get', 'height'], 3]],
            'fill-extrusion-vertical-gradient': true,
        },
    };
}

export function standingColor(colors: Palette, by: BuildingColor): ExpressionSpecification {
    return byState<unknown>({ selected: colors.accent, hover: mixed(colors, by), none: plain(colors, by) });
}

function plain(colors: Palette, by: BuildingColor): ExpressionSpecification {
    switch (by) {
        case 'use':
            return byUse(colors);
        case 'grid':
            return byNumber('tint', colors.grid.solids, colors.building.fill);
        case 'households': {
            const [none = '', ...more] = colors.ramp;
            const steps = HOUSEHOLD_STEPS.flatMap((from, i) => [from, more[i]]);
            return ['step', ['to-number', ['get', 'households'], 0], none, ...steps] as unknown as ExpressionSpecification;
        }
    }
}

/** Under the pointer: half way to the accent. */
function mixed(colors: Palette, by: BuildingColor): ExpressionSpecification {
    return ['interpolate', ['linear'], 0.45, 0, plain(colors, by), 1, colors.accent] as unknown as ExpressionSpecification;
}

function byUse(colors: Palette): ExpressionSpecification {
    return byProperty('use', { RESIDENTIAL: colors.building.home, MIXED: colors.building.home }, colors.building.fill);
}

/**
 * A house by its number, from nearer with its households.
 *
 * @param households the words round a number of households, such as "{0} 户"
 */
export function buildingNames(colors: Palette, households: string): LayerSpecification[] {
    const [before, after] = aroundNumber(households);
    const name = [houseNumber(['get', 'name']), { 'text-font': ['literal', MEDIUM], 'text-color': colors.text.main }];
    const count = [['concat', before, ['to-string', ['get', 'households']], after], { 'font-scale': 0.88 }];
    const nameOnly = ['format', ...name];
    const both = ['case', ['>', ['to-number', ['get', 'households'], 0], 0], ['format', ...name, '\n', {}, ...count], nameOnly];
    return [
        buildingName('shed-name', colors, FROM.sheds, FOREVER, isShed, nameOnly),
        buildingName('building-name', colors, FROM.buildingName, FROM.buildingHouseholds, isHouse, nameOnly),
        buildingName('building-name-households', colors, FROM.buildingHouseholds, FOREVER, isHouse, both),
    ];
}

function buildingName(id: string, colors: Palette, minzoom: number, maxzoom: number, which: ExpressionSpecification, text: unknown): LayerSpecification {
    return {
        id,
        type: 'symbol',
        ...building,
        minzoom,
        maxzoom,
        filter: all(isPoint, ['has', 'name'] as ExpressionSpecification, which),
        layout: {
            'text-field': text as ExpressionSpecification,
            'text-font': REGULAR,
            'text-size': fading([16.4, 10], [17.5, 11.5], [19, 14]),
            'text-line-height': 1.15,
            'text-max-width': 7,
            'text-padding': 3,
            // Where more people live comes first.
            'symbol-sort-key': ['-', 0, ['to-number', ['get', 'households'], 0]],
        },
        paint: { 'text-color': colors.text.soft, 'text-halo-color': colors.halo, 'text-halo-width': 1.5 },
    };
}
