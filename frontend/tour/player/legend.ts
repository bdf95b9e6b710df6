import { figureClasses } from '../../ground/figure-classes.ts';
import { figureColors, stepColor } from '../../ground/figure-colors.ts';
import type { Theme } from '../../map/map-config.ts';
import { reachColors } from '../../reach/reach-colors.ts';
import type { Ground } from '../wire.ts';
import { say, type Texts } from './words.ts';

/** One line of what the colours mean that a stop lays over the map: a colour and words, a ramp between words, or only words. */
export interface LegendLine {
    words: string;
    /** Of the sample before the words, or from the end of these words to the others. */
    colors: readonly string[];
    /** After a ramp. */
    end?: string;
}

/** Lowest first; nothing where nothing is laid over the map. */
export function legendOf(ground: Ground | undefined, texts: Texts, theme: Theme): LegendLine[] {
    if (!ground) {
        return [];
    }
    const colors = figureColors(theme);
    const lines: LegendLine[] = [];
    if (ground.byGrid) {
        const classes = figureClasses(ground.byGrid.grids, ground.byGrid.kind);
        lines.push(...classes.map(({ step, words }) => ({ words, colors: [stepColor(step, classes.length, colors)] })));
    }
    if (ground.heat) {
        lines.push({ words: say(texts, 'heat.few'), colors: colors.heat.slice(1), end: say(texts, 'heat.many') });
    }
    if (ground.reach) {
        const { minutes, inside, outside } = ground.reach;
        lines.push(
            { words: say(texts, 'reach', minutes), colors: [reachColors(theme).ground] },
            { words: say(texts, 'reach.inside', inside.toLocaleString('en')), colors: [] },
            { words: say(texts, 'reach.outside', outside.toLocaleString('en')), colors: [] },
        );
    }
    return lines;
}
