import type { Map as MapLibreMap } from 'maplibre-gl';
import type { OverlaySign } from './legend.ts';

/** Sources and layers that someone else draws on the map: pins, a plan. Added again whenever the map changes its style. */
export interface MapOverlay {
    readonly id: string;
    add(map: MapLibreMap): void;
    remove(map: MapLibreMap): void;
    /** Layers whose features have their own clicks: where one is hit, nothing below it is selected. */
    readonly interactive?: readonly string[];
    /** Which of its signs are on the screen. */
    legend?(map: MapLibreMap): OverlaySign[];
}
