import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';

const SPEED = 1.6;
const NEAREST = 18;

/** MapLibre jumps instead of flying for who wants less motion. */
export function fly(map: MapLibreMap, host: Element, center: [number, number], zoom: number): void {
    map.flyTo({ center, zoom, speed: SPEED, padding: clearOf(host) });
}

/** @param bounds west, south, east, north */
export function fit(map: MapLibreMap, host: Element, bounds: [number, number, number, number]): void {
    map.fitBounds(bounds, { padding: clearOf(host), maxZoom: NEAREST, speed: SPEED });
}

/** Keeps what is flown to out from under the panels that lie over the map's left side; the page says how far they reach. */
function clearOf(host: Element): PaddingOptions {
    const inset = Number.parseFloat(getComputedStyle(host).getPropertyValue('--map-inset-left')) || 0;
    return { left: 40 + inset, right: 40, top: 40, bottom: 60 };
}
