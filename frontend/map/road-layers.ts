import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { all, byProperty, fading, growing, oneOf } from './expressions.ts';
import { MEDIUM, REGULAR } from './fonts.ts';
import type { Palette, RoadRank } from './palette.ts';
import { FROM } from './zooms.ts';

/** The classes of a road (OpenStreetMap's words, which `detail` uses) by rank. */
const DETAILS: Record<RoadRank, readonly string[]> = {
    trunk: ['motorway', 'motorway_link', 'trunk', 'trunk_link'],
    primary: ['primary', 'primary_link'],
    secondary: ['secondary', 'secondary_link'],
    local: ['tertiary', 'tertiary_link', 'unclassified', 'residential', 'road'],
    service: ['service', 'living_street', 'track'],
};

const PATHS = ['footway', 'path', 'steps', 'cycleway', 'pedestrian', 'bridleway', 'corridor'];

/** Pixels of a road's surface. Ranks keep their order at every zoom. */
const WIDTH: Record<RoadRank, [number, number][]> = {
    trunk: [[8, 1], [12, 3], [14, 6.5], [16, 16], [18, 40], [20, 110]],
    primary: [[8, 0.8], [12, 2.6], [14, 5.5], [16, 14], [18, 36], [20, 100]],
    secondary: [[10, 0.6], [12, 1.8], [14, 4.2], [16, 11], [18, 30], [20, 84]],
    local: [[12, 0.8], [14, 2.4], [16, 7.5], [18, 22], [20, 62]],
    service: [[14, 0.8], [16, 3.6], [18, 11], [20, 32]],
};

const RANKS: RoadRank[] = ['service', 'local', 'secondary', 'primary', 'trunk'];

// A footway is no barrier, and so of kind NONE.
const isRoad = oneOf('kind', ['MINOR_ROAD', 'MAIN_ROAD', 'NONE']);
const onGround: ExpressionSpecification = ['!', ['to-boolean', ['get', 'tunnel']]] as unknown as ExpressionSpecification;
const onBridge: ExpressionSpecification = ['to-boolean', ['get', 'bridge']] as unknown as ExpressionSpecification;
const offBridge: ExpressionSpecification = ['!', onBridge] as unknown as ExpressionSpecification;

function ofRank(rank: RoadRank): ExpressionSpecification {
    if (rank !== 'local') {
        return oneOf('detail', DETAILS[rank]);
    }
    // A road of no known class is drawn as an ordinary one.
    const known = [...RANKS.filter((other) => other !== 'local').flatMap((other) => DETAILS[other]), ...PATHS];
    return ['!', oneOf('detail', known)] as unknown as ExpressionSpecification;
}

function fromZoom(rank: RoadRank): number {
    return { trunk: 7, primary: 8, secondary: 10, local: FROM.localRoad, service: FROM.serviceRoad }[rank];
}

function widened(stops: [number, number][], by: number): [number, number][] {
    return stops.map(([zoom, width]) => [zoom, width + (zoom < 12 ? by / 2 : by)]);
}

const source = { source: 'barrier', 'source-layer': 'barrier' } as const;

function casing(rank: RoadRank, colors: Palette, bridge: boolean): LayerSpecification {
    return {
        id: `road-${rank}-casing${bridge ? '-bridge' : ''}`,
        type: 'line',
        ...source,
        minzoom: Math.max(fromZoom(rank), 11),
        filter: all(isRoad, ofRank(rank), onGround, bridge ? onBridge : offBridge),
        layout: { 'line-join': 'round', 'line-cap': bridge ? 'butt' : 'round' },
        paint: {
            'line-color': colors.road[rank].casing,
            'line-width': growing(...widened(WIDTH[rank], bridge ? 2.6 : 1.6)),
        },
    };
}

function surface(rank: RoadRank, colors: Palette, bridge: boolean): LayerSpecification {
    return {
        id: `road-${rank}${bridge ? '-bridge' : ''}`,
        type: 'line',
        ...source,
        minzoom: fromZoom(rank),
        filter: all(isRoad, ofRank(rank), onGround, bridge ? onBridge : offBridge),
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': colors.road[rank].fill, 'line-width': growing(...WIDTH[rank]) },
    };
}

