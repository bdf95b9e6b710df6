import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { aroundNumber, byNumber, fading, growing } from '../../map/expressions.ts';
import { BOLD, REGULAR } from '../../map/fonts.ts';
import type { Theme } from '../../map/map-config.ts';
import type { MapOverlay } from '../../map/map-overlay.ts';
import { palette } from '../../map/palette.ts';
import { SLOT } from '../../map/style.ts';
import type { GridsAt } from '../wire.ts';

/** The grids that were in force at a day, as the map draws those of today. */
export class GridsAtOverlay implements MapOverlay {
    readonly id = 'tour-grids-at';
    private readonly grids: GridsAt;
    private readonly households: string;
    private readonly theme: () => Theme;

    /** @param households the words round a number of households, such as "{0} 户" */
    constructor(grids: GridsAt, households: string, theme: () => Theme) {
        this.grids = grids;
        this.households = households;
        this.theme = theme;
    }

    add(map: MapLibreMap): void {
        for (const [name, data] of Object.entries(this.data())) {
            if (!map.getSource(name)) {
                map.addSource(name, { type: 'geojson', data });
            }
        }
        this.areas().forEach((layer) => map.addLayer(layer, SLOT.belowLabels));
        map.addLayer(this.texts());
    }

    remove(map: MapLibreMap): void {
        [...this.areas(), this.texts()].filter(({ id }) => map.getLayer(id)).forEach(({ id }) => map.removeLayer(id));
        Object.keys(this.data())
            .filter((name) => map.getSource(name))
            .forEach((name) => map.removeSource(name));
    }

    private data(): Record<string, FeatureCollection> {
        const labels: FeatureCollection<Point> = {
            type: 'FeatureCollection',
            features: this.grids.grids.features.map(({ properties }) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates: properties.label } })),
        };
        return { [this.id]: this.grids.grids, [`${this.id}-label`]: labels };
    }

    private areas(): LayerSpecification[] {
        const { grid } = palette(this.theme());
        return [
            {
                id: `${this.id}-fill`,
                type: 'fill',
                source: this.id,
                paint: { 'fill-color': byNumber('tint', grid.tints, grid.tints[0]!), 'fill-opacity': fading([12, 0.4], [16, 0.32], [18, 0.24]), 'fill-antialias': false },
            },
            {
                id: `${this.id}-line`,
                type: 'line',
                source: this.id,
                layout: { 'line-join': 'round' },
                paint: { 'line-color': grid.border, 'line-width': growing([11, 0.8], [14, 1.8], [17, 3]) },
            },
        ];
    }

    private texts(): LayerSpecification {
        const colors = palette(this.theme());
        const [before, behind] = aroundNumber(this.households);
        const count = ['concat', before, ['to-string', ['get', 'households']], behind];
        return {
            id: `${this.id}-text`,
            type: 'symbol',
            source: `${this.id}-label`,
            minzoom: 12,
            layout: {
                'text-field': ['format', ['get', 'number'], { 'text-font': ['literal', BOLD], 'font-scale': 1.2 }, '\n', {}, count, { 'font-scale': 0.88 }] as unknown as ExpressionSpecification,
                'text-font': REGULAR,
                'text-size': fading([12, 10], [15, 14], [18, 18]),
                'text-line-height': 1.2,
            },
            paint: { 'text-color': colors.text.main, 'text-halo-color': colors.halo, 'text-halo-width': 2 },
        };
    }
}
