import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl';
import { mapScale } from './page-pixels.ts';

const SPEED = 1.6;
const NEAREST = 18;

const INSET = '--map-inset-left';

// A page may say it in rem or as a sum; read back it is in pixels.
try {
    globalThis.CSS?.registerProperty({ name: INSET, syntax: '<length>', inherits: true, initialValue: '0px' });
} catch {
    // It is registered once in a page, and another copy of this module did it.
}

/** MapLibre jumps instead of flying for who wants less motion. */
export function fly(map: MapLibreMap, host: Element, center: [number, number], zoom: number): void {
    map.flyTo({ center, zoom, speed: SPEED, padding: clearOf(map, host) });
}

/** @param bounds west, south, east, north */
export function fit(map: MapLibreMap, host: Element, bounds: [number, number, number, number]): void {
    map.fitBounds(bounds, { padding: clearOf(map, host), maxZoom: NEAREST, speed: SPEED });
}

/** The extent that a map opens with, beside what lies over its left side. */
export function openAt(map: MapLibreMap, host: Element, bounds: [number, number, number, number], padding: number): void {
    map.fitBounds(bounds, { padding: { left: padding + insetOf(map, host), right: padding, top: padding, bottom: padding }, animate: false });
}

/** Keeps what is flown to out from under the panels that lie over the map's left side; the page says how far they reach. */
function clearOf(map: MapLibreMap, host: Element): PaddingOptions {
    return { left: 40 + insetOf(map, host), right: 40, top: 40, bottom: 60 };
}

function insetOf(map: MapLibreMap, host: Element): number {
    const inset = Number.parseFloat(getComputedStyle(host).getPropertyValue(INSET)) || 0;
    return inset / mapScale(map);
}
