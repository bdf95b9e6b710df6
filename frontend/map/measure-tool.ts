import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from './ground-measure.ts';
import type { MapOverlay } from './map-overlay.ts';
import { type MeasureMode, featuresOf, type Measuring, nothingYet, withoutLast, withPoint } from './measuring.ts';
import { fromPage, pointerOn } from './page-pixels.ts';
import type { Palette } from './palette.ts';

const SOURCE = 'measure';

/** Pixels within which a second click means the same point, and beyond which a press was a drag of the map. */
const SAME_PLACE = 5;

/**
 * Measures with clicks on the map, or with Enter at its middle; Backspace takes a point back, a double click or a second Enter finishes, Escape cancels.
 * While it is on the map, clicks reach nothing else there.
 */
export class MeasureTool implements MapOverlay {
    readonly id = SOURCE;
    private map: MapLibreMap | undefined;
    private pressed: { x: number; y: number } | undefined;
    private state: Measuring = nothingYet('distance');

    private readonly colors: () => Palette;
    private readonly changed: (state: Measuring) => void;
    private readonly cancelled: () => void;

    constructor(colors: () => Palette, changed: (state: Measuring) => void, cancelled: () => void) {
        this.colors = colors;
        this.changed = changed;
        this.cancelled = cancelled;
    }

    begin(mode: MeasureMode): void {
        this.become(nothingYet(mode));
    }

    /** Goes on with the points there are, as a line or as an area. */
    turnInto(mode: MeasureMode): void {
        this.become({ ...this.state, mode });
    }

    undo(): void {
        this.become(withoutLast(this.state));
    }

    add(map: MapLibreMap): void {
        this.map = map;
        map.addSource(SOURCE, { type: 'geojson', data: featuresOf(this.state) });
        layers(this.colors()).forEach((layer) => map.addLayer(layer));
        const surface = map.getCanvasContainer();
        surface.addEventListener('pointerdown', this.press, true);
        surface.addEventListener('pointermove', this.move, true);
        surface.addEventListener('click', this.click, true);
        surface.addEventListener('dblclick', this.finish, true);
        surface.addEventListener('keydown', this.key, true);
        surface.style.cursor = 'crosshair';
    }

    remove(map: MapLibreMap): void {
        const surface = map.getCanvasContainer();
        surface.removeEventListener('pointerdown', this.press, true);
        surface.removeEventListener('pointermove', this.move, true);
        surface.removeEventListener('click', this.click, true);
        surface.removeEventListener('dblclick', this.finish, true);
        surface.removeEventListener('keydown', this.key, true);
        surface.style.cursor = '';
        layers(this.colors())
            .filter((layer) => map.getLayer(layer.id))
            .forEach((layer) => map.removeLayer(layer.id));
        map.removeSource(SOURCE);
        this.map = undefined;
    }

    private become(state: Measuring): void {
        this.state = state;
        void this.map?.getSource<GeoJSONSource>(SOURCE)?.setData(featuresOf(state));
        this.changed(state);
    }

    private readonly press = (event: PointerEvent): void => {
        this.pressed = { x: event.clientX, y: event.clientY };
    };

    private readonly move = (event: PointerEvent): void => {
        if (event.pointerType === 'mouse' && this.state.points.length > 0 && !this.state.finished) {
            this.become({ ...this.state, pointer: this.under(event) });
        }
    };

    private readonly click = (event: MouseEvent): void => {
        event.stopPropagation();
        const dragged = this.pressed && Math.hypot(event.clientX - this.pressed.x, event.clientY - this.pressed.y) > SAME_PLACE;
        if (!dragged) {
            this.set(this.under(event));
        }
    };

    private readonly finish = (event: Event): void => {
        event.stopPropagation();
        event.preventDefault();
        this.become({ ...this.state, pointer: undefined, finished: true });
    };

    private readonly key = (event: KeyboardEvent): void => {
        const center = this.map!.getCenter();
        switch (event.key) {
            case 'Enter':
                if (this.isLast([center.lng, center.lat])) {
                    this.finish(event);
                } else {
                    this.set([center.lng, center.lat]);
                }
                break;
            case 'Backspace':
                this.undo();
                break;
            case 'Escape':
                this.cancelled();
                break;
            default:
                return;
        }
        event.stopPropagation();
        event.preventDefault();
    };

    private set(point: LonLat): void {
        if (this.state.finished || !this.isLast(point)) {
            this.become({ ...withPoint(this.state, point), pointer: undefined });
        }
    }

    private isLast(point: LonLat): boolean {
        const last = this.state.points.at(-1);
        return last !== undefined && this.map!.project([...last]).dist(this.map!.project([...point])) <= SAME_PLACE;
    }

    private under(event: MouseEvent): LonLat {
        const map = this.map!;
        const { lng, lat } = fromPage(map, pointerOn(map, event));
        return [lng, lat];
    }
}

function layers(colors: Palette): LayerSpecification[] {
    return [
        { id: 'measure-area', type: 'fill', source: SOURCE, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': colors.accent, 'fill-opacity': 0.14 } },
        { id: 'measure-halo', type: 'line', source: SOURCE, layout: { 'line-join': 'round', 'line-cap': 'round' }, paint: { 'line-color': colors.halo, 'line-width': 6, 'line-opacity': 0.85 } },
        { id: 'measure-line', type: 'line', source: SOURCE, layout: { 'line-join': 'round', 'line-cap': 'round' }, paint: { 'line-color': colors.accent, 'line-width': 3 } },
        {
            id: 'measure-point',
            type: 'circle',
            source: SOURCE,
            filter: ['==', ['geometry-type'], 'Point'],
            paint: { 'circle-radius': 5, 'circle-color': colors.halo, 'circle-stroke-color': colors.accent, 'circle-stroke-width': 2.5 },
        },
    ];
}
