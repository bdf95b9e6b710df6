import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Corner, holds, MOST_CORNERS, readArea, rectangle, rounded, simplified, writeArea } from './area.ts';

const SQUARE: Corner[] = rectangle([117, 30], [117.1, 30.1]);

test('what is written is read again', () => {
  assert.deepEqual(readArea(writeArea(SQUARE)), SQUARE);
});

for (const text of ['', '117_30*117_31', '117_30*117_31*', '117_30*117_31*x_31', '117_30*117_31*117']) {
  test(`"${text}" is no area`, () => assert.equal(readArea(text), undefined));
}

test('holds what is inside and nothing else', () => {
  assert.ok(holds(SQUARE, [117.05, 30.05]));
  assert.ok(!holds(SQUARE, [117.11, 30.05]));
  assert.ok(!holds(SQUARE, [117.05, 29.99]));
});

test('what a ring goes round twice is outside, as in the database', () => {
  // A square drawn round twice in one stroke, the second time smaller.
  const twice: Corner[] = [...rectangle([0, 0], [10, 10]), [0, 0], ...rectangle([2, 2], [8, 8]), [2, 2]];
  assert.ok(holds(twice, [1, 5]));
  assert.ok(!holds(twice, [5, 5]));
});

test('both loops of an eight are inside', () => {
  const eight: Corner[] = [[0, 0], [10, 10], [10, 0], [0, 10]];
  assert.ok(holds(eight, [1, 5]));
  assert.ok(holds(eight, [9, 5]));
  assert.ok(!holds(eight, [5, 1]));
});

test('is rounded as the server rounds it', () => {
  assert.deepEqual(rounded([[117.123456, 30.1], [117.123457, 30.1], [117.2, 30.2], [117.3, 30]]), [[117.12346, 30.1], [117.2, 30.2], [117.3, 30]]);
});

test('a long line by hand keeps its shape with the corners an address has room for', () => {
  const circle = Array.from({ length: 2000 }, (_, i): Corner => [100 * Math.cos(i / 318.3), 100 * Math.sin(i / 318.3)]);
  const thin = simplified(circle, 0.01);
  assert.ok(thin.length <= MOST_CORNERS && thin.length > 20, String(thin.length));
  assert.ok(thin.every(([x, y]) => Math.abs(Math.hypot(x, y) - 100) < 1e-6), 'only corners of the line');
  assert.ok(holds(thin, [98, 0]) && holds(thin, [0, -98]) && !holds(thin, [72, 72]));
});

test('with more corners set one by one than there is room for, the least are left out', () => {
  const corners = Array.from({ length: 200 }, (_, i): Corner => [117 + Math.cos(i / 31.8) / 100, 30 + Math.sin(i / 31.8) / 100]);
  assert.ok(simplified(corners, 0).length <= MOST_CORNERS);
});

test('what is straight needs no corners between', () => {
  assert.deepEqual(simplified([[0, 0], [1, 0.001], [2, 0], [2, 1], [2, 2]], 0.01), [[0, 0], [2, 0], [2, 2]]);
});
