import type { Theme } from '../map/map-config.ts';

/**
 * Colours of figures: one ramp from yellow over green to blue, which people tell apart with any kind of colour vision, and which lightness alone orders as
 * well (ColorBrewer's YlGnBu). On a dark map little is dark and much is light, so that much always stands out from the ground.
 */
export interface FigureColors {
    steps: readonly string[];
    /** No value: nothing to have a share of. */
    none: string;
    line: string;
    /** From nothing to much, for densities; the first is transparent. */
    heat: readonly string[];
}

const light: FigureColors = {
    steps: ['#ffffd4', '#b5dfb8', '#5ab9c1', '#2b7fb5', '#253a8c'],
    none: '#d9d6d0',
    line: '#5c6470',
    heat: ['rgba(255,237,160,0)', '#ffe08a', '#feb24c', '#f8722c', '#d7301f', '#7f0000'],
};

const dark: FigureColors = {
    steps: ['#1f3a63', '#216a94', '#2f9fa8', '#8cd0a4', '#fdf5b0'],
    none: '#343840',
    line: '#8d97a6',
    heat: ['rgba(60,20,70,0)', '#4a1f6b', '#8f2f74', '#d65a52', '#f7a04a', '#fff3b8'],
};

export function figureColors(theme: Theme): FigureColors {
    return theme === 'dark' ? dark : light;
}

/** The colour of a class among so many: few classes are spread over the whole ramp. */
export function stepColor(step: number, classes: number, colors: FigureColors): string {
    const last = colors.steps.length - 1;
    return colors.steps[classes <= 1 ? last >> 1 : Math.round((step * last) / (classes - 1))]!;
}
