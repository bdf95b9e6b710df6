import type { LayerSpecification } from 'maplibre-gl';
import { byState, fading, fadingByState, growing, isArea, isPoint } from './expressions.ts';
import { BOLD, MEDIUM } from './fonts.ts';
import type { Palette } from './palette.ts';
import { FROM, UNTIL } from './zooms.ts';

const community = { source: 'community', 'source-layer': 'community' } as const;
const compound = { source: 'compound', 'source-layer': 'compound' } as const;

/** Felt everywhere inside, hardly drawn: what a click below the grids' zooms lands on. */
export function communityGround(colors: Palette): LayerSpecification {
    return {
        id: 'community-ground',
        type: 'fill',
        ...community,
        maxzoom: FROM.gridFill + 1.5,
        filter: isArea,
        paint: { 'fill-color': colors.community, 'fill-opacity': fadingByState([[9, 0.06], [13.5, 0.02]], { selected: 3, hover: 2 }) },
    };
}

/** Dash and dot along a soft band, as administrative borders are drawn; above the grids' borders, with which they share their course. */
export function communityBorders(colors: Palette): LayerSpecification[] {
    const line = { type: 'line', ...community, filter: isArea } as const;
    return [
        {
            id: 'community-band',
            ...line,
            layout: { 'line-join': 'round' },
            paint: {
                'line-color': colors.community,
                'line-width': growing([9, 2], [13, 7], [16, 9], [18, 12]),
                'line-opacity': byState({ selected: 0.34, hover: 0.26, none: 0.15 }),
            },
        },
        {
            // A grid's border may not show through the gaps of the dashes.
            id: 'community-gap',
            ...line,
            minzoom: 12,
            layout: { 'line-join': 'round' },
            paint: { 'line-color': colors.halo, 'line-width': growing([12, 1.4], [14, 2.8], [18, 4.4]) },
        },
        {
            id: 'community-border',
            ...line,
            paint: {
                'line-color': colors.community,
                'line-width': growing([9, 0.8], [13, 1.4], [16, 1.9], [18, 2.4]),
                'line-dasharray': [6, 1.8, 1, 1.8],
            },
        },
    ];
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
            'text-size': fading([10, 11], [13, 14], [15, 16]),
            'text-letter-spacing': 0.14,
            'text-max-width': 8,
            'text-padding': 4,
        },
        paint: {
            'text-color': colors.community,
            'text-halo-color': colors.halo,
            'text-halo-width': 2,
            'text-opacity': fading([UNTIL.communityName - 0.25, 1], [UNTIL.communityName, 0]),
        },
    };
}

/** A compound's ground is calmer than the street's, its wall a line all round. */
export function compoundLayers(colors: Palette): LayerSpecification[] {
    return [
        {
            id: 'compound-fill',
            type: 'fill',
            ...compound,
            minzoom: FROM.compound,
            filter: isArea,
            paint: {
                'fill-color': byState({ selected: colors.compound.line, hover: colors.compound.line, none: colors.compound.ground }),
                'fill-opacity': ['interpolate', ['linear'], ['zoom'], FROM.compound, 0, FROM.compound + 1, byState({ selected: 0.26, hover: 0.18, none: 0.42 })],
            },
        },
        {
            id: 'compound-outline',
            type: 'line',
            ...compound,
            minzoom: FROM.compound,
            filter: isArea,
            layout: { 'line-join': 'round' },
            paint: {
                'line-color': colors.compound.line,
                'line-width': growing([14, 0.6], [16, 1.1], [18, 2.2]),
                'line-opacity': fadingByState([[14, 0.35], [15.5, 0.8]], { selected: 2, hover: 1.3 }),
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
        maxzoom: UNTIL.compoundName,
        filter: isPoint,
        layout: {
            'text-field': ['get', 'name'],
            'text-font': MEDIUM,
            'text-size': fading([15, 11.5], [18, 15]),
            'text-max-width': 8,
            'text-padding': 5,
            'text-variable-anchor': ['center', 'top', 'bottom'],
            'text-radial-offset': 1.6,
        },
        paint: {
            'text-color': colors.compound.text,
            'text-halo-color': colors.halo,
            'text-halo-width': 1.8,
            'text-opacity': fading([UNTIL.compoundName - 0.5, 1], [UNTIL.compoundName, 0]),
        },
    };
}
