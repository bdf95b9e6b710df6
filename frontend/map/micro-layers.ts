import type { LayerSpecification } from 'maplibre-gl';
import { aroundNumber, fading, growing, isArea, isPoint } from './expressions.ts';
import { BOLD, REGULAR } from './fonts.ts';
import type { Palette } from './palette.ts';
import { FROM } from './zooms.ts';

const micro = { source: 'micro', 'source-layer': 'micro' } as const;

/** Thin lines inside a grid, told from its own border by their dashes. */
export function microBorders(colors: Palette): LayerSpecification {
    return {
        id: 'micro-border',
        type: 'line',
        ...micro,
        minzoom: FROM.micro,
        filter: isArea,
        layout: { 'line-join': 'round' },
        paint: {
            'line-color': colors.grid.border,
            'line-width': growing([15, 0.6], [17, 1], [19, 1.5]),
            'line-dasharray': [4, 2],
            'line-opacity': fading([FROM.micro, 0], [FROM.micro + 0.6, 0.7]),
        },
    };
}

/** The number inside its grid, and the households. */
export function microLabels(colors: Palette, households: string): LayerSpecification {
    const [before, after] = aroundNumber(households);
    return {
        id: 'micro-number',
        type: 'symbol',
        ...micro,
        minzoom: FROM.microNumber,
        filter: isPoint,
        layout: {
            'text-field': [
                'format',
                ['get', 'number'],
                { 'text-font': ['literal', BOLD] },
                '\n',
                {},
                ['concat', before, ['to-string', ['get', 'households']], after],
                { 'font-scale': 0.88, 'text-color': colors.text.soft },
            ],
            'text-font': REGULAR,
            'text-size': fading([16, 11], [18, 13]),
            'text-padding': 4,
            'text-variable-anchor': ['center', 'top', 'bottom'],
            'text-radial-offset': 0.4,
        },
        paint: { 'text-color': colors.text.main, 'text-halo-color': colors.halo, 'text-halo-width': 1.6, 'text-halo-blur': 0.3 },
    };
}
