import type { LegendLine } from './legend.ts';

/** Of a legend on a picture, in pixels of a screen. */
const FONT = 12;
const LINE = 19;
const SAMPLE = 14;
const RAMP = 70;
const BREATH = 10;

/** Draws a legend into the lower left corner of a picture of the map, as whoever has only the page sees what its colours mean. */
export function drawLegend(picture: CanvasRenderingContext2D, lines: readonly LegendLine[], sharp: number): void {
    if (lines.length === 0) {
        return;
    }
    const height = lines.length * LINE + BREATH;
    picture.save();
    picture.scale(sharp, sharp);
    picture.font = `${FONT}px "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif`;
    picture.textBaseline = 'middle';
    const width = Math.max(...lines.map((line) => widthOf(picture, line))) + 2 * BREATH;
    picture.translate(BREATH, picture.canvas.height / sharp - height - BREATH);
    picture.fillStyle = 'rgb(255 255 255 / 0.92)';
    picture.fillRect(0, 0, width, height);
    lines.forEach((line, i) => drawLine(picture, line, BREATH / 2 + (i + 0.5) * LINE));
    picture.restore();
}

function widthOf(picture: CanvasRenderingContext2D, { words, colors, end }: LegendLine): number {
    const text = picture.measureText(words).width;
    if (end !== undefined) {
        return text + RAMP + BREATH + picture.measureText(end).width;
    }
    return text + (colors.length > 0 ? SAMPLE + BREATH / 2 : 0);
}

function drawLine(picture: CanvasRenderingContext2D, { words, colors, end }: LegendLine, middle: number): void {
    let x = BREATH;
    if (end === undefined && colors.length > 0) {
        picture.fillStyle = colors[0]!;
        picture.fillRect(x, middle - SAMPLE / 2, SAMPLE, SAMPLE);
        picture.strokeStyle = '#5c6470';
        picture.strokeRect(x, middle - SAMPLE / 2, SAMPLE, SAMPLE);
        x += SAMPLE + BREATH / 2;
    }
    picture.fillStyle = '#262a31';
    picture.fillText(words, x, middle);
    if (end !== undefined) {
        x += picture.measureText(words).width + BREATH / 2;
        const ramp = picture.createLinearGradient(x, 0, x + RAMP, 0);
        colors.forEach((color, i) => ramp.addColorStop(i / Math.max(1, colors.length - 1), color));
        picture.fillStyle = ramp;
        picture.fillRect(x, middle - SAMPLE / 2, RAMP, SAMPLE);
        picture.fillStyle = '#262a31';
        picture.fillText(end, x + RAMP + BREATH / 2, middle);
    }
}
