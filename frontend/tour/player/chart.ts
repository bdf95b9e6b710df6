import type { PlayChart } from '../wire.ts';

/** One mark of a chart, in shares of its drawing: 0 to 1 from the left and from above. */
export interface Bar {
    x: number;
    y: number;
    width: number;
    height: number;
    series: number;
    category: number;
}

export interface Drawing {
    bars: Bar[];
    /** Lines as lists of points, broken where there is no value. */
    lines: { series: number; points: [x: number, y: number][] }[];
    /** What the upper edge stands for. */
    top: number;
}

const BREATH = 0.24;

/** Where the marks of a chart stand. The axis begins at 0, so that a bar twice as long says twice as much; shares end at 100 %. */
export function draw(chart: PlayChart): Drawing {
    const values = chart.series.flatMap((series) => series.values).filter((value) => value !== null);
    const top = chart.share ? 1 : roundUp(Math.max(0, ...values));
    return chart.kind === 'line' ? { bars: [], lines: lines(chart, top), top } : { bars: bars(chart, top), lines: [], top };
}

/** 1, 2, 2.5, 5 … times a power of ten: what an axis may end at. */
export function roundUp(value: number): number {
    if (value <= 0) {
        return 1;
    }
    const power = 10 ** Math.floor(Math.log10(value));
    return ([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => step * power >= value - 1e-9) ?? 10) * power;
}

/** A value as it is read. */
export function written(chart: PlayChart, value: number | null): string {
    if (value === null) {
        return '–';
    }
    return chart.share ? `${(value * 100).toLocaleString('en', { maximumFractionDigits: 1 })}%` : value.toLocaleString('en', { maximumFractionDigits: 1 });
}

/** Categories to write below an axis where not all have room: evenly, always with the first. */
export function labelled(categories: number, room: number): number[] {
    const each = Math.max(1, Math.ceil(categories / room));
    return Array.from({ length: Math.ceil(categories / each) }, (_, i) => i * each);
}

function bars(chart: PlayChart, top: number): Bar[] {
    const slot = 1 / Math.max(1, chart.categories.length);
    const thick = (slot * (1 - BREATH)) / Math.max(1, chart.series.length);
    return chart.series.flatMap(({ values }, series) =>
        values.flatMap((value, category) => {
            if (value === null) {
                return [];
            }
            const along = slot * category + (slot * BREATH) / 2 + thick * series;
            const length = Math.max(0, Math.min(1, value / top));
            const bar = chart.kind === 'row' ? { x: 0, y: along, width: length, height: thick } : { x: along, y: 1 - length, width: thick, height: length };
            return [{ ...bar, series, category }];
        }),
    );
}

function lines(chart: PlayChart, top: number): Drawing['lines'] {
    const slot = 1 / Math.max(1, chart.categories.length);
    return chart.series.flatMap(({ values }, series) => {
        const pieces: [number, number][][] = [[]];
        values.forEach((value, category) => {
            if (value === null) {
                pieces.push([]);
            } else {
                pieces.at(-1)!.push([slot * (category + 0.5), 1 - Math.max(0, Math.min(1, value / top))]);
            }
        });
        return pieces.filter((points) => points.length > 0).map((points) => ({ series, points }));
    });
}
