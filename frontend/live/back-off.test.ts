import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pause } from './back-off.ts';

test('waits longer after each failure, up to ten seconds', () => {
  assert.deepEqual([0, 1, 2, 20].map((failures) => pause(failures, 1)), [250, 500, 1000, 10_000]);
});

test('spreads by chance, but never below half', () => {
  assert.equal(pause(3, 0), 1000);
});
