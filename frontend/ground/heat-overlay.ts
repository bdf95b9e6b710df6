import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { growing } from '../map/expressions.ts';
import type { Theme } from '../map/map-config.ts';
import type { MapOverlay } from '../map/map-overlay.ts';
import { SLOT } from '../map/style.ts';
import { figureColors } from './figure-colors.ts';
import type { Crowd } from './wire.ts';

const HEAT = 'incident-heat';

/** Where matters lie thick. A crowd weighs as much as it has matters, so heat does not depend on how they were counted together. */
export class HeatOverlay implements MapOverlay {
    readonly id = HEAT;
    private crowds: readonly Crowd[];
    private readonly theme: () => Theme;
    private map: MapLibreMap | undefined;

    constructor(crowds: readonly Crowd[], theme: () => Theme) {
        this.crowds = crowds;
        this.theme = theme;
    }

    add(map: MapLibreMap): void {
        this.map = map;
        if (!map.getSource(HEAT)) {
            map.addSource(HEAT, { type: 'geojson', data: points(this.crowds) });
        }
        const colors = figureColors(this.theme()).heat;
        const ramp = colors.flatMap((color, i) => [i / (colors.length - 1), color]);
        map.addLayer(
            {
                id: HEAT,
                type: 'heatmap',
                source: HEAT,
                paint: {
                    'heatmap-weight': ['get', 'number'],
                    'heatmap-intensity': this.intensity(),
                    'heatmap-radius': growing([11, 10], [14, 26], [17, 60], [20, 120]),
                    'heatmap-color': ['interpolate', ['linear'], ['heatmap-density'], ...ramp] as unknown as ExpressionSpecification,
                    'heatmap-opacity': 0.78,
                },
            },
            SLOT.belowLabels,
        );
    }

    remove(map: MapLibreMap): void {
        if (map.getLayer(HEAT)) {
            map.removeLayer(HEAT);
        }
        if (map.getSource(HEAT)) {
            map.removeSource(HEAT);
        }
        this.map = undefined;
    }

    show(crowds: readonly Crowd[]): void {
        this.crowds = crowds;
        void this.map?.getSource<GeoJSONSource>(HEAT)?.setData(points(crowds));
        if (this.map?.getLayer(HEAT)) {
            this.map.setPaintProperty(HEAT, 'heatmap-intensity', this.intensity());
        }
    }

    /** Less where there are many, so that the map shows differences rather than one blot; a few stay visible. */
    private intensity(): ExpressionSpecification {
        const number = this.crowds.reduce((sum, [, , many]) => sum + many, 0);
        const base = Math.min(1, 8 / Math.sqrt(Math.max(number, 1)));
        return growing([10, base * 0.25], [13, base * 0.6], [17, Math.min(1, base * 1.6)]);
    }
}

function points(crowds: readonly Crowd[]): FeatureCollection<Point> {
    return {
        type: 'FeatureCollection',
        features: crowds.map(([longitude, latitude, number]) => ({
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [longitude, latitude] },
            properties: { number },
        })),
    };
}
