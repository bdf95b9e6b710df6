// What is kept on the phone: the draft of a report at a door, and the links to what was reported.

const MOST_LINKS = 20;
const MINE = 'gridloom-mine';

/** Random in every browser, with or without TLS. */
export function newKey() {
    const hex = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

/** A phone that keeps nothing (private browsing, full) still reports. */
function read(storage, name) {
    try {
        return JSON.parse(storage.getItem(name) ?? 'null');
    } catch {
        return null;
    }
}

function write(storage, name, value) {
    try {
        if (value === null) storage.removeItem(name);
        else storage.setItem(name, JSON.stringify(value));
    } catch {
        // Not kept, then.
    }
}

/** One for each door. Its key stays the same until it was taken, so that it is never taken twice. */
export function draftAt(door, storage = localStorage) {
    const name = `gridloom-draft-${door}`;
    return {
        read: () => ({ key: newKey(), ...read(storage, name) }),
        keep: draft => write(storage, name, draft),
        forget: () => write(storage, name, null),
    };
}

export const mine = {
    /** @returns {{number: string, progress: string}[]} newest first */
    read: (storage = localStorage) => read(storage, MINE) ?? [],
    add: (receipt, storage = localStorage) =>
        write(storage, MINE, [receipt, ...mine.read(storage).filter(other => other.progress !== receipt.progress)].slice(0, MOST_LINKS)),
};
