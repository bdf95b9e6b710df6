import type { Feature, FeatureCollection } from 'geojson';
import { areaOf, crossesItself, lengthOf, type LonLat } from './ground-measure.ts';

export type MeasureMode = 'distance' | 'area';

/** What is being measured: the points set so far, and where the pointer would set the next; without a pointer it is finished for now. */
export interface Measuring {
    mode: MeasureMode;
    points: readonly LonLat[];
    pointer?: LonLat | undefined;
    finished: boolean;
}

export interface Measured {
    metres: number;
    squareMetres: number;
    /** Its sides cross: the area means nothing. */
    crossing: boolean;
}

export function nothingYet(mode: MeasureMode): Measuring {
    return { mode, points: [], finished: false };
}

/** After a finished one, the next point begins another. */
export function withPoint(state: Measuring, point: LonLat): Measuring {
    return state.finished ? { mode: state.mode, points: [point], finished: false } : { ...state, points: [...state.points, point] };
}

export function withoutLast(state: Measuring): Measuring {
    return { ...state, points: state.points.slice(0, -1), finished: false };
}

export function measured(state: Measuring): Measured {
    const line = drawn(state);
    const ring = state.mode === 'area' ? line : [];
    const around = state.mode === 'area' && line.length > 2 ? [...line, line[0]!] : line;
    return { metres: lengthOf(around), squareMetres: areaOf(ring), crossing: crossesItself(ring) };
}

/** Line or surface, and the corners one set oneself. */
export function featuresOf(state: Measuring): FeatureCollection {
    const line = drawn(state).map((point) => [...point]);
    const features: Feature[] = state.points.map((point) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [...point] } }));
    if (state.mode === 'area' && line.length > 2) {
        features.push({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[...line, line[0]!]] } });
    } else if (line.length > 1) {
        features.push({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line } });
    }
    return { type: 'FeatureCollection', features };
}

function drawn({ points, pointer, finished }: Measuring): readonly LonLat[] {
    return pointer && !finished && points.length > 0 ? [...points, pointer] : points;
}
