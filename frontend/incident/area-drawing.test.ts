import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Corner } from './area.ts';
import { areaDrawn, type Drawing, isWhole, nothingDrawn, ringOf, withCorner, withoutLast, withPointer } from './area-drawing.ts';

function drawn(tool: Drawing['tool'], ...corners: Corner[]): Drawing {
  return corners.reduce(withCorner, nothingDrawn(tool));
}

test('a rectangle is whole with its second corner', () => {
  const one = drawn('rectangle', [117, 30]);
  assert.ok(!isWhole(one));
  assert.ok(isWhole(withCorner(one, [117.1, 30.1])));
  assert.deepEqual(areaDrawn(withCorner(one, [117.1, 30.1]), 0), [[117, 30], [117.1, 30], [117.1, 30.1], [117, 30.1]]);
});

test('shows where the pointer would set the next corner, which is not part of the area', () => {
  const three = withPointer(drawn('polygon', [0, 0], [1, 0], [1, 1]), [0, 1]);
  assert.equal(ringOf(three).length, 4);
  assert.deepEqual(areaDrawn(three, 0), [[0, 0], [1, 0], [1, 1]]);
});

test('a corner is taken back', () => {
  assert.deepEqual(withoutLast(drawn('polygon', [0, 0], [1, 0])).corners, [[0, 0]]);
});

for (const [what, drawing] of [
  ['a click', drawn('rectangle', [117, 30], [117, 30])],
  ['a line', drawn('polygon', [117, 30], [117.1, 30], [117.2, 30])],
  ['two corners', drawn('polygon', [117, 30], [117.1, 30.1])],
  ['nothing', nothingDrawn('lasso')],
] as const) {
  test(`${what} is no area`, () => assert.equal(areaDrawn(drawing, 0), undefined));
}

test('a line by hand is straightened, corners set one by one are not', () => {
  const corners: Corner[] = [[0, 0], [0.5, 0.001], [1, 0], [1, 1]];
  assert.equal(areaDrawn(drawn('lasso', ...corners), 0.01)?.length, 3);
  assert.equal(areaDrawn(drawn('polygon', ...corners), 0.01)?.length, 4);
});
