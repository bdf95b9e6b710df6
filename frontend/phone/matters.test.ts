import assert from 'node:assert/strict';
import test from 'node:test';
import { afterwards, distance, due, isLate, isToday, ordered } from '../../src/main/resources/META-INF/resources/phone/matters.js';

const NOW = Date.parse('2026-11-21T10:00:00Z'); // 18:00 where the portal is
const matter = (number: string, dueAt: string, more = {}) => ({ part: 'MINE', summary: { number, dueAt, state: 'DISPATCHED', longitude: 117, latitude: 30, ...more } });

test('what stands still is neither late nor due', () => {
    const { summary } = matter('1', '2026-11-20T00:00:00Z', { state: 'WAITING' });
    assert.deepEqual(due(summary, NOW), { paused: true });
    assert.equal(isLate(summary, NOW), false);
    assert.equal(isToday(summary, NOW), false);
});

test('today ends at midnight of the portal, not of the telephone', () => {
    assert.equal(isToday(matter('1', '2026-11-21T15:59:00Z').summary, NOW), true);
    assert.equal(isToday(matter('1', '2026-11-21T16:00:00Z').summary, NOW), false);
    assert.equal(isToday(matter('1', '2026-11-21T09:00:00Z').summary, NOW), false, 'late is said as late');
});

test('mine come first and the most urgent of them, or the nearest', () => {
    const near = { ...matter('2', '2026-11-25T00:00:00Z'), part: 'MINE' };
    const urgent = matter('1', '2026-11-22T00:00:00Z', { latitude: 30.1 });
    const foreign = { ...matter('0', '2026-11-20T00:00:00Z'), part: 'OTHERS' };
    const numbers = (matters: { summary: { number: string } }[]) => matters.map(({ summary }) => summary.number);

    assert.deepEqual(numbers(ordered([foreign, near, urgent])), ['1', '2', '0']);
    assert.deepEqual(numbers(ordered([foreign, near, urgent], { longitude: 117, latitude: 30 })), ['2', '1', '0']);
});

test('a degree of latitude is 111.2 km', () => {
    assert.equal(Math.round(distance({ longitude: 117, latitude: 30 }, { longitude: 117, latitude: 31 }) / 100), 1112);
    assert.equal(distance({ longitude: 117, latitude: 30 }, { longitude: 117, latitude: 30 }), 0);
});

test('what the clock or a neighbour added does not hinder a deed, what a person did asks', () => {
    const deed = { act: 'HANDLE', seen: 2 };
    const now = (...acts: string[]) => ({ next: [{ act: 'HANDLE' }], history: [{ act: 'REPORT' }, { act: 'DISPATCH' }, ...acts.map(act => ({ act }))] });

    assert.equal(afterwards(deed, now('REMIND', 'ALSO_MET')).again, true);
    assert.deepEqual(afterwards(deed, now('AWAIT_RESIDENT', 'RESUME')), { again: false, possible: true, since: [{ act: 'AWAIT_RESIDENT' }, { act: 'RESUME' }] });
    assert.equal(afterwards({ act: 'RETURN', seen: 2 }, now('HANDLE')).possible, false);
});
