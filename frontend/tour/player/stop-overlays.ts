import { figureClasses } from '../../ground/figure-classes.ts';
import { GridFigureOverlay } from '../../ground/grid-figure-overlay.ts';
import { HeatOverlay } from '../../ground/heat-overlay.ts';
import type { PinSigns } from '../../incident/pin-images.ts';
import { PinOverlay } from '../../incident/pin-overlay.ts';
import type { Category, DrawnPin } from '../../incident/pins.ts';
import type { Theme } from '../../map/map-config.ts';
import type { MapOverlay } from '../../map/map-overlay.ts';
import { ReachOverlay } from '../../reach/reach-overlay.ts';
import { MINUTES } from '../../reach/wire.ts';
import type { Ground, GroundPin, PlayStop, Reached } from '../wire.ts';
import { GridsAtOverlay } from './grids-at-overlay.ts';
import { FaintGroups, SomeStations } from './style-overlays.ts';

/** What the overlays of all stops have in common. */
export interface Signs {
    pins: PinSigns;
    /** Words round a number of households. */
    households: string;
    /** Words round minutes of walking. */
    minutes?: string;
    theme: () => Theme;
}

export type Side = 'before' | 'after';

/** What a stop lays over the map, from below to above. Of a comparison each side has its own. */
export function overlaysOf(stop: PlayStop, ground: Ground | undefined, side: Side, signs: Signs): MapOverlay[] {
    const { theme } = signs;
    const overlays: MapOverlay[] = [];
    if (Object.values(stop.view.layers).some((share) => share > 0 && share < 1)) {
        overlays.push(new FaintGroups(stop.view.layers));
    }
    if (!ground) {
        return overlays;
    }
    if (ground.byGrid) {
        overlays.push(new GridFigureOverlay(ground.byGrid, figureClasses(ground.byGrid.grids, ground.byGrid.kind), theme));
    }
    if (ground.heat) {
        overlays.push(new HeatOverlay(ground.heat.crowds, theme));
    }
    if (ground.reach) {
        overlays.push(reached(ground.reach, signs));
    }
    const grids = ground[side];
    if (grids) {
        overlays.push(new GridsAtOverlay(grids, signs.households, theme));
    }
    if (ground.stations) {
        overlays.push(new SomeStations(ground.stations.map(({ id }) => id)));
    }
    if (ground.pins) {
        const pins = new PinOverlay(() => signs.pins, theme, () => {});
        pins.show(ground.pins.map(drawn));
        overlays.push(pins);
    }
    return overlays;
}

/** The overlay tells the ground from the ways over it; a stop has the ground alone. */
function reached({ minutes, areas }: Reached, signs: Signs): MapOverlay {
    const circles = MINUTES.filter((circle) => circle <= minutes);
    const overlay = new ReachOverlay(signs.theme, signs.minutes ?? '{0}', circles);
    overlay.showArea({ ...areas, features: areas.features.map((area) => ({ ...area, properties: { ...area.properties, is: 'ground' } })) });
    return overlay;
}

const LONG_AGO = '2000-01-01T00:00:00Z';
const NEVER = '2999-01-01T00:00:00Z';

/** A tour is told no more of a matter than its pin shows. */
function drawn(pin: GroundPin, index: number): DrawnPin {
    return {
        number: String(index),
        category: pin.category as Category,
        title: '',
        state: 'DISPATCHED',
        urgent: pin.urgent,
        longitude: pin.longitude,
        latitude: pin.latitude,
        grid: null,
        reportedAt: LONG_AGO,
        dueAt: pin.overdue ? LONG_AGO : NEVER,
        escalated: false,
        supervised: false,
    };
}
