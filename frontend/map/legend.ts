import type { BuildingColor } from './building-layers.ts';
import { type StationKind, STATION_KINDS } from './station-kind.ts';

/** What the legend can explain, in its order. */
export const LEGEND = [
    'community',
    'grid',
    'micro',
    'many',
    'few',
    'compound',
    'home',
    'otherBuilding',
    'households',
    'gate',
    'unit',
    ...STATION_KINDS.map((kind) => `station.${kind}` as const),
] as const;

export type LegendKey = (typeof LEGEND)[number];

/** A sign that an overlay brings along; its words are the map's label `legend.KEY`. */
export interface OverlaySign {
    key: string;
    /** Address of its picture, a data URL. */
    picture: string;
}

/** A feature as the map has drawn it. */
export interface Drawn {
    layer: { id: string };
    properties: Readonly<Record<string, unknown>>;
}

/** What the legend has to explain of what is on the screen: nothing that is not there. */
export function legendOf(drawn: readonly Drawn[], standing: BuildingColor): LegendKey[] {
    // Where houses stand up, what lies below them does not show.
    const stand = drawn.some(({ layer }) => layer.id === 'building-3d');
    const seen = new Set(drawn.filter(({ layer }) => !(stand && layer.id === 'building')).map((feature) => keyOf(feature, standing)));
    return LEGEND.filter((key) => seen.has(key));
}

function keyOf({ layer, properties }: Drawn, standing: BuildingColor): LegendKey | undefined {
    switch (layer.id) {
        case 'community-border':
            return 'community';
        case 'grid-border':
            return 'grid';
        case 'micro-border':
            return 'micro';
        case 'grid-number':
        case 'grid-households':
        case 'grid-name':
            return properties['sign'] === 'many' ? 'many' : properties['sign'] === 'few' ? 'few' : undefined;
        case 'compound-outline':
            return 'compound';
        case 'building':
            return use(properties);
        case 'building-3d':
            return standing === 'use' ? use(properties) : standing;
        case 'entrance-gate':
            return 'gate';
        case 'entrance-unit':
            return 'unit';
        case 'station-dot':
        case 'station':
        case 'station-named':
            return STATION_KINDS.includes(properties['kind'] as StationKind) ? `station.${properties['kind'] as StationKind}` : undefined;
        default:
            return undefined;
    }
}

function use(properties: Drawn['properties']): LegendKey {
    return properties['use'] === 'RESIDENTIAL' || properties['use'] === 'MIXED' ? 'home' : 'otherBuilding';
}
