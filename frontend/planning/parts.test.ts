import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsFor } from './parts.ts';

const limits = { min: 50, max: 80 };

test('a grid is divided so that its parts are near the middle of the limits', () => {
  assert.equal(partsFor({ households: 390, inhabited: 20 }, limits), 6);
  assert.equal(partsFor({ households: 0, inhabited: 0 }, limits), 1);
});

test('no part is over the limits on average', () => {
  assert.equal(partsFor({ households: 81, inhabited: 20 }, limits), 2);
});

test('without limits a grid is one part', () => {
  assert.equal(partsFor({ households: 390, inhabited: 20 }, { min: 0, max: Infinity }), 1);
});

test('towers are not divided', () => {
  assert.equal(partsFor({ households: 432, inhabited: 4 }, limits), 4);
});
