import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { PlanState } from './plan-state.ts';
import type { EditChange, GridData, GridKey, Snapshot } from './wire.ts';

const units = new Map([1, 2, 3, 4, 5, 6].map(n => [n, { households: n * 10 }]));
const rest = { findings: [], state: 'DRAFT' };
const undoing = { canUndo: true, canRedo: false };

function grid(key: string): GridData {
  return { key, code: null, number: key, name: key, kind: 'GENERAL', households: 0, units: 0 };
}

function snapshot(revision: number, assignment: [string, number[]][]): Snapshot {
  const limits = { min: 300, max: 500 };
  return { type: 'snapshot', revision, mayDraw: true, editable: true, limits, grids: [grid('a'), grid('b'), grid('c')], assignment, ...rest, ...undoing };
}

function edit(revision: number, moves: [number, GridKey][], by = '李规划'): EditChange {
  return { type: 'edit', revision, by, name: by, moves, grids: [grid('a'), grid('b'), grid('c')], ...rest };
}

let plan: PlanState;

beforeEach(() => {
  plan = new PlanState(units);
  plan.snapshot(snapshot(7, [['a', [1, 2, 3]], ['b', [4, 5]]]));
});

function shown(): GridKey[] {
  return [...units.keys()].map(n => plan.gridOf(n));
}

function drawn(to: GridKey, ...covered: number[]) {
  plan.gesture(new Set(covered), to);
  return plan.release(100).move!;
}

test('sums households and units, of no grid too', () => {
  assert.deepEqual([plan.households('a'), plan.households('b'), plan.households(null)], [60, 90, 60]);
  assert.deepEqual([plan.unitCount('a'), plan.unitCount(null)], [3, 1]);
});

test('a gesture shows at once, and answers with what changed only', () => {
  assert.deepEqual(plan.gesture(new Set([3]), 'b'), [3]);
  assert.deepEqual(plan.gesture(new Set([3, 2]), 'b'), [2]);
  assert.deepEqual([plan.households('a'), plan.households('b')], [10, 140]);
  assert.deepEqual(plan.gesture(new Set([2]), 'b'), [3]);
});

test('Esc puts back what the gesture covered', () => {
  plan.gesture(new Set([2, 3, 6]), 'b');
  assert.deepEqual(plan.cancel().sort(), [2, 3, 6]);
  assert.deepEqual(shown(), ['a', 'a', 'a', 'b', 'b', null]);
});

test('a released gesture names each unit with the grid it had, without those that stay', () => {
  assert.deepEqual([...drawn('b', 3, 4, 6).units], [[3, 'a'], [6, null]]);
});

test('a gesture that moves nothing is no edit', () => {
  plan.gesture(new Set([4, 5]), 'b');
  assert.equal(plan.release(100).move, undefined);
  assert.equal(plan.pending.length, 0);
});

test('a second stroke over a move on its way starts from what that made', () => {
  drawn('b', 3);
  plan.gesture(new Set([3]), 'c');
  assert.deepEqual([...plan.release(101).move!.units], [[3, 'b']]);
});

test('the edit that a move became settles it, whether the answer or the edit comes first', () => {
  const { seq } = drawn('b', 3);
  assert.deepEqual(plan.answered({ type: 'moved', seq, outcome: 'APPLIED', revision: 8, ...undoing }), []);
  assert.equal(plan.pending.length, 1);
  plan.edit(edit(8, [[3, 'b']]));
  assert.equal(plan.pending.length, 0);
  const later = plan.release(101, [2], 'b').move!;
  plan.edit(edit(9, [[2, 'b']]));
  plan.answered({ type: 'moved', seq: later.seq, outcome: 'APPLIED', revision: 9, ...undoing });
  assert.equal(plan.pending.length, 0);
  assert.deepEqual(shown(), ['a', 'b', 'b', 'b', 'b', null]);
});

