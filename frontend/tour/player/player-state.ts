/** What the player shows beside the map. Stops count from 0. */
export interface PlayerState {
    stop: number;
    /** How many stops there are; at least 1. */
    count: number;
    /** All stops as a grid; `chosen` is the one that Enter would go to. */
    overview: boolean;
    chosen: number;
    help: boolean;
    /** Nothing but black, for when people shall look at who speaks. */
    blank: boolean;
}

/** What somebody wants, by key, finger, button or from the presenter's window. */
export type Command = 'next' | 'back' | 'first' | 'last' | 'overview' | 'choose' | 'close' | 'help' | 'blank' | 'full' | 'presenter' | 'voice' | 'play' | { to: number } | { look: number };

/** As much of a keyboard event as counts here. */
export interface Key {
    key: string;
    shiftKey?: boolean;
    ctrlKey?: boolean;
    altKey?: boolean;
    metaKey?: boolean;
}

/** Presentation clickers send PageDown and PageUp, and a full stop or B for black. */
const KEYS: Readonly<Record<string, Command>> = {
    arrowright: 'next',
    arrowdown: 'next',
    pagedown: 'next',
    ' ': 'next',
    n: 'next',
    arrowleft: 'back',
    arrowup: 'back',
    pageup: 'back',
    backspace: 'back',
    home: 'first',
    end: 'last',
    o: 'overview',
    f: 'full',
    p: 'presenter',
    v: 'voice',
    k: 'play',
    b: 'blank',
    '.': 'blank',
    '?': 'help',
    h: 'help',
    escape: 'close',
};

export function start(count: number, stop = 0): PlayerState {
    return { stop: within(stop, count), count, overview: false, chosen: 0, help: false, blank: false };
}

/** What a key means; nothing for one that belongs to the browser. While the overview is open, keys move about in it. */
export function commandOf(key: Key, state: PlayerState, columns = 1): Command | undefined {
    if (key.ctrlKey || key.altKey || key.metaKey) {
        return undefined;
    }
    const name = key.key.toLowerCase();
    if (state.overview) {
        const look = { arrowright: 1, arrowleft: -1, arrowdown: columns, arrowup: -columns }[name];
        if (look !== undefined) {
            return { look };
        }
        if (name === 'enter' || name === ' ') {
            return 'choose';
        }
    }
    if (name === ' ' && key.shiftKey) {
        return 'back';
    }
    if (/^\d$/.test(name)) {
        return { to: name === '0' ? 9 : Number(name) - 1 };
    }
    return KEYS[name];
}

/** The state after a command. What a command does to the window itself (`full`, `presenter`, `voice`, `play`) changes nothing here. */
export function after(state: PlayerState, command: Command): PlayerState {
    if (typeof command === 'object') {
        return 'look' in command ? { ...state, chosen: within(state.chosen + command.look, state.count) } : command.to < state.count ? at(state, command.to) : state;
    }
    switch (command) {
        case 'next':
            return state.blank ? { ...state, blank: false } : at(state, state.stop + 1);
        case 'back':
            return state.blank ? { ...state, blank: false } : at(state, state.stop - 1);
        case 'first':
            return at(state, 0);
        case 'last':
            return at(state, state.count - 1);
        case 'overview':
            return { ...state, overview: !state.overview, chosen: state.stop, help: false };
        case 'choose':
            return at(state, state.chosen);
        case 'close':
            return { ...state, overview: false, help: false, blank: false };
        case 'help':
            return { ...state, help: !state.help, overview: false };
        case 'blank':
            return { ...state, blank: !state.blank };
        default:
            return state;
    }
}

/** After an author changed the tour while it is played: the same stop where it is still there, else the nearest place. */
export function follow(state: PlayerState, before: readonly string[], now: readonly string[]): PlayerState {
    const found = now.indexOf(before[state.stop] ?? '');
    return { ...state, count: now.length, stop: found < 0 ? within(state.stop, now.length) : found, chosen: within(state.chosen, now.length) };
}

/** What a finger that went so far meant, in pixels and milliseconds: a quick stroke to the side turns over. */
export function strokeOf(dx: number, dy: number, millis: number): Command | undefined {
    const quick = millis < 700 && Math.abs(dx) > 48 && Math.abs(dx) > 2 * Math.abs(dy);
    return quick ? (dx < 0 ? 'next' : 'back') : undefined;
}

/** The stop that an address says, `#s3`; the first where it says none that is there. */
export function readStop(hash: string, ids: readonly string[]): number {
    return Math.max(0, ids.indexOf(hash.replace(/^#/, '')));
}

function at(state: PlayerState, stop: number): PlayerState {
    return { ...state, stop: within(stop, state.count), overview: false, help: false, blank: false };
}

function within(stop: number, count: number): number {
    return Math.max(0, Math.min(stop, count - 1));
}
