import type { LngLat, Map as MapLibreMap, Point } from 'maplibre-gl';
import { Highlight } from './highlight.ts';
import { pick, type Picked } from './pick.ts';

/** What the pointer is over, what is selected, and what a click or Enter means. */
export class Picking {
    private hover = new Highlight('hover');
    private selected = new Highlight('selected');
    private wanted: Picked | undefined;

    /** Layers of overlays with clicks of their own. */
    private readonly others: () => string[];
    private readonly picked: (picked: Picked | undefined, at: LngLat) => void;

    enabled = true;

    constructor(others: () => string[], picked: (picked: Picked | undefined, at: LngLat) => void) {
        this.others = others;
        this.picked = picked;
    }

    /** What is selected, or will be as soon as the map is there. */
    get selection(): Picked | undefined {
        return this.wanted;
    }

    select(map: MapLibreMap | undefined, to: Picked | undefined): void {
        this.wanted = to;
        if (map) {
            this.selected.move(map, to);
        }
    }

    /** On a new map nothing is marked yet. */
    listen(map: MapLibreMap): void {
        this.hover = new Highlight('hover');
        this.selected = new Highlight('selected');
        this.selected.move(map, this.wanted);
        map.on('mousemove', ({ point }) => this.over(map, point));
        map.on('mouseout', () => this.hover.move(map, undefined));
        map.on('click', ({ point, lngLat }) => this.clicked(map, point, lngLat));
    }

    /** Lets go of what the pointer was over. */
    forget(map: MapLibreMap): void {
        this.hover.move(map, undefined);
        map.getCanvas().style.cursor = '';
    }

    /** As if someone had clicked in the middle of the map. */
    enter(map: MapLibreMap): void {
        const center = map.getCenter();
        this.clicked(map, map.project(center), center);
    }

    private over(map: MapLibreMap, point: Point): void {
        if (!this.enabled) {
            return;
        }
        const over = map.isMoving() ? undefined : this.at(map, point);
        this.hover.move(map, over);
        map.getCanvas().style.cursor = over || this.othersAt(map, point) ? 'pointer' : '';
    }

    private clicked(map: MapLibreMap, point: Point, at: LngLat): void {
        if (!this.enabled || this.othersAt(map, point)) {
            return;
        }
        const picked = this.at(map, point);
        this.select(map, picked);
        this.picked(picked, at);
    }

    private at(map: MapLibreMap, point: Point): Picked | undefined {
        return pick(map.queryRenderedFeatures(point), map.getZoom());
    }

    private othersAt(map: MapLibreMap, point: Point): boolean {
        const layers = this.others().filter((id) => map.getLayer(id));
        return layers.length > 0 && map.queryRenderedFeatures(point, { layers }).length > 0;
    }
}
