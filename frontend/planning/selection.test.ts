import assert from 'node:assert/strict';
import { test } from 'node:test';
import { select } from './selection.ts';

test('a plain click selects that unit alone', () => {
  assert.deepEqual([...select(new Set([1, 2]), [3], 'replace')], [3]);
});

test('Shift adds what is missing of a group and takes out a group that is all there', () => {
  assert.deepEqual([...select(new Set([1]), [1, 2], 'toggle')], [1, 2]);
  assert.deepEqual([...select(new Set([1, 2, 3]), [1, 2], 'toggle')], [3]);
});

test('Alt takes out', () => {
  assert.deepEqual([...select(new Set([1, 2]), [2, 9], 'remove')], [1]);
});

test('leaves the old selection as it was', () => {
  const before = new Set([1]);
  select(before, [2], 'toggle');
  assert.deepEqual([...before], [1]);
});
