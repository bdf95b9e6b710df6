import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Coverage } from './coverage.ts';
import { labelPlaces } from './label-places.ts';
import { lattice } from './lattice.testing.ts';

const coverage = new Coverage(lattice(9, 9));

test('the label of a grid bent like a horseshoe is on that grid', () => {
  const horseshoe = (n: number) => ((n % 9) - 4) ** 2 + (Math.floor(n / 9) - 4) ** 2 <= 5 ? 'inside' : n >= 72 ? null : 'shoe';
  const places = labelPlaces(coverage, horseshoe);
  const unit = [...coverage.units.values()].find(({ at }) => at === places.get('shoe'))!;
  assert.equal(horseshoe(unit.n), 'shoe');
  assert.deepEqual(places.get('inside'), coverage.unit(40).at);
});

test('a grid without units has no label', () => {
  assert.equal(labelPlaces(coverage, () => null).size, 0);
});
