/** The sheets that can be printed, lying. Millimetres. */
export const PAPERS = {
    A4: { width: 297, height: 210 },
    A3: { width: 420, height: 297 },
} as const;

export type Paper = keyof typeof PAPERS;

const EQUATOR = 40_075_016.686;
/** Pixels of MapLibre's world at zoom 0. */
const WORLD = 512;
const MILLIMETRES_PER_INCH = 25.4;
const PIXELS_PER_INCH = 96;

export function pixels(millimetres: number): number {
    return (millimetres / MILLIMETRES_PER_INCH) * PIXELS_PER_INCH;
}

/** N of a scale 1:N on paper, in the middle of a flat map, to two digits: no paper is truer. */
export function scaleOnPaper(zoom: number, latitude: number): number {
    const metresPerPixel = (EQUATOR * Math.cos((latitude * Math.PI) / 180)) / (WORLD * 2 ** zoom);
    const scale = metresPerPixel / (MILLIMETRES_PER_INCH / 1000 / PIXELS_PER_INCH);
    const step = 10 ** Math.max(0, Math.floor(Math.log10(scale)) - 1);
    return Math.round(scale / step) * step;
}

/** How much nearer a map has to come so that another width shows as much of the ground. */
export function zoomForWidth(from: number, to: number): number {
    return from > 0 && to > 0 ? Math.log2(to / from) : 0;
}