test('an edit that another made before ours does not make ours flicker', () => {
  const { seq } = drawn('b', 3);
  plan.answered({ type: 'moved', seq, outcome: 'APPLIED', revision: 9, ...undoing });
  assert.deepEqual(plan.edit(edit(8, [[3, 'c'], [1, 'c']])), [1]);
  assert.deepEqual(plan.edit(edit(9, [[3, 'b']])), []);
});

test('a conflict keeps what was applied and shows who has the rest', () => {
  const { seq } = drawn('b', 2, 3);
  plan.edit(edit(8, [[2, 'c']], '王规划'));
  assert.equal(plan.gridOf(2), 'b');
  const conflicts = [{ unit: 2, now: 'c', by: '王规划' }];
  assert.deepEqual(plan.answered({ type: 'moved', seq, outcome: 'CONFLICT', revision: 9, conflicts, ...undoing }), [2]);
  assert.deepEqual([plan.gridOf(2), plan.gridOf(3)], ['c', 'b']);
  plan.edit(edit(9, [[3, 'b']]));
  assert.equal(plan.pending.length, 0);
});

test('a refused move goes back whole', () => {
  const { seq } = drawn('b', 2, 3);
  plan.answered({ type: 'moved', seq, outcome: 'REFUSED', revision: 7, reason: '方案已提交', ...undoing });
  assert.deepEqual(shown(), ['a', 'a', 'a', 'b', 'b', null]);
  assert.equal(plan.pending.length, 0);
});

test('after a broken line, what had arrived is settled and what had not is still to be sent', () => {
  drawn('b', 3);
  plan.release(101, [1], 'b');
  plan.snapshot(snapshot(8, [['a', [1, 2]], ['b', [3, 4, 5]]]));
  assert.deepEqual(plan.pending.map(move => [...move.units.keys()]), [[1]]);
  assert.deepEqual(shown(), ['b', 'a', 'b', 'b', 'b', null]);
});

test('after a broken line, a move that a later one went over is not sent again', () => {
  drawn('b', 3);
  plan.release(101, [3], 'c');
  plan.snapshot(snapshot(9, [['a', [1, 2]], ['b', [4, 5]], ['c', [3]]]));
  assert.equal(plan.pending.length, 0);
});

test('a plan that goes back to a draft may be drawn in by those alone who may draw', () => {
  const back = { type: 'state' as const, state: 'REJECTED', drawable: true, limits: { min: 50, max: 80 }, findings: [] };
  plan.stateChanged({ ...back, state: 'SUBMITTED', drawable: false });
  assert.equal(plan.editable, false);
  plan.stateChanged(back);
  assert.equal(plan.editable, true);
  plan.snapshot({ ...snapshot(8, []), mayDraw: false, editable: false });
  plan.stateChanged(back);
  assert.equal(plan.editable, false);
});

test('sums stay true through any mixture of gestures, moves, conflicts and others\' edits', () => {
  const grids: GridKey[] = ['a', 'b', 'c', null];
  let revision = 7;
  for (let i = 0; i < 400; i++) {
    const [n, to] = [1 + ((i * 7) % 6), grids[(i * 5) % 4]];
    plan.gesture(new Set([n, 1 + ((i * 11) % 6)]), to);
    if (i % 3 === 0) {
      plan.cancel();
    } else {
      const { move } = plan.release(200 + i);
      revision++;
      if (move && i % 3 === 1) {
        plan.answered({ type: 'moved', seq: move.seq, outcome: 'APPLIED', revision, ...undoing });
        plan.edit(edit(revision, [...move.units.keys()].map(unit => [unit, to])));
      } else if (move) {
        plan.edit(edit(revision, [[n, grids[(i + 1) % 4]]]));
        plan.answered({ type: 'moved', seq: move.seq, outcome: 'REFUSED', revision, ...undoing });
      }
    }
    for (const grid of grids) {
      const members = [...units].filter(([unit]) => plan.gridOf(unit) === grid);
      assert.equal(plan.households(grid), members.reduce((sum, [, unit]) => sum + unit.households, 0));
      assert.equal(plan.unitCount(grid), members.length);
    }
  }
  assert.equal(plan.pending.length, 0);
});
