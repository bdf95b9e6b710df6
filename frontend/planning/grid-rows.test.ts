import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gridRows } from './grid-rows.ts';
import { PlanState } from './plan-state.ts';
import type { GridData } from './wire.ts';

function grid(key: string, number: string, kind = 'GENERAL'): GridData {
  return { key, code: null, number, name: '', kind, households: 0, units: 0 };
}

const plan = new PlanState(new Map([[1, { households: 512 }], [2, { households: 20 }], [3, { households: 4 }], [4, { households: 9 }]]));
plan.snapshot({
  type: 'snapshot',
  revision: 1,
  state: 'DRAFT',
  mayDraw: true,
  editable: true,
  limits: { min: 300, max: 500 },
  grids: [grid('b', '004'), grid('a', '003'), grid('market', '501', 'DEDICATED')],
  assignment: [['a', [1]], ['b', [2]], ['market', [3]]],
  findings: [],
  canUndo: false,
  canRedo: false,
});

test('grids stand by number, units of no grid come last', () => {
  assert.deepEqual(gridRows(plan).map(row => row.number), ['003', '004', '501', '']);
});

test('new grids with their provisional numbers stand behind the others', () => {
  const grids = plan.grids;
  plan.grids = [grid('n10', '+10'), grid('n9', '+9'), ...grids];
  assert.deepEqual(gridRows(plan).map(row => row.number), ['003', '004', '501', '+9', '+10', '']);
  plan.grids = grids;
});

test('only general grids are held against the limits', () => {
  assert.deepEqual(gridRows(plan).map(({ sign, off }) => [sign, off]), [['many', 12], ['few', 280], ['none', 0], ['none', 0]]);
});

test('the running gesture counts', () => {
  plan.gesture(new Set([2, 4]), 'a');
  assert.deepEqual(gridRows(plan).map(row => [row.households, row.units]), [[541, 3], [0, 0], [4, 1]]);
  plan.cancel();
});

test('a plan that is looked at counts in the sums, with the grids that would come', () => {
  const targets = new Map([[2, 'a'], [3, 'new1'], [1, 'a']]);
  const rows = gridRows(plan, new Set(), { targets, householdsOf: unit => (unit === 1 ? 512 : unit === 2 ? 20 : 4) });
  const told = Object.fromEntries(rows.map(row => [row.key, [row.households, row.units]]));
  assert.deepEqual(told['new1'].map(Number), [4, 1]);
  assert.equal(rows.find(row => row.key === 'new1')?.coming, 1);
  assert.equal(rows.find(row => row.key === 'new1')?.sign, 'few');
});
