import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Palette, type PlaceCategory } from './palette.ts';
import { ANY_STATION_SIGN, ENTRANCE_SIGNS, PLACE_SIGNS, STATION_SIGNS } from './signs.ts';
import type { StationKind } from './station-kind.ts';

const RATIO = 2;

/** What is drawn into an image of the map: a sign on a plate. Lengths in pixels of the screen. */
interface Badge {
    sign: string;
    size: number;
    fill: string;
    rim: string;
    corner: number;
}

/** Whether an image is one of the base map's, and so depends on its theme. */
export function isMapImage(id: string): boolean {
    return /^(station|place|entrance)(-|$)/.test(id);
}

/** Gives the map the image a layer asks for, if it is one of ours. */
export function addMapImage(map: MapLibreMap, id: string, colors: Palette): void {
    const badge = map.hasImage(id) ? undefined : badgeOf(id, colors);
    if (badge) {
        map.addImage(id, drawn(badge), { pixelRatio: RATIO });
    }
}

/** Stations stand on rounded squares, places on discs, entrances on small plates: the shape tells them apart before the colour does. */
export function badgeOf(id: string, colors: Palette): Badge | undefined {
    const [family = '', name = ''] = id.split(/-(.*)/);
    const rim = colors.badge;
    if (family === 'place' && name in PLACE_SIGNS) {
        const category = name as PlaceCategory;
        return { sign: PLACE_SIGNS[category], size: 19, fill: colors.place[category], rim, corner: 9.5 };
    }
    if (family === 'station') {
        const kind = name as StationKind;
        return { sign: STATION_SIGNS[kind] ?? ANY_STATION_SIGN, size: 27, fill: colors.station[kind] ?? colors.accent, rim, corner: 7.5 };
    }
    if (family === 'entrance' && (name === 'unit' || name === 'gate')) {
        return { sign: ENTRANCE_SIGNS[name], size: name === 'unit' ? 13 : 18, fill: colors.entrance[name], rim, corner: name === 'unit' ? 3 : 4 };
    }
    return undefined;
}

/** A sign on a badge with a thin rim, which lifts it off the ground. */
function drawn({ sign, size, fill, rim, corner }: Badge): ImageData {
    const margin = 2;
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = (size + 2 * margin) * RATIO;
    const pen = canvas.getContext('2d')!;
    pen.scale(RATIO, RATIO);
    pen.translate(margin, margin);
    pen.beginPath();
    pen.roundRect(0.75, 0.75, size - 1.5, size - 1.5, corner);
    pen.shadowColor = 'rgb(0 0 0 / 0.28)';
    pen.shadowBlur = 2 * RATIO;
    pen.shadowOffsetY = 0.75 * RATIO;
    pen.fillStyle = fill;
    pen.fill();
    pen.shadowColor = 'transparent';
    pen.lineWidth = 1.5;
    pen.strokeStyle = rim;
    pen.stroke();
    const inner = size * 0.66;
    pen.translate((size - inner) / 2, (size - inner) / 2);
    pen.scale(inner / 24, inner / 24);
    pen.fillStyle = rim;
    pen.fill(new Path2D(sign), 'evenodd');
    return pen.getImageData(0, 0, canvas.width, canvas.height);
}
