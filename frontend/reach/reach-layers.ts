import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { fading, growing } from '../map/expressions.ts';
import { BOLD, REGULAR } from '../map/fonts.ts';
import type { ReachColors } from './reach-colors.ts';
import { MINUTES, type Minutes } from './wire.ts';

export const AREA = 'reach-area';
export const OUTSIDE = 'reach-outside';
export const WAY = 'reach-way';
export const NEXT = 'reach-next';
export const SOURCES = [AREA, OUTSIDE, WAY, NEXT] as const;

/** The nearer the more solid: told apart without their tints. */
const DASHES: Record<Minutes, number[] | undefined> = { 5: undefined, 10: [5, 2], 15: [1.5, 2] };
const WIDEST_FIRST = [...MINUTES].reverse();

/** The circles, for below the map's labels. */
export function groundLayers(colors: ReachColors, shown: readonly Minutes[]): LayerSpecification[] {
    const circles = WIDEST_FIRST.filter((minutes) => shown.includes(minutes));
    return [
        ...circles.map((minutes): LayerSpecification => ({
            id: `${AREA}-${minutes}`,
            type: 'fill',
            source: AREA,
            filter: is(minutes),
            paint: { 'fill-color': colors.ground, 'fill-opacity': colors.opacity[minutes], 'fill-antialias': false },
        })),
        ...circles.map((minutes): LayerSpecification => {
            const dashes = DASHES[minutes];
            return {
                id: `${AREA}-border-${minutes}`,
                type: 'line',
                source: AREA,
                filter: is(minutes),
                layout: { 'line-join': 'round' },
                paint: {
                    'line-color': colors.line,
                    'line-width': growing([11, 0.8], [15, 2], [18, 3]),
                    'line-opacity': 0.9,
                    ...(dashes ? { 'line-dasharray': dashes } : {}),
                },
            };
        }),
    ];
}

/** The minutes on each border, houses outside, a way and the next places: on top. */
export function signLayers(colors: ReachColors, shown: readonly Minutes[], minutesWords: string): LayerSpecification[] {
    return [
        {
            id: `${AREA}-words`,
            type: 'symbol',
            source: AREA,
            minzoom: 12.5,
            filter: ['in', ['get', 'minutes'], ['literal', [...shown]]],
            layout: {
                'symbol-placement': 'line',
                'symbol-spacing': 320,
                'text-field': inWords(minutesWords),
                'text-font': BOLD,
                'text-size': fading([13, 10.5], [17, 13]),
                'text-padding': 12,
            },
            paint: { 'text-color': colors.text, 'text-halo-color': colors.halo, 'text-halo-width': 1.6 },
        },
        {
            id: OUTSIDE,
            type: 'circle',
            source: OUTSIDE,
            minzoom: 11,
            paint: {
                // The area grows with the households.
                'circle-radius': ['interpolate', ['linear'], ['zoom'], 12, size(1.6), 15, size(3.4), 18, size(7)] as unknown as ExpressionSpecification,
                'circle-color': ['case', ['get', 'noWay'], 'transparent', colors.outside] as unknown as ExpressionSpecification,
                'circle-opacity': 0.88,
                'circle-stroke-color': ['case', ['get', 'noWay'], colors.outside, colors.outsideRim] as unknown as ExpressionSpecification,
                'circle-stroke-width': ['case', ['get', 'noWay'], 2.5, 1] as unknown as ExpressionSpecification,
            },
        },
        {
            id: `${OUTSIDE}-households`,
            type: 'symbol',
            source: OUTSIDE,
            minzoom: 15.5,
            layout: { 'text-field': ['to-string', ['get', 'households']], 'text-font': REGULAR, 'text-size': 11, 'text-offset': [0, 1.5] },
            paint: { 'text-color': colors.outside, 'text-halo-color': colors.halo, 'text-halo-width': 1.5 },
        },
        {
            id: `${WAY}-rim`,
            type: 'line',
            source: WAY,
            filter: ['==', ['geometry-type'], 'LineString'],
            layout: { 'line-cap': 'round', 'line-join': 'round' },
            paint: { 'line-color': colors.wayRim, 'line-width': growing([12, 5], [17, 10]) },
        },
        {
            id: WAY,
            type: 'line',
            source: WAY,
            filter: ['==', ['geometry-type'], 'LineString'],
            layout: { 'line-cap': 'round', 'line-join': 'round' },
            paint: { 'line-color': colors.way, 'line-width': growing([12, 2.5], [17, 5.5]), 'line-dasharray': [0.2, 1.7] },
        },
        {
            id: `${WAY}-ends`,
            type: 'circle',
            source: WAY,
            filter: ['==', ['geometry-type'], 'Point'],
            paint: { 'circle-radius': 6, 'circle-color': colors.wayRim, 'circle-stroke-color': colors.way, 'circle-stroke-width': 3.5 },
        },
        {
            id: `${NEXT}-disc`,
            type: 'circle',
            source: NEXT,
            paint: { 'circle-radius': 13, 'circle-color': colors.next, 'circle-stroke-color': colors.halo, 'circle-stroke-width': 2 },
        },
        {
            id: NEXT,
            type: 'symbol',
            source: NEXT,
            layout: { 'text-field': ['to-string', ['get', 'rank']], 'text-font': BOLD, 'text-size': 14, 'text-allow-overlap': true, 'text-ignore-placement': true },
            paint: { 'text-color': colors.nextText },
        },
    ];
}

function is(minutes: Minutes): ExpressionSpecification {
    return ['all', ['==', ['get', 'minutes'], minutes], ['==', ['get', 'is'], 'ground']] as unknown as ExpressionSpecification;
}

function size(factor: number): unknown {
    return ['min', 5 * factor, ['*', factor, ['+', 0.8, ['/', ['sqrt', ['get', 'households']], 4]]]];
}

/** "{0} 分钟" with the feature's minutes. */
function inWords(words: string): ExpressionSpecification {
    const [before = '', after = ''] = words.split('{0}');
    return ['concat', before, ['to-string', ['get', 'minutes']], after] as unknown as ExpressionSpecification;
}
