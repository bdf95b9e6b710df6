import assert from 'node:assert/strict';
import { test } from 'node:test';
import { besides } from './line-overlays.ts';

test('what lies on the left of a line to the east is above it on the screen', () => {
  assert.deepEqual(besides([{ x: 0, y: 50 }, { x: 100, y: 50 }], 10), [{ x: 50, y: 40 }, { x: 50, y: 60 }]);
});

test('the figures stand half-way along the line, in whichever stretch that is', () => {
  const [left, right] = besides([{ x: 0, y: 0 }, { x: 0, y: 100 }, { x: 300, y: 100 }], 10)!;
  assert.deepEqual([left, right], [{ x: 100, y: 90 }, { x: 100, y: 110 }]);
});

test('a line that goes nowhere yet has no sides', () => {
  assert.equal(besides([{ x: 3, y: 3 }, { x: 3, y: 3 }]), undefined);
  assert.equal(besides([]), undefined);
});
