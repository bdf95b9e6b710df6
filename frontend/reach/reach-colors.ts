import type { Theme } from '../map/map-config.ts';
import type { Minutes } from './wire.ts';

/**
 * One hue that grows stronger the nearer a station is: the three circles lie on each other, so each adds to the ones below. The border of each has its own
 * dashes and says its minutes, so that the tints need not be told apart.
 */
export interface ReachColors {
    ground: string;
    /** How much of the ground's colour each circle adds. */
    opacity: Record<Minutes, number>;
    line: string;
    /** Of the words on a border. */
    text: string;
    halo: string;
    outside: string;
    outsideRim: string;
    way: string;
    wayRim: string;
    next: string;
    nextText: string;
}

const light: ReachColors = {
    ground: '#0b8f83',
    opacity: { 15: 0.2, 10: 0.24, 5: 0.32 },
    line: '#076259',
    text: '#054a43',
    halo: '#ffffff',
    outside: '#c2410c',
    outsideRim: '#ffffff',
    way: '#4338ca',
    wayRim: '#ffffff',
    next: '#7e22ce',
    nextText: '#ffffff',
};

const dark: ReachColors = {
    ground: '#2dd4bf',
    opacity: { 15: 0.14, 10: 0.18, 5: 0.26 },
    line: '#5eead4',
    text: '#ccfbf1',
    halo: '#0b1f1d',
    outside: '#fb923c',
    outsideRim: '#26170c',
    way: '#a5b4fc',
    wayRim: '#1e1b4b',
    next: '#d8b4fe',
    nextText: '#2e1065',
};

export function reachColors(theme: Theme): ReachColors {
    return theme === 'dark' ? dark : light;
}
