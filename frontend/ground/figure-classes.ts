import { classOf, naturalBreaks } from './natural-breaks.ts';
import { inWords, type Kind, type OfGrid } from './wire.ts';

export const MOST_CLASSES = 5;

/** One colour of the map, and the values that have it. */
export interface FigureClass {
    /** From 0, the lowest. */
    step: number;
    from: number;
    to: number;
    grids: number;
    words: string;
}

/** The classes of the grids' values, lowest first; nothing for grids that have no value. */
export function figureClasses(grids: readonly OfGrid[], kind: Kind): FigureClass[] {
    const values = grids.flatMap(({ value }) => (value === null ? [] : [value]));
    const lowest = naturalBreaks(values, MOST_CLASSES);
    return lowest.map((from, step) => {
        const inside = values.filter((value) => classOf(value, lowest) === step);
        const to = Math.max(...inside);
        const [low, high] = [inWords(from, kind), inWords(to, kind)];
        return { step, from, to, grids: inside.length, words: low === high ? low : `${low} – ${high}` };
    });
}

/** The step of a value's class. */
export function stepOf(value: number, classes: readonly FigureClass[]): number {
    return classOf(value, classes.map(({ from }) => from));
}
