import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Coverage } from './coverage.ts';
import { lattice } from './lattice.testing.ts';
import { unitRows, type UnitQuery } from './unit-rows.ts';

const { units } = new Coverage(lattice(4, 3));

function rows(query: Partial<UnitQuery>): number[] {
  const gridOf = (n: number) => (n < 4 ? 'a' : n < 6 ? null : 'b');
  const whole: UnitQuery = { filter: 'all', search: '', selected: new Set(), active: undefined, gridOf, ...query };
  return unitRows(units.values(), whole).map(({ n }) => n);
}

test('lists what the filter asks for', () => {
  assert.equal(rows({}).length, 12);
  assert.deepEqual(rows({ filter: 'unassigned' }).sort(), [4, 5]);
  assert.deepEqual(rows({ filter: 'active', active: 'a' }).sort(), [0, 1, 2, 3]);
  assert.deepEqual(rows({ filter: 'active' }), []);
  assert.deepEqual(rows({ filter: 'selected', selected: new Set([7]) }), [7]);
});

test('finds by part of the label', () => {
  assert.deepEqual(rows({ search: ' 2-3' }), [6]);
});

test('most households first', () => {
  const households = rows({}).map(n => units.get(n)!.households);
  assert.deepEqual(households, [...households].sort((a, b) => b - a));
});
