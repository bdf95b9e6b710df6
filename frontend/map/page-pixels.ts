import type { LngLat, LngLatLike, Map as MapLibreMap } from 'maplibre-gl';

/** A place beside the map's upper left corner, in the page's pixels. */
export interface PagePixel {
    readonly x: number;
    readonly y: number;
}

/** What a pixel of the map is in the page's: more than one on a wall, where a map is drawn larger (see `--map-scale`). */
export function mapScale(map: MapLibreMap): number {
    const box = map.getContainer();
    // offsetWidth is rounded to a whole pixel.
    return Math.round((100 * box.getBoundingClientRect().width) / box.offsetWidth) / 100 || 1;
}

export function toPage(map: MapLibreMap, place: LngLatLike): PagePixel {
    const { x, y } = map.project(place);
    const scale = mapScale(map);
    return { x: x * scale, y: y * scale };
}

export function fromPage(map: MapLibreMap, { x, y }: PagePixel): LngLat {
    const scale = mapScale(map);
    return map.unproject([x / scale, y / scale]);
}

export function pointerOn(map: MapLibreMap, { clientX, clientY }: MouseEvent): PagePixel {
    const { left, top } = map.getContainer().getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
}

/** Draws as many pixels as the screen has for the map, however large the page wants it. */
export function keepSharp(map: MapLibreMap): void {
    const sharpen = (): void => {
        const ratio = devicePixelRatio * mapScale(map);
        if (map.getPixelRatio() !== ratio) {
            map.setPixelRatio(ratio);
        }
    };
    map.on('resize', sharpen);
    sharpen();
}
