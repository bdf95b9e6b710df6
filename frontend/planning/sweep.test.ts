import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goOn, swept, type SweepPath } from './sweep.ts';

/** West has the units below 10, east those below 20, south those from 20, the rest is nobody's. */
const gridOf = (unit: number) => (unit < 10 ? 'west' : unit < 20 ? 'east' : unit < 30 ? 'south' : null);

function path(...units: number[]): SweepPath {
  return units.reduce<SweepPath>(goOn, []);
}

function result(units: number[], away = true, sides: [string | null, string | null] = ['west', 'east']) {
  const flips = swept(path(...units), away, sides, gridOf);
  return flips && { units: [...flips.units], to: flips.to };
}

test('a border that is only grabbed moves nothing', () => {
  assert.equal(result([5], false), undefined);
  assert.equal(result([]), undefined);
});

test('units passed over on the other side come to this one', () => {
  assert.deepEqual(result([5, 11, 12]), { units: [11, 12], to: 'west' });
  assert.deepEqual(result([15, 4, 3]), { units: [4, 3], to: 'east' });
});

test('pulled away over its own side, the border follows', () => {
  assert.deepEqual(result([5, 4, 3]), { units: [5, 4, 3], to: 'east' });
});

test('over a large unit it flips as soon as the pointer left the border', () => {
  assert.deepEqual(result([15], true), { units: [15], to: 'west' });
});

test('going back the same way takes units back, one by one', () => {
  assert.deepEqual(result([5, 11, 12, 13, 12]), { units: [11, 12], to: 'west' });
  assert.deepEqual(result([5, 11, 12, 11, 5], false), undefined);
});

test('gone back over the border and on, the other side is pushed', () => {
  assert.deepEqual(result([5, 11, 5, 4]), { units: [5, 4], to: 'east' });
});

test('a way round in a bow keeps what it passed', () => {
  assert.deepEqual(result([5, 11, 12, 13, 11]), { units: [11, 12, 13], to: 'west' });
});

test('units of a third grid are left alone, and the sweep goes on behind them', () => {
  assert.deepEqual(result([5, 11, 21, 12]), { units: [11, 12], to: 'west' });
});

test('a border with the ground of no grid is swept like any other', () => {
  assert.deepEqual(result([5, 40, 41], true, ['west', null]), { units: [40, 41], to: 'west' });
  assert.deepEqual(result([40, 5, 4], true, ['west', null]), { units: [5, 4], to: null });
});
