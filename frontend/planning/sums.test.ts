import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOf, effectsOf, signOf } from './sums.ts';

const grids = new Map([[1, '003'], [2, '003'], [3, '004'], [4, null]]);
const households = new Map([[1, 30], [2, 6], [3, 5], [4, 2]]);
const sums = new Map<string | null, number>([['003', 478], ['004', 512], [null, 2]]);

function effects(units: number[], to: string | null) {
  const changes = changesOf(units, to, n => grids.get(n) ?? null, n => households.get(n)!);
  return effectsOf(changes, grid => sums.get(grid)!);
}

test('says for each touched grid what it had and would have', () => {
  assert.deepEqual(effects([1, 2], '004'), [
    { grid: '003', before: 478, after: 442 },
    { grid: '004', before: 512, after: 548 },
  ]);
});

test('units that are in the grid already change nothing', () => {
  assert.deepEqual(effects([3], '004'), []);
});

test('units of no grid are a source like any other', () => {
  assert.deepEqual(effects([4], '004'), [{ grid: null, before: 2, after: 0 }, { grid: '004', before: 512, after: 514 }]);
});

test('too few and too many differ by sign', () => {
  const limits = { min: 300, max: 500 };
  assert.deepEqual(signOf(299, limits), { sign: 'few', off: 1 });
  assert.deepEqual(signOf(300, limits), { sign: 'ok', off: 0 });
  assert.deepEqual(signOf(500, limits), { sign: 'ok', off: 0 });
  assert.deepEqual(signOf(512, limits), { sign: 'many', off: 12 });
});
