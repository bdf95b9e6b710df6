import { Marker } from 'maplibre-gl';
import { figureClasses } from '../ground/figure-classes.ts';
import { GridFigureOverlay } from '../ground/grid-figure-overlay.ts';
import { HeatOverlay } from '../ground/heat-overlay.ts';
import type { ByGrid } from '../ground/wire.ts';
import { PinOverlay } from '../incident/pin-overlay.ts';
import type { PinSigns } from '../incident/pin-images.ts';
import type { Pin } from '../incident/pins.ts';
import type { GridloomMap } from '../map/gridloom-map.ts';
import type { MapOverlay } from '../map/map-overlay.ts';
import { crowds } from './wall-state.ts';
import type { Figures, Panel } from './wire.ts';

const RING = 2400;
const RINGS = 4;
const MOST_RINGS = 6;
/** What figures, header, panel and ticker leave of the map, in pixels of a screen 1,920 wide. */
const OPEN_GROUND = { top: 118, left: 348, right: 536, bottom: 128 };

/** What a wall draws on its map: pins always, and by turns the grids' figures or heat. Rings where something came in; never more than a few. */
export class WallMap {
    private readonly map: GridloomMap;
    private readonly pins: PinOverlay;
    private over: MapOverlay | undefined;
    private rings = 0;

    constructor(map: GridloomMap, signs: PinSigns) {
        this.map = map;
        this.pins = new PinOverlay(
            () => signs,
            () => 'dark',
            () => {},
        );
        map.addOverlay(this.pins);
        void this.lookAround();
    }

    /** Shows the whole where no figures lie over it. */
    private async lookAround(): Promise<void> {
        const map = await this.map.whenReady();
        const bounds = this.map.config?.bounds;
        if (bounds) {
            map.fitBounds(bounds, { padding: OPEN_GROUND, animate: false });
        }
    }

    show(pins: readonly Pin[]): void {
        this.pins.show(pins);
        if (this.over instanceof HeatOverlay) {
            this.over.show(crowds(pins));
        }
    }

    /** Lays over the map what belongs to a panel, below the pins. */
    turn(panel: Panel | undefined, pins: readonly Pin[], figures: Figures | undefined): void {
        if (this.over) {
            this.map.removeOverlay(this.over.id);
            this.over = undefined;
        }
        if (panel === 'HEAT') {
            this.over = new HeatOverlay(crowds(pins), () => 'dark');
        } else if (panel === 'GRIDS' && figures) {
            const { grids } = figures.byGrid;
            const byGrid = { grids, kind: 'count' } as ByGrid;
            this.over = new GridFigureOverlay(byGrid, figureClasses(grids, 'count'), () => 'dark');
        }
        if (this.over) {
            this.map.addOverlay(this.over);
            this.pins.toFront();
        }
    }

    /** A calm ring where one just came in. */
    ring(pin: Pin, color: string): void {
        const map = this.map.map;
        if (!map || this.rings >= MOST_RINGS || matchMedia('(prefers-reduced-motion: reduce)').matches) {
            return;
        }
        this.rings++;
        const element = document.createElement('div');
        const circle = document.createElement('div');
        Object.assign(circle.style, { width: '90px', height: '90px', border: `4px solid ${color}`, borderRadius: '50%' });
        element.style.pointerEvents = 'none';
        element.append(circle);
        const marker = new Marker({ element }).setLngLat([pin.longitude, pin.latitude]).addTo(map);
        const grow = [
            { transform: 'scale(0.3)', opacity: 1 },
            { transform: 'scale(1.7)', opacity: 0 },
        ];
        circle.animate(grow, { duration: RING, iterations: RINGS, easing: 'ease-out' }).onfinish = () => {
            this.rings--;
            marker.remove();
        };
    }
}
