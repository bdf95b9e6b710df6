import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GridDigits } from './grid-digits.ts';

const twelve = Array.from({ length: 12 }, (_, i) => `g${i + 1}`);

test('the first nine grids have the keys 1 to 9', () => {
  const digits = new GridDigits();
  digits.offer(twelve);
  assert.equal(digits.gridOf(1), 'g1');
  assert.equal(digits.digitOf('g9'), 9);
  assert.equal(digits.digitOf('g10'), undefined);
});

test('a grid that comes into use takes the key of the one not used for longest', () => {
  const digits = new GridDigits();
  digits.offer(twelve);
  ['g1', 'g2', 'g4', 'g5', 'g6', 'g7', 'g8', 'g9'].forEach(key => digits.used(key));
  digits.used('g10');
  assert.equal(digits.digitOf('g10'), 3);
  digits.used('g11');
  assert.equal(digits.digitOf('g11'), 1);
  assert.equal(digits.digitOf('g2'), 2);
});

test('a retired grid leaves its key to another', () => {
  const digits = new GridDigits();
  digits.offer(['a', 'b', 'c']);
  digits.offer(['a', 'c', 'd']);
  assert.deepEqual(['a', 'd', 'c'].map(key => digits.digitOf(key)), [1, 2, 3]);
});
