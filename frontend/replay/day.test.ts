import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Day, type Moment, type ReplayedDay, type Standing, type Track } from './day.ts';

const FROM = '2026-11-19T16:00:00Z';
const UNTIL = '2026-11-20T16:00:00Z';
const START = Date.parse(FROM);
const HOUR = 3_600_000;

const iso = (ms: number): string => new Date(ms).toISOString();

function standing(hours: number, state: string, more: Partial<Standing> = {}): Standing {
    return { from: iso(START + hours * HOUR), state, dueAt: iso(START + 100 * HOUR), grid: '341799001001001', escalated: false, supervised: false, ...more };
}

function track(number: string, ...standings: Standing[]): Track {
    return { number, category: 'ORDER', title: '', urgent: false, longitude: 117, latitude: 30, standings };
}

function day(...tracks: Track[]): Day {
    return new Day({ day: '2026-11-20', from: FROM, until: UNTIL, all: tracks.length, tracks });
}

test('a matter appears with its report, changes with each step, and goes when it is closed', () => {
    const seen = day(track('a', standing(2, 'COLLECTED'), standing(3, 'DISPATCHED', { escalated: true }), standing(5, 'CLOSED')));
    const states = [1.99, 2, 2.99, 3, 4.99, 5, 23].map((hours) => seen.pins(START + hours * HOUR).map(({ state, escalated }) => `${state} ${escalated}`).join());
    assert.deepEqual(states, ['', 'COLLECTED false', 'COLLECTED false', 'DISPATCHED true', 'DISPATCHED true', '', '']);
});

test('what came into the day is there from its first moment, and is not new', () => {
    const seen = day(track('a', standing(-30, 'DISPATCHED'), standing(6, 'CLOSED')));
    assert.deepEqual(seen.moment(START), { open: 1, overdue: 0, unknown: 0, reported: 0, left: 0 });
    assert.deepEqual(seen.moment(START + 6 * HOUR), { open: 0, overdue: 0, unknown: 0, reported: 0, left: 1 });
});

test('a matter becomes overdue while nothing is done to it, unless its deadline stands still or is not known', () => {
    const dueAt = iso(START + 4 * HOUR);
    const seen = day(
        track('a', standing(1, 'DISPATCHED', { dueAt })),
        track('b', standing(1, 'DISPATCHED', { dueAt }), standing(3, 'WAITING', { dueAt })),
        track('c', standing(1, 'DISPATCHED', { dueAt: null })),
    );
    assert.equal(seen.moment(START + 4 * HOUR).overdue, 0);
    assert.deepEqual(seen.moment(START + 4 * HOUR + 1), { open: 3, overdue: 1, unknown: 1, reported: 3, left: 0 });
});

test('the curve goes as far as the day has gone', () => {
    const half: ReplayedDay = { day: '2026-11-20', from: FROM, until: iso(START + 12 * HOUR), all: 1, tracks: [track('a', standing(6, 'COLLECTED'))] };
    assert.deepEqual(new Day(half).curve(5), [0, 1, 1]);
});

test('at every moment all stand as a naive replay of their histories says', () => {
    const random = mulberry(3);
    const STATES = ['COLLECTED', 'ACCEPTED', 'DISPATCHED', 'WAITING', 'SUSPENDED', 'CLOSED', 'MERGED'];
    const tracks = Array.from({ length: 80 }, (_, i) => {
        const times = Array.from({ length: 1 + Math.floor(random() * 6) }, () => random() * 30 - 6).sort((a, b) => a - b);
        return track(
            `m${i}`,
            ...times.map((hours) =>
                standing(hours, STATES[Math.floor(random() * STATES.length)]!, { dueAt: random() < 0.1 ? null : iso(START + (random() * 40 - 10) * HOUR) }),
            ),
        );
    });
    const seen = day(...tracks);
    for (let i = 0; i < 300; i++) {
        const at = i % 3 === 0 ? Date.parse(tracks[i % 80]!.standings[0]!.from) : START + random() * 24 * HOUR;
        assert.deepEqual(seen.moment(at), naive(tracks, at));
        assert.equal(seen.pins(at).length, naive(tracks, at).open);
    }
});

/** Walks every history from its beginning. */
function naive(tracks: readonly Track[], at: number): Moment {
    const moment: Moment = { open: 0, overdue: 0, unknown: 0, reported: 0, left: 0 };
    for (const { standings } of tracks) {
        let now: Standing | undefined;
        for (const next of standings) {
            if (Date.parse(next.from) <= at) {
                now = next;
            }
        }
        if (!now) {
            continue;
        }
        const isOpen = now.state !== 'CLOSED' && now.state !== 'MERGED';
        const runs = now.state !== 'WAITING' && now.state !== 'SUSPENDED';
        moment.reported += Date.parse(standings[0]!.from) >= START ? 1 : 0;
        moment.open += isOpen ? 1 : 0;
        moment.left += !isOpen && Date.parse(now.from) >= START ? 1 : 0;
        moment.unknown += isOpen && now.dueAt === null ? 1 : 0;
        moment.overdue += isOpen && runs && now.dueAt !== null && Date.parse(now.dueAt) < at ? 1 : 0;
    }
    return moment;
}

function mulberry(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}
