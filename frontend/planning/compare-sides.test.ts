import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompareSide, handedOver, type SideData } from './compare-sides.ts';
import { Coverage } from './coverage.ts';
import { lattice } from './lattice.testing.ts';

const coverage = new Coverage(lattice(6, 2));
const side = (units: Record<string, number[]>): CompareSide => {
  const grids = Object.keys(units).map(id => ({ id, number: id, name: id, households: 0 }));
  const data: SideData = { name: '', unitsUrl: '', grids, units };
  return new CompareSide(data, coverage);
};
const before = side({ a: [0, 1, 2, 6, 7, 8], b: [3, 4, 5, 9, 10, 11] });
const after = side({ a: [0, 1, 6, 7], b: [2, 3, 4, 8, 9, 10], c: [5] });

test('units that change hands are found by where they were and where they are', () => {
  assert.deepEqual(handedOver(before, after, 'a', 'b'), [2, 8]);
  assert.deepEqual(handedOver(before, after, 'b', 'c'), [5]);
  assert.deepEqual(handedOver(before, after, 'b', ''), [11], 'given to no grid');
  assert.deepEqual(handedOver(before, after, 'b', 'a'), []);
});

test('a grid has the same tint on both sides, and neighbours differ', () => {
  const first = before.tints(new Map());
  const second = after.tints(first);
  assert.equal(second.get('a'), first.get('a'));
  assert.equal(second.get('b'), first.get('b'));
  assert.notEqual(second.get('b'), second.get('c'));
});
