import { clockState, isLate, type Pin } from '../incident/pins.ts';
import type { Crowd } from '../ground/wire.ts';
import type { Panel, Ratio } from './wire.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Whose turn it is: the panels one after the other, each for its seconds, by the clock alone, so that all screens of a room show the same. */
export function turnAt(panels: readonly Panel[], seconds: number, now: number): { panel: Panel | undefined; progress: number } {
    const turn = seconds * 1000;
    return { panel: panels[Math.floor(now / turn) % panels.length], progress: (now % turn) / turn };
}

/** The latest first. */
export function newest(pins: readonly Pin[], most: number): Pin[] {
    return top(pins, most, (a, b) => compare(b.reportedAt, a.reportedAt) || compare(b.number, a.number));
}

/** Those past their deadline, the longest first. */
export function overdue(pins: readonly Pin[], now: Date, most: number): Pin[] {
    return top(
        pins.filter((pin) => isLate(clockState(pin, now))),
        most,
        (a, b) => compare(a.dueAt, b.dueAt) || compare(a.number, b.number),
    );
}

/** Keeps the best few without sorting the rest, since there may be ten thousand. */
function top(pins: readonly Pin[], most: number, order: (a: Pin, b: Pin) => number): Pin[] {
    const best: Pin[] = [];
    for (const pin of pins) {
        if (best.length === most && order(pin, best[most - 1]!) >= 0) {
            continue;
        }
        const at = best.findIndex((other) => order(pin, other) < 0);
        best.splice(at < 0 ? best.length : at, 0, pin);
        best.length = Math.min(best.length, most);
    }
    return best;
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

export function crowds(pins: readonly Pin[]): Crowd[] {
    return pins.map(({ longitude, latitude }) => [longitude, latitude, 1]);
}

/** How long ago, as a key of texts and a number. */
export function ago(then: string, now: number): [key: string, number: number] {
    const passed = Math.max(0, now - Date.parse(then));
    if (passed < MINUTE) {
        return ['ago.now', 0];
    }
    if (passed < HOUR) {
        return ['ago.minutes', Math.floor(passed / MINUTE)];
    }
    return passed < 2 * DAY ? ['ago.hours', Math.floor(passed / HOUR)] : ['ago.days', Math.floor(passed / DAY)];
}

/** "93.7%", or a dash where there is nothing to have a share of. */
export function percent({ part, whole }: Ratio): string {
    return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`;
}

/**
 * Whether a page should load itself anew: once a night while nobody looks, so that after weeks it still runs the program of today. Only while the server
 * answers.
 */
export function shouldReload(opened: number, now: number, answers: boolean): boolean {
    const hourInChina = new Date(now + 8 * HOUR).getUTCHours();
    return answers && hourInChina === 3 && now - opened > 20 * HOUR;
}
