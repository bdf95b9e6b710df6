import type { ExpressionSpecification } from 'maplibre-gl';

/** A length that grows with the zoom: pairs of zoom and pixels, between them by powers of 1.6, nearly as the ground itself grows. */
export function growing(...stops: [zoom: number, value: number][]): ExpressionSpecification {
    return ['interpolate', ['exponential', 1.6], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

/** A value that changes evenly between zooms. */
export function fading(...stops: [zoom: number, value: number][]): ExpressionSpecification {
    return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

/** One value of a property to one value of the style. */
export function byProperty(property: string, table: Record<string, string | number>, otherwise: string | number): ExpressionSpecification {
    return ['match', ['get', property], ...Object.entries(table).flat(), otherwise] as unknown as ExpressionSpecification;
}

/** Chooses by what the pointer does to a feature. */
export function byState<T>(states: { selected: T; hover: T; none: T }): ExpressionSpecification {
    return [
        'case',
        ['boolean', ['feature-state', 'selected'], false],
        states.selected,
        ['boolean', ['feature-state', 'hover'], false],
        states.hover,
        states.none,
    ] as unknown as ExpressionSpecification;
}

export const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];
export const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];

export function all(...conditions: ExpressionSpecification[]): ExpressionSpecification {
    return ['all', ...conditions] as ExpressionSpecification;
}

export function oneOf(property: string, values: readonly string[]): ExpressionSpecification {
    return ['in', ['get', property], ['literal', values]] as unknown as ExpressionSpecification;
}

/** A number that depends on the state of a feature and on the zoom; `zoom` may only stand outermost in an expression. */
export function fadingByState(stops: readonly [zoom: number, value: number][], factor: { selected: number; hover: number }): ExpressionSpecification {
    const values = stops.flatMap(([zoom, value]) => [
        zoom,
        byState({ selected: Math.min(1, value * factor.selected), hover: Math.min(1, value * factor.hover), none: value }),
    ]);
    return ['interpolate', ['linear'], ['zoom'], ...values] as unknown as ExpressionSpecification;
}

/** One of a list by the number a property holds. */
export function byNumber(property: string, values: readonly string[], otherwise: string | ExpressionSpecification): ExpressionSpecification {
    return ['match', ['get', property], ...values.flatMap((value, i) => [i, value]), otherwise] as unknown as ExpressionSpecification;
}

/** Splits words round a number, such as "{0} 户", into what comes before and after it. */
export function aroundNumber(words: string): [before: string, after: string] {
    const [before = '', after = ''] = words.split('{0}');
    return [before, after];
}
