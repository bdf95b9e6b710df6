import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ground } from '../wire.ts';
import { legendOf } from './legend.ts';

const texts = { 'heat.few': 'few', 'heat.many': 'many', reach: 'Within {0} minutes', 'reach.inside': '{0} inside', 'reach.outside': '{0} outside' };

test('a stop with nothing over its map has no legend', () => {
    assert.deepEqual(legendOf(undefined, texts, 'light'), []);
    assert.deepEqual(legendOf({ asOf: '', gone: [] }, texts, 'light'), []);
});

test('each class of the grids has its colour and its values, the lowest first', () => {
    const grids = [1, 2, 90].map((value, i) => ({ code: String(i), name: '', value, part: value, whole: 0 }));
    const ground: Ground = { asOf: '', gone: [], byGrid: { asOf: '', figure: '', kind: 'count', period: '', first: '', last: '', grids, elsewhere: 0 } };
    const lines = legendOf(ground, texts, 'light');
    assert.equal(lines[0]!.words.startsWith('1'), true);
    assert.equal(lines.at(-1)!.words, '90');
    assert.equal(new Set(lines.map(({ colors }) => colors[0])).size, lines.length);
});

test('reach says its minutes beside its colour, and households without one', () => {
    const ground: Ground = { asOf: '', gone: [], reach: { minutes: 15, areas: { type: 'FeatureCollection', features: [] }, inside: 12345, outside: 6 } };
    const lines = legendOf(ground, texts, 'light');
    assert.deepEqual(lines.map(({ words }) => words), ['Within 15 minutes', '12,345 inside', '6 outside']);
    assert.deepEqual(lines.map(({ colors }) => colors.length), [1, 0, 0]);
});