/** Roads below ground, ways for feet, the roads with their casings, and what bridges carry above them. */
export function roadLayers(colors: Palette): LayerSpecification[] {
    const tunnel: LayerSpecification = {
        id: 'road-tunnel',
        type: 'line',
        ...source,
        minzoom: 13,
        filter: all(isRoad, ['to-boolean', ['get', 'tunnel']] as unknown as ExpressionSpecification, [
            '!',
            oneOf('detail', PATHS),
        ] as unknown as ExpressionSpecification),
        layout: { 'line-cap': 'butt' },
        paint: {
            'line-color': colors.path,
            'line-width': growing([13, 1.2], [16, 5], [18, 14]),
            'line-opacity': 0.4,
            'line-dasharray': [1.2, 0.8],
        },
    };
    const path: LayerSpecification = {
        id: 'road-path',
        type: 'line',
        ...source,
        minzoom: FROM.path,
        filter: all(isRoad, oneOf('detail', PATHS), onGround),
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
            'line-color': colors.path,
            'line-width': growing([15, 0.8], [17, 2.2], [19, 6]),
            'line-opacity': fading([15, 0], [15.6, 0.9]),
        },
    };
    return [
        tunnel,
        path,
        ...RANKS.map((rank) => casing(rank, colors, false)),
        ...RANKS.map((rank) => surface(rank, colors, false)),
        ...RANKS.map((rank) => casing(rank, colors, true)),
        ...RANKS.map((rank) => surface(rank, colors, true)),
        ...railLayers(colors),
    ];
}

function railLayers(colors: Palette): LayerSpecification[] {
    const filter = all(['==', ['get', 'kind'], 'RAILWAY'] as ExpressionSpecification, onGround);
    return [
        {
            id: 'rail',
            type: 'line',
            ...source,
            minzoom: FROM.rail,
            filter,
            paint: { 'line-color': colors.rail, 'line-width': growing([11, 0.8], [14, 2], [18, 6]) },
        },
        {
            id: 'rail-gap',
            type: 'line',
            ...source,
            minzoom: 13,
            filter,
            paint: { 'line-color': colors.railGap, 'line-width': growing([13, 0.6], [14, 1.1], [18, 4]), 'line-dasharray': [6, 6] },
        },
        {
            id: 'rail-below',
            type: 'line',
            ...source,
            minzoom: 13,
            filter: all(['==', ['get', 'kind'], 'RAILWAY'] as ExpressionSpecification, [
                'to-boolean',
                ['get', 'tunnel'],
            ] as unknown as ExpressionSpecification),
            paint: { 'line-color': colors.rail, 'line-width': 1.2, 'line-dasharray': [2, 3], 'line-opacity': 0.45 },
        },
    ];
}

export function wallLayer(colors: Palette): LayerSpecification {
    return {
        id: 'wall',
        type: 'line',
        ...source,
        minzoom: FROM.wall,
        filter: ['==', ['get', 'kind'], 'WALL'],
        paint: { 'line-color': colors.wall, 'line-width': growing([15.5, 0.6], [18, 2]) },
    };
}

/** Names along the roads, the more important ones first and from further away. */
export function roadNames(colors: Palette): LayerSpecification[] {
    const name = (id: string, ranks: RoadRank[], minzoom: number, size: ExpressionSpecification): LayerSpecification => ({
        id,
        type: 'symbol',
        ...source,
        minzoom,
        filter: all(isRoad, ['has', 'name'] as ExpressionSpecification, onGround, ['any', ...ranks.map(ofRank)] as unknown as ExpressionSpecification),
        layout: {
            'symbol-placement': 'line',
            'symbol-spacing': 340,
            'text-field': ['get', 'name'],
            'text-font': ranks.includes('primary') ? MEDIUM : REGULAR,
            'text-size': size,
            'text-letter-spacing': 0.08,
            'text-max-angle': 32,
            'text-padding': 6,
        },
        paint: {
            'text-color': colors.text.road,
            'text-halo-color': byProperty(
                'detail',
                Object.fromEntries(ranks.flatMap((rank) => DETAILS[rank].map((detail) => [detail, colors.road[rank].fill]))),
                colors.road.local.fill,
            ),
            'text-halo-width': 1.6,
        },
    });
    return [
        name('road-name-local', ['local', 'service'], FROM.localRoadName, fading([15, 10.5], [18, 13])),
        name('road-name-main', ['secondary', 'primary', 'trunk'], FROM.roadName, fading([13, 10.5], [16, 12.5], [18, 15])),
    ];
}
