import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pin } from '../incident/pins.ts';
import { ago, newest, overdue, percent, shouldReload, turnAt } from './wall-state.ts';

const NOW = new Date('2026-11-21T02:00:00Z');

function pin(number: string, more: Partial<Pin> = {}): Pin {
    return {
        number,
        category: 'ORDER',
        title: '',
        address: null,
        state: 'DISPATCHED',
        urgent: false,
        longitude: 117,
        latitude: 30,
        grid: null,
        reportedAt: '2026-11-20T04:00:00Z',
        dueAt: '2026-11-24T04:00:00Z',
        escalated: false,
        supervised: false,
        extensionAsked: false,
        channel: '',
        version: 1,
        ...more,
    };
}

test('panels take turns by the clock, so that all screens of a room show the same', () => {
    const panels = ['FIGURES', 'NEWEST', 'OVERDUE'] as const;
    assert.deepEqual([0, 19_999, 20_000, 45_000, 60_000].map((now) => turnAt(panels, 20, now).panel), ['FIGURES', 'FIGURES', 'NEWEST', 'OVERDUE', 'FIGURES']);
    assert.equal(turnAt(panels, 20, 30_000).progress, 0.5);
    assert.equal(turnAt([], 20, 30_000).panel, undefined);
});

test('lists have the few that matter, in their order', () => {
    const pins = Array.from({ length: 500 }, (_, i) => pin(String(i), { reportedAt: new Date(NOW.getTime() - ((i * 7919) % 500) * 60_000).toISOString() }));
    const sorted = [...pins].sort((a, b) => (a.reportedAt < b.reportedAt ? 1 : -1)).slice(0, 8);
    assert.deepEqual(newest(pins, 8).map(({ number }) => number), sorted.map(({ number }) => number));
});

test('the longest overdue comes first, and what stands still is not overdue', () => {
    const pins = [
        pin('a', { dueAt: '2026-11-20T00:00:00Z' }),
        pin('b', { dueAt: '2026-11-19T00:00:00Z' }),
        pin('c', { dueAt: '2026-11-18T00:00:00Z', state: 'SUSPENDED' }),
        pin('d'),
    ];
    assert.deepEqual(overdue(pins, NOW, 5).map(({ number }) => number), ['b', 'a']);
});

test('says how long ago in the unit one would use', () => {
    const before = (minutes: number): [string, number] => ago(new Date(NOW.getTime() - minutes * 60_000).toISOString(), NOW.getTime());
    assert.deepEqual([0, 1, 59, 60, 47 * 60, 48 * 60].map(before), [
        ['ago.now', 0],
        ['ago.minutes', 1],
        ['ago.minutes', 59],
        ['ago.hours', 1],
        ['ago.hours', 47],
        ['ago.days', 2],
    ]);
});

test('a rate of nothing is no rate', () => {
    assert.equal(percent({ part: 0, whole: 0 }), '–');
    assert.equal(percent({ part: 737, whole: 972 }), '75.8%');
});

test('loads itself anew once a night, never by day and never while the server is away', () => {
    const night = Date.parse('2026-11-21T19:30:00Z');
    assert.equal(shouldReload(night - 21 * 3_600_000, night, true), true);
    assert.equal(shouldReload(night - 21 * 3_600_000, night, false), false);
    assert.equal(shouldReload(night - 60_000, night, true), false);
    assert.equal(shouldReload(0, NOW.getTime(), true), false);
});
