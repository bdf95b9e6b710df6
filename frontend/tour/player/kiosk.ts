/** Without a hand on it this long, a tour that plays by itself goes on. */
export const GOES_ON_AFTER = 30_000;

/** Without a hand on it this long, the controls grow dim. */
export const DIMS_AFTER = 3_000;

/** A voice that never says it has ended holds a tour up no longer than this. */
export const LONGEST_VOICE = 120_000;

/** A tour that plays by itself, at one stop. All times are milliseconds of one clock. */
export interface Kiosk {
    /** Of the stop's own time, what is over. */
    spent: number;
    /** When `spent` was counted last. */
    counted: number;
    /** When somebody last touched it; never, before anybody did. */
    touched: number;
    /** Since when the camera is on its way or the voice speaks: time that is not the stop's own. */
    busySince: number | undefined;
}

export function kioskAt(now: number): Kiosk {
    return { spent: 0, counted: now, touched: Number.NEGATIVE_INFINITY, busySince: undefined };
}

/** A new stop has all its time; a hand that paused it still does. */
export function newStop(kiosk: Kiosk, now: number): Kiosk {
    return { ...kiosk, spent: 0, counted: now, busySince: undefined };
}

export function touch(kiosk: Kiosk, now: number): Kiosk {
    return { ...kiosk, touched: now };
}

export function isPaused(kiosk: Kiosk, now: number): boolean {
    return now - kiosk.touched < GOES_ON_AFTER;
}

export function isDim(lastMoved: number, now: number): boolean {
    return now - lastMoved >= DIMS_AFTER;
}

/**
 * Counts the time since the last call. It runs neither while somebody has a hand on it, nor while the camera flies or the voice speaks.
 *
 * @returns whether it is time for the next stop, and how much of this one is over, 0 to 1
 */
export function count(kiosk: Kiosk, now: number, seconds: number, busy: boolean): { kiosk: Kiosk; over: boolean; progress: number } {
    const busySince = busy ? (kiosk.busySince ?? now) : undefined;
    const waits = busySince !== undefined && now - busySince < LONGEST_VOICE;
    // A tablet that slept does not jump ahead when it wakes.
    const passed = isPaused(kiosk, now) || waits ? 0 : Math.min(now - kiosk.counted, 5_000);
    const spent = kiosk.spent + passed;
    const all = Math.max(1, seconds) * 1000;
    return { kiosk: { ...kiosk, spent, counted: now, busySince }, over: spent >= all, progress: Math.min(1, spent / all) };
}
