import { Map as MapLibreMap, type StyleSpecification } from 'maplibre-gl';
import { controlsLocale } from './controls-locale.ts';
import type { MapConfig, Theme } from './map-config.ts';
import { addMapImage } from './map-images.ts';
import { keepSharp } from './page-pixels.ts';
import { palette } from './palette.ts';
import { readView } from './view-link.ts';

export const START_PADDING = 40;

/** Pixels of a sheet to one of the screen: about 240 to the inch on paper. */
const SHEET_RATIO = 2.5;

/** A MapLibre map that opens where its configuration, or the link in it, says. Throws where there is no WebGL. */
export function newMap(container: HTMLElement, config: MapConfig, style: StyleSpecification, sheet: boolean, theme: () => Theme): MapLibreMap {
    const map = new MapLibreMap({
        container,
        style,
        ...start(config),
        minZoom: 3,
        maxZoom: 20.5,
        maxPitch: 70,
        attributionControl: false,
        locale: controlsLocale(config),
        // A label that fades in late makes a map look slow.
        fadeDuration: sheet ? 0 : 150,
        // A picture that is not kept cannot be printed.
        ...(sheet ? { pixelRatio: SHEET_RATIO, canvasContextAttributes: { preserveDrawingBuffer: true } } : {}),
    });
    map.setMissingStyleImageResolver((id) => addMapImage(map, id, palette(theme())));
    if (!sheet) {
        keepSharp(map);
    }
    map.keyboard.enable();
    return map;
}

function start(config: MapConfig): object {
    const { center, zoom, bearing = 0, pitch = 0 } = readView(config.view ?? '');
    if (center && zoom !== undefined) {
        return { center, zoom, bearing, pitch };
    }
    const place = config.bounds ? { bounds: config.bounds, fitBoundsOptions: { padding: START_PADDING } } : { center: config.center, zoom: config.zoom };
    return { ...place, bearing: config.bearing ?? 0, pitch: config.pitch ?? 0 };
}
