import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Metres } from './local-plane.ts';
import { contains, touchedBy } from './rings.ts';

const square: Metres[] = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]];
const hole: Metres[] = [[4, 4], [4, 6], [6, 6], [6, 4], [4, 4]];

test('a point in the courtyard is not in the unit round it', () => {
  assert.equal(contains([square, hole], [2, 2]), true);
  assert.equal(contains([square, hole], [5, 5]), false);
  assert.equal(contains([square, hole], [11, 5]), false);
});

test('a brush touches what its circle reaches and nothing beyond', () => {
  assert.equal(touchedBy([square], [13, 5], [13, 5], 3.1), true);
  assert.equal(touchedBy([square], [13, 5], [13, 5], 2.9), false);
});

test('a fast stroke right through a unit does not miss it', () => {
  assert.equal(touchedBy([square], [-50, 5], [50, 5], 1), true);
  assert.equal(touchedBy([square], [-50, 15], [50, 15], 1), false);
});

test('a brush wholly inside the unit touches it', () => {
  assert.equal(touchedBy([square], [2, 2], [3, 3], 0.5), true);
});
