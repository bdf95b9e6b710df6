import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { all, byProperty, byState, fading } from './expressions.ts';
import { MEDIUM, REGULAR } from './fonts.ts';
import type { Palette } from './palette.ts';
import { STATION_KINDS } from './station-kind.ts';
import { FOREVER, FROM, UNTIL } from './zooms.ts';

const station = { source: 'station', 'source-layer': 'station' } as const;
const entrance = { source: 'entrance', 'source-layer': 'entrance' } as const;

/** Stations from afar: a dot below all text, which leaves the grids' labels their room. */
export function stationDots(colors: Palette): LayerSpecification {
    return {
        id: 'station-dot',
        type: 'circle',
        ...station,
        minzoom: FROM.stationDot,
        maxzoom: UNTIL.stationDot,
        paint: {
            'circle-radius': fading([13.5, 2.4], [14.75, 4.5]),
            'circle-color': byProperty('kind', colors.station, colors.accent),
            'circle-stroke-color': colors.badge,
            'circle-stroke-width': 1.4,
        },
    };
}

/** Places that serve people, with a sign of its own for each kind. */
export function stationLayers(colors: Palette): LayerSpecification[] {
    return [
        {
            id: 'station-ring',
            type: 'circle',
            ...station,
            minzoom: FROM.stationSign,
            paint: {
                'circle-radius': byState({ selected: 20, hover: 17, none: 0 }),
                'circle-color': colors.accent,
                'circle-opacity': byState({ selected: 0.3, hover: 0.18, none: 0 }),
                'circle-stroke-color': colors.accent,
                'circle-stroke-width': byState({ selected: 2.5, hover: 0, none: 0 }),
            },
        },
        stationSigns('station', colors, FROM.stationSign, FROM.stationName, ''),
        stationSigns('station-named', colors, FROM.stationName, FOREVER, ['get', 'name']),
    ];
}

function stationSigns(id: string, colors: Palette, minzoom: number, maxzoom: number, text: ExpressionSpecification | ''): LayerSpecification {
    return {
        id,
        type: 'symbol',
        ...station,
        minzoom,
        maxzoom,
        layout: {
            'icon-image': byProperty('kind', Object.fromEntries(STATION_KINDS.map((kind) => [kind, `station-${kind}`])), 'station'),
            'icon-size': fading([14.75, 0.7], [16, 0.9], [18, 1.05]),
            'icon-allow-overlap': true,
            'text-field': text,
            'text-font': MEDIUM,
            'text-size': fading([15.5, 11], [18, 13]),
            'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
            'text-radial-offset': 1.15,
            'text-optional': true,
            'text-max-width': 8,
        },
        paint: { 'text-color': colors.text.main, 'text-halo-color': colors.halo, 'text-halo-width': 1.8 },
    };
}

/** The doors of houses and the gates of compounds. */
export function entranceLayers(colors: Palette): LayerSpecification[] {
    const kind = (name: string): ExpressionSpecification => ['==', ['downcase', ['get', 'kind']], name] as unknown as ExpressionSpecification;
    const labelled = ['has', 'label'] as ExpressionSpecification;
    return [
        {
            id: 'entrance-unit',
            type: 'symbol',
            ...entrance,
            minzoom: FROM.unit,
            filter: kind('unit'),
            layout: {
                'icon-image': 'entrance-unit',
                'icon-size': fading([FROM.unit, 0.7], [19, 1.1]),
                'icon-allow-overlap': true,
                'icon-ignore-placement': true,
            },
        },
        {
            id: 'entrance-unit-name',
            type: 'symbol',
            ...entrance,
            minzoom: FROM.unitName,
            filter: all(kind('unit'), labelled),
            layout: {
                'text-field': ['get', 'label'],
                'text-font': REGULAR,
                'text-size': fading([FROM.unitName, 10], [20, 13]),
                'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
                'text-radial-offset': 0.8,
                'text-padding': 2,
            },
            paint: { 'text-color': colors.entrance.unit, 'text-halo-color': colors.halo, 'text-halo-width': 1.5 },
        },
        {
            id: 'entrance-gate',
            type: 'symbol',
            ...entrance,
            minzoom: FROM.gate,
            filter: kind('gate'),
            layout: {
                'icon-image': 'entrance-gate',
                'icon-size': fading([FROM.gate, 0.8], [18.5, 1.1]),
                'icon-allow-overlap': true,
                'text-field': ['coalesce', ['get', 'label'], ''],
                'text-font': MEDIUM,
                'text-size': fading([FROM.gate, 10], [19, 13]),
                'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
                'text-radial-offset': 0.9,
                'text-optional': true,
                'text-padding': 2,
            },
            paint: { 'text-color': colors.entrance.gate, 'text-halo-color': colors.halo, 'text-halo-width': 1.5 },
        },
    ];
}
