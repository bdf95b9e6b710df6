import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
import { TILTED } from './zooms.ts';

const TILT = 55;

/** A button that tilts the map so that buildings stand up, and lays it flat again. */
export class TiltControl implements IControl {
    private readonly label: string;
    private readonly box = document.createElement('div');
    private readonly button = document.createElement('button');
    private map: MapLibreMap | undefined;

    constructor(label: string) {
        this.label = label;
    }

    onAdd(map: MapLibreMap): HTMLElement {
        this.map = map;
        this.box.className = 'maplibregl-ctrl maplibregl-ctrl-group';
        this.button.type = 'button';
        this.button.className = 'tilt';
        this.button.textContent = '3D';
        this.button.title = this.label;
        this.button.setAttribute('aria-label', this.label);
        this.button.addEventListener('click', this.toggle);
        map.on('pitch', this.show);
        this.show();
        this.box.append(this.button);
        return this.box;
    }

    onRemove(): void {
        this.map?.off('pitch', this.show);
        this.box.remove();
        this.map = undefined;
    }

    private readonly toggle = (): void => {
        const map = this.map;
        if (map) {
            map.easeTo({ pitch: isTilted(map) ? 0 : TILT, zoom: isTilted(map) ? map.getZoom() : Math.max(map.getZoom(), 15.5) });
        }
    };

    private readonly show = (): void => {
        if (this.map) {
            this.button.setAttribute('aria-pressed', String(isTilted(this.map)));
        }
    };
}

function isTilted(map: MapLibreMap): boolean {
    return map.getPitch() >= TILTED;
}
