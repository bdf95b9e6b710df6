import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';

/** The circles of daily life, in minutes on foot. */
export const MINUTES = [5, 10, 15] as const;
export type Minutes = (typeof MINUTES)[number];

/** Which stations count, and of which part of the territory is spoken. What is left out leaves none out. */
export interface ReachQuestion {
    /** Kinds of stations. */
    kinds?: readonly string[];
    /** An instant at which they are open, "2026-11-21T12:00:00Z". */
    at?: string;
    /** Code of a street, community or grid. */
    place?: string;
}

export type GroundFeature = Feature<Polygon | MultiPolygon, { minutes: Minutes; is: 'ground' }>;
export type WaysFeature = Feature<MultiLineString, { minutes: Minutes; is: 'ways' }>;

/** What `api/reach/area.geojson` answers: of each circle its ground and, where asked for, its ways; the widest circle first. */
export interface ReachArea extends FeatureCollection<Polygon | MultiPolygon | MultiLineString> {
    /** Rises whenever roads, buildings, grids or stations were read anew. */
    epoch: number;
    asOf: string;
    /** Something has changed since and is being read. */
    behind: boolean;
    features: (GroundFeature | WaysFeature)[];
}

/** What `api/reach/outside.geojson` answers: a point for each building with households outside. */
export interface Outside extends FeatureCollection<Point, { id: number; name: string; code: string; households: number; noWay: boolean; minutes?: number }> {
    epoch: number;
    asOf: string;
    behind: boolean;
}

export interface Counted {
    households: number;
    /** Households by minutes. */
    inside: Record<`${Minutes}`, number>;
    /** Of those outside, the ones whose door no way leads to. */
    noWay: number;
}

/** What `api/reach/figures` answers. */
export interface ReachFigures {
    state: { epoch: number; asOf: string; behind: boolean };
    stations: number;
    all: Counted;
    places: { level: 'street' | 'community' | 'grid'; code: string; name: string; reached: Counted }[];
}

/** A place where another station would help, the best first. */
export interface NextPlace {
    rank: number;
    gained: number;
    lng: number;
    lat: number;
}

export function areaUrl(question: ReachQuestion): string {
    return `api/reach/area.geojson${query(question)}`;
}

export function outsideUrl(question: ReachQuestion, minutes: Minutes): string {
    return `api/reach/outside.geojson${query(question, { minutes: String(minutes) })}`;
}

export function figuresUrl(question: ReachQuestion): string {
    return `api/reach/figures${query(question)}`;
}

function query({ kinds = [], at = '', place = '' }: ReachQuestion, more: Record<string, string> = {}): string {
    const said = Object.entries({ kinds: [...kinds].sort().join(','), at, place, ...more }).filter(([, value]) => value !== '');
    return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}
