import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Picked } from './pick.ts';

/** One feature of the map that has a state (`hover`, `selected`); moving the state on takes it off where it was. */
export class Highlight {
    private readonly state: 'hover' | 'selected';
    private now: Picked | undefined;

    constructor(state: 'hover' | 'selected') {
        this.state = state;
    }

    get feature(): Picked | undefined {
        return this.now;
    }

    /** @returns whether that was a change */
    move(map: MapLibreMap, to: Picked | undefined): boolean {
        if (this.now?.layer === to?.layer && this.now?.id === to?.id) {
            return false;
        }
        this.set(map, false);
        this.now = to;
        this.set(map, true);
        return true;
    }

    private set(map: MapLibreMap, on: boolean): void {
        if (this.now && map.getSource(this.now.layer)) {
            map.setFeatureState({ source: this.now.layer, sourceLayer: this.now.layer, id: this.now.id }, { [this.state]: on });
        }
    }
}
