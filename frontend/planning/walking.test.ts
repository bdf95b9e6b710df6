import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Coverage } from './coverage.ts';
import { lattice } from './lattice.testing.ts';
import { step, type Direction } from './walking.ts';

const coverage = new Coverage(lattice(5, 4, { jitter: 0.2 }));

test('arrow keys walk to the next unit', () => {
  const ways: [Direction, number][] = [['right', 7], ['left', 5], ['up', 11], ['down', 1]];
  for (const [direction, expected] of ways) {
    assert.equal(step(coverage, 6, direction), expected, direction);
  }
});

test('walking stops at the border of the community', () => {
  assert.equal(step(coverage, 0, 'left'), undefined);
  assert.equal(step(coverage, 0, 'down'), undefined);
});

test('every unit is reached by arrow keys alone', () => {
  const reached = new Set([0]);
  for (const n of reached) {
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const next = step(coverage, n, direction);
      if (next !== undefined) {
        reached.add(next);
      }
    }
  }
  assert.equal(reached.size, 20);
});
