import type { LayerSpecification } from 'maplibre-gl';

/** What makes a layer of each type fainter. */
const OPACITIES: Partial<Record<LayerSpecification['type'], readonly string[]>> = {
    fill: ['fill-opacity'],
    line: ['line-opacity'],
    symbol: ['icon-opacity', 'text-opacity'],
    circle: ['circle-opacity', 'circle-stroke-opacity'],
    'fill-extrusion': ['fill-extrusion-opacity'],
    background: ['background-opacity'],
};

export function opacitiesOf(type: LayerSpecification['type']): readonly string[] {
    return OPACITIES[type] ?? [];
}

/**
 * An opacity of the style at a share of itself. A curve over the zoom stays outermost, where MapLibre wants it, and its values are made fainter; a
 * value that nobody set is 1.
 */
export function fainter(value: unknown, share: number): unknown {
    if (value === undefined || value === null) {
        return share;
    }
    if (typeof value === 'number') {
        return value * share;
    }
    if (Array.isArray(value) && (value[0] === 'interpolate' || value[0] === 'step')) {
        // ['interpolate', curve, input, zoom, value, …] and ['step', input, value, zoom, value, …]
        const first = value[0] === 'interpolate' ? 4 : 2;
        return value.map((part: unknown, i) => (i >= first && (i - first) % 2 === 0 ? fainter(part, share) : part));
    }
    return ['*', value, share];
}
