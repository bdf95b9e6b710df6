import type { ExpressionSpecification, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { fading, growing, isArea, isPoint } from '../map/expressions.ts';
import { BOLD, REGULAR } from '../map/fonts.ts';
import type { Theme } from '../map/map-config.ts';
import type { MapOverlay } from '../map/map-overlay.ts';
import { palette } from '../map/palette.ts';
import { SLOT } from '../map/style.ts';
import { type FigureClass, stepOf } from './figure-classes.ts';
import { figureColors, stepColor } from './figure-colors.ts';
import { type ByGrid, inWords } from './wire.ts';

const FILL = 'figure-fill';
const LINE = 'figure-line';
const VALUE = 'figure-value';

const grid = { source: 'grid', 'source-layer': 'grid' } as const;

/** The grids of the map's own tiles in the colours of their values, and each value on its grid, before which the grid's other labels give way. */
export class GridFigureOverlay implements MapOverlay {
    readonly id = 'grid-figure';
    private readonly figure: ByGrid;
    private readonly classes: readonly FigureClass[];
    private readonly theme: () => Theme;

    constructor(figure: ByGrid, classes: readonly FigureClass[], theme: () => Theme) {
        this.figure = figure;
        this.classes = classes;
        this.theme = theme;
    }

    add(map: MapLibreMap): void {
        if (map.getSource(grid.source)) {
            this.areas().forEach((layer) => map.addLayer(layer, SLOT.belowLabels));
            map.addLayer(this.values());
        }
    }

    remove(map: MapLibreMap): void {
        [FILL, LINE, VALUE].filter((layer) => map.getLayer(layer)).forEach((layer) => map.removeLayer(layer));
    }

    private areas(): LayerSpecification[] {
        const colors = figureColors(this.theme());
        const color = this.byCode(({ value }) => (value === null ? colors.none : stepColor(stepOf(value, this.classes), this.classes.length, colors)), 'transparent');
        return [
            {
                id: FILL,
                type: 'fill',
                ...grid,
                filter: isArea,
                paint: { 'fill-color': color, 'fill-opacity': fading([13, 0.82], [15.5, 0.66], [17.5, 0.4]), 'fill-antialias': false },
            },
            {
                id: LINE,
                type: 'line',
                ...grid,
                filter: isArea,
                layout: { 'line-join': 'round' },
                paint: { 'line-color': colors.line, 'line-width': growing([10, 0.4], [14, 1], [18, 2]) },
            },
        ];
    }

    private values(): LayerSpecification {
        const colors = palette(this.theme());
        const value = this.byCode((own) => (own.value === null ? '–' : inWords(own.value, this.figure.kind)), '');
        return {
            id: VALUE,
            type: 'symbol',
            ...grid,
            minzoom: 12,
            filter: isPoint,
            layout: {
                'text-field': ['format', value, { 'text-font': ['literal', BOLD], 'font-scale': 1.15 }, '\n', {}, ['get', 'number'], { 'font-scale': 0.8 }] as unknown as ExpressionSpecification,
                'text-font': REGULAR,
                'text-size': fading([12, 11], [15, 15], [18, 20]),
                'text-line-height': 1.1,
                'text-padding': 1,
            },
            paint: { 'text-color': colors.text.main, 'text-halo-color': colors.halo, 'text-halo-width': 2 },
        };
    }

    private byCode(of: (own: ByGrid['grids'][number]) => string, otherwise: string): ExpressionSpecification {
        const pairs = this.figure.grids.flatMap((own) => [own.code, of(own)]);
        return (pairs.length === 0 ? otherwise : ['match', ['get', 'code'], ...pairs, otherwise]) as unknown as ExpressionSpecification;
    }
}
