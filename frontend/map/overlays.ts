import type { Map as MapLibreMap } from 'maplibre-gl';
import type { OverlaySign } from './legend.ts';
import type { MapOverlay } from './map-overlay.ts';

/** What others draw on a map, also while the map is not there yet or is changing its style. */
export class Overlays {
    private readonly held = new Map<string, MapOverlay>();
    /** Those that are on the map already: one may come between the map's style and its being loaded. */
    private readonly drawn = new WeakMap<MapLibreMap, Set<string>>();

    /** @param map absent until it can be drawn on */
    add(map: MapLibreMap | undefined, overlay: MapOverlay): void {
        this.remove(map, overlay.id);
        this.held.set(overlay.id, overlay);
        if (map) {
            this.draw(map, overlay);
        }
    }

    remove(map: MapLibreMap | undefined, id: string): void {
        const overlay = this.held.get(id);
        if (overlay && this.held.delete(id) && map) {
            overlay.remove(map);
            this.drawn.get(map)?.delete(id);
        }
    }

    addAll(map: MapLibreMap): void {
        this.held.forEach((overlay) => this.draw(map, overlay));
    }

    removeAll(map: MapLibreMap): void {
        this.held.forEach((overlay) => overlay.remove(map));
        this.drawn.delete(map);
    }

    private draw(map: MapLibreMap, overlay: MapOverlay): void {
        const drawn = this.drawn.get(map) ?? new Set();
        this.drawn.set(map, drawn);
        if (!drawn.has(overlay.id)) {
            drawn.add(overlay.id);
            overlay.add(map);
        }
    }

    /** Layers with clicks of their own. */
    interactive(): string[] {
        return [...this.held.values()].flatMap((overlay) => overlay.interactive ?? []);
    }

    signs(map: MapLibreMap): OverlaySign[] {
        return [...this.held.values()].flatMap((overlay) => overlay.legend?.(map) ?? []);
    }
}
