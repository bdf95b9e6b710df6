import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Ground, PlayStop, TourPlay } from '../wire.ts';
import './gridloom-tour-stage.ts';
import type { GridloomTourStage } from './gridloom-tour-stage.ts';
import { drawLegend } from './legend-drawing.ts';
import { legendOf, type LegendLine } from './legend.ts';
import type { PlayerSetup, TourSource } from './source.ts';
import { say } from './words.ts';

/** Of the picture of a page, in pixels of a screen; as wide to its height as there is room for it on a page. */
const PICTURE = { width: 1160, height: 830 };
/** Beside the author's own pictures: see org.gridloom.tour.play.StopLayout. */
const BESIDE_PICTURES = 765;
/** Between the sides of a comparison, which stand beside one another. */
const GAP = 16;
/** Pixels of the picture to one of the screen: about 200 to the inch on paper. */
const SHARP = 2;
const QUALITY = 0.88;
/** A tile that does not come holds a page up no longer. */
const PATIENCE = 20_000;

export interface StopPicture {
    /** The stop's id, and of a comparison the side: "s3", "s3.before". */
    name: string;
    jpeg: Blob;
}

/** Draws the map of each stop in a window that nobody sees, always light, as paper is. */
export async function picturesOf(play: TourPlay, setup: PlayerSetup, source: TourSource, at: (stop: number) => void, signal: AbortSignal): Promise<StopPicture[]> {
    const stage = document.createElement('gridloom-tour-stage');
    Object.assign(stage, { config: { ...setup.map, theme: 'light' }, signs: setup.signs, minutes: setup.texts['minutes'] ?? '{0}', jumps: true, fits: true, still: true });
    Object.assign(stage.style, { position: 'fixed', inset: 'auto', left: '-20000px', top: '0', width: `${PICTURE.width}px`, height: `${PICTURE.height}px` });
    stage.style.setProperty('--map-scale', '1');
    document.body.append(stage);
    try {
        const pictures: StopPicture[] = [];
        for (const [i, stop] of play.stops.entries()) {
            signal.throwIfAborted();
            at(i);
            const ground = await groundOf(stop, source, setup);
            for (const [name, side] of sidesOf(stop, ground)) {
                stage.style.width = `${widthOf(stop)}px`;
                pictures.push({ name, jpeg: await pictureOf(stage, alone(stop, name), side, legendOf(side, setup.texts, 'light')) });
            }
        }
        return pictures;
    } finally {
        stage.remove();
    }
}

/** A page that lacks what lies over its map would say something else than the tour: then rather none. */
async function groundOf(stop: PlayStop, source: TourSource, { texts }: PlayerSetup): Promise<Ground | undefined> {
    if (stop.ground === undefined) {
        return undefined;
    }
    const answer = await source.ground(stop.ground);
    if (answer.kind !== 'here') {
        throw new Error(say(texts, 'handout.failed'));
    }
    return answer.body;
}

/** A comparison is two pictures; each is a stop of its own, with the grids of its day. */
function sidesOf(stop: PlayStop, ground: Ground | undefined): [name: string, ground: Ground | undefined][] {
    return stop.view.swipe && ground ? [[`${stop.id}.before`, { ...ground, after: ground.before! }], [stop.id, ground]] : [[stop.id, ground]];
}

function widthOf(stop: PlayStop): number {
    const whole = stop.pictures.length > 0 ? BESIDE_PICTURES : PICTURE.width;
    return Math.round(stop.view.swipe ? (whole - GAP) / 2 : whole);
}

/** One side of a comparison is a stop of its own, with the grids of its day. */
function alone(stop: PlayStop, id: string): PlayStop {
    const { swipe, ...view } = stop.view;
    return { ...stop, id, view: swipe ? { ...view, layers: { ...view.layers, grid: 0 } } : view };
}

async function pictureOf(stage: GridloomTourStage, stop: PlayStop, ground: Ground | undefined, legend: readonly LegendLine[]): Promise<Blob> {
    const arrived = new Promise<void>((done) => stage.addEventListener('arrived', () => done(), { once: true }));
    stage.ground = ground;
    stage.stop = stop;
    await within(arrived);
    const map = stage.map!;
    if (map.getPixelRatio() !== SHARP) {
        map.setPixelRatio(SHARP);
    }
    await within(new Promise<void>((done) => {
        void map.once('idle', () => done());
        map.triggerRepaint();
    }));
    return snapshot(map, legend);
}

/** What is drawn is there to be read only while it is being drawn. */
function snapshot(map: MapLibreMap, legend: readonly LegendLine[]): Promise<Blob> {
    return new Promise((done, failed) => {
        void map.once('render', () => {
            const drawn = map.getCanvas();
            const picture = document.createElement('canvas');
            picture.width = drawn.width;
            picture.height = drawn.height;
            const context = picture.getContext('2d', { alpha: false })!;
            context.drawImage(drawn, 0, 0);
            drawLegend(context, legend, SHARP);
            picture.toBlob((blob) => (blob ? done(blob) : failed(new Error('the map could not be drawn'))), 'image/jpeg', QUALITY);
        });
        map.triggerRepaint();
    });
}

async function within(event: Promise<void>): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([event, new Promise<void>((done) => (timer = setTimeout(done, PATIENCE)))]);
    clearTimeout(timer);
}
