import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Palette, type PlaceCategory } from './palette.ts';

/** Signs of the categories, drawn in a square of 24, so that colour is not the only thing that tells them apart. */
const SIGNS: Record<PlaceCategory | 'station', string> = {
    transit: 'M7 5h10a2 2 0 0 1 2 2v8a2 2 0 0 1-1 1.7V19h-2v-2H8v2H6v-2.300A2 2 0 0 1 5 15V7a2 2 0 0 1 2-2zm0 3v4h10V8zm1 5.500a1 1 0 1 0 0 2 1 1 0 0 0 0-2zm8 0a1 1 0 1 0 0 2 1 1 0 0 0 0-2z',
    food: 'M7 4v6a2.500 2.500 0 0 0 2 2.450V20h1.600v-7.550a2.500 2.500 0 0 0 2-2.450V4h-1.400v5h-.9V4H9v5h-.7V4zM15 4c-1 1-1.400 3-1.400 5.500 0 2 .5 3 1.400 3.400V20h1.700V4z',
    shop: 'M6 8h12l-.9 11H6.900zM9 8V7a3 3 0 0 1 6 0v1h-1.500V7a1.500 1.500 0 0 0-3 0v1z',
    school: 'M12 5 3 9.500l9 4.500 7.500-3.750V15H21V9.500zM7 13.300V16c0 1.300 2.200 2.500 5 2.500s5-1.200 5-2.500v-2.700l-5 2.500z',
    health: 'M10 5h4v5h5v4h-5v5h-4v-5H5v-4h5z',
    culture: 'M12 4l2.350 5.200 5.650.6-4.200 3.800 1.200 5.600L12 16.300 7 19.200l1.200-5.600L4 9.800l5.650-.6z',
    nature: 'M12 4a5 5 0 0 0-3.500 8.550A3.500 3.500 0 0 0 11.200 16v4h1.600v-4a3.500 3.500 0 0 0 2.700-3.450A5 5 0 0 0 12 4z',
    money: 'M12 4 4 8.500V10h16V8.500zM6 11v5H4.500v2.500h15V16H18v-5h-2v5h-3v-5h-2v5H8v-5z',
    stay: 'M4 6h1.700v7H11V9h6a3 3 0 0 1 3 3v6h-1.700v-2.300H5.700V18H4zm4.200 2.500a1.700 1.700 0 1 1 0 3.400 1.700 1.700 0 0 1 0-3.400z',
    office: 'M6 4h8v4h4v12H6zm2 3v2h1.500V7zm3 0v2h1.500V7zm-3 4v2h1.500v-2zm3 0v2h1.500v-2zm3.500 0v2H16v-2zM8 15v2h1.500v-2zm3 0v2h1.500v-2zm3.500 0v2H16v-2z',
    other: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
    station: 'M12 4 3.500 11.200l1.100 1.300L6 11.300V19h4.500v-5h3v5H18v-7.700l1.400 1.200 1.100-1.300z',
};

const RATIO = 2;

/** Gives the map the image a layer asks for, if it is one of ours. */
export function addBadge(map: MapLibreMap, id: string, colors: Palette): void {
    const category = id.replace(/^place-/, '') as keyof typeof SIGNS;
    if (map.hasImage(id) || !(category in SIGNS)) {
        return;
    }
    const image = category === 'station' ? drawn(28, SIGNS.station, colors.accent, colors.badge, 8) : drawn(19, SIGNS[category], colors.place[category], colors.badge, 9.5);
    map.addImage(id, image, { pixelRatio: RATIO });
}

/** A sign on a rounded badge with a thin rim, which lifts it off the ground. */
function drawn(size: number, sign: string, fill: string, rim: string, corner: number): ImageData {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size * RATIO;
    const pen = canvas.getContext('2d')!;
    pen.scale(RATIO, RATIO);
    pen.beginPath();
    pen.roundRect(0.75, 0.75, size - 1.5, size - 1.5, corner);
    pen.fillStyle = fill;
    pen.fill();
    pen.lineWidth = 1.5;
    pen.strokeStyle = rim;
    pen.stroke();
    const inner = size * 0.68;
    pen.translate((size - inner) / 2, (size - inner) / 2);
    pen.scale(inner / 24, inner / 24);
    pen.fillStyle = rim;
    pen.fill(new Path2D(sign), 'evenodd');
    return pen.getImageData(0, 0, canvas.width, canvas.height);
}
