// What is told of matters, without the page: how late they are, how far away, in which order, and what happened while a telephone was in a dead spot.

const EARTH_M = 6_371_008.8;
const PAUSED = ['SUSPENDED', 'WAITING'];

/** What the clock says of a matter: `late` and `left` are milliseconds; one of them is there unless the deadline stands still. */
export function due(summary, now) {
    if (PAUSED.includes(summary.state)) return { paused: true };
    const left = Date.parse(summary.dueAt) - now;
    return left < 0 ? { late: -left } : { left };
}

export const isLate = (summary, now) => due(summary, now).late !== undefined;

/** By the calendar of the portal's time zone. */
export function isToday(summary, now) {
    const day = at => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(at));
    const { left } = due(summary, now);
    return left !== undefined && day(summary.dueAt) === day(now);
}

/** Metres between two places given in degrees; on a sphere, which is true to half a percent. */
export function distance(one, other) {
    const radians = degrees => (degrees * Math.PI) / 180;
    const north = radians(other.latitude - one.latitude);
    const east = radians(other.longitude - one.longitude);
    const a = Math.sin(north / 2) ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2;
    return 2 * EARTH_M * Math.asin(Math.sqrt(a));
}

/** Mine first, then what can be claimed, then others'; within each the most urgent first, or the nearest where a place is given. */
export function ordered(matters, here = null) {
    const parts = ['MINE', 'TO_CLAIM', 'OTHERS'];
    const by = here
        ? matter => distance(here, matter.summary)
        : matter => (PAUSED.includes(matter.summary.state) ? Number.MAX_SAFE_INTEGER : Date.parse(matter.summary.dueAt));
    return [...matters].sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || by(a) - by(b) || a.summary.number.localeCompare(b.summary.number));
}

/** Lines that change nothing for who deals with the matter: the clock's, others' reports of the same, photos, marks. */
const HARMLESS = ['ALSO_MET', 'REMIND', 'ESCALATE', 'SUPERVISE', 'END_SUPERVISION', 'ADD_PHOTO', 'ABSORB', 'LET_GO', 'ADOPT', 'GIVE_UP', 'PUT_UNDER', 'TAKE_OUT', 'GRANT_EXTENSION', 'REFUSE_EXTENSION'];

/**
 * What to do with a deed for which the matter is another by now.
 *
 * @param {{act: string, seen: number}} deed `seen` is how many lines the history had
 * @param {object} now the matter as it is
 * @returns {{again: boolean, possible: boolean, since: object[]}} whether it can be sent again without asking; whether at all; and what happened
 */
export function afterwards(deed, now) {
    const since = now.history.slice(deed.seen);
    const possible = now.next.some(next => next.act === deed.act);
    return { again: possible && since.every(line => HARMLESS.includes(line.act)), possible, since };
}
