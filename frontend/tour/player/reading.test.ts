import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPages, type LongCard, scrolledAt, spentAt, staysFor } from './reading.ts';

const fits: LongCard = { hidden: 0, line: 24, seen: 600 };
const long: LongCard = { hidden: 720, line: 24, seen: 600 };

test('a card that fits takes the time of its stop and stands still', () => {
    assert.equal(staysFor(12, fits), 12);
    assert.equal(scrolledAt(6_000, 12, fits), 0);
    assert.equal(scrolledAt(12_000, 12, fits), 0);
});

test('a long text takes three seconds more for each line out of sight', () => {
    assert.equal(staysFor(12, long), 12 + 30 * 3);
});

test('its beginning and its end stand still for half of the stop\'s own time each', () => {
    assert.equal(scrolledAt(6_000, 12, long), 0);
    assert.ok(scrolledAt(7_000, 12, long) > 0);
    assert.equal(scrolledAt(51_000, 12, long), 360);
    assert.equal(scrolledAt(96_000, 12, long), 720);
    assert.equal(scrolledAt(102_000, 12, long), 720);
});

test('after a hand scrolled it, it goes on from there', () => {
    for (const scrolled of [0, 100, 720]) {
        assert.ok(Math.abs(scrolledAt(spentAt(scrolled, 12, long), 12, long) - scrolled) < 1e-6);
    }
    assert.ok(spentAt(720, 12, long) < staysFor(12, long) * 1000, 'its end is still read');
});

test('without motion it turns pages, of which none leaves a line out', () => {
    const pages = new Set(Array.from({ length: 721 }, (_, scrolled) => inPages(scrolled, long)));
    assert.deepEqual([...pages], [0, 360, 720]);
    assert.equal(inPages(0, fits), 0);
});
