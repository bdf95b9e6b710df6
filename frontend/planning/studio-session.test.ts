import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Coverage } from './coverage.ts';
import { lattice } from './lattice.testing.ts';
import { StudioSession, type Change } from './studio-session.ts';
import type { EditChange, FindingData, GridData, GridKey, PlanRequest, Snapshot } from './wire.ts';

const coverage = new Coverage(lattice(4, 2));
const UNDOING = { canUndo: true, canRedo: false };
const IDLE = { now: () => 0, after: () => {} };

let session: StudioSession;
let sent: PlanRequest[];
let changes: Change[];

function grids(...keys: string[]): GridData[] {
  const rest = { code: null, kind: 'GENERAL', households: 0, units: 0 };
  return keys.map(key => ({ key, number: key, name: key, ...rest }));
}

function finding(id: string): FindingData {
  const place = { at: [0, 0] as [number, number], bounds: [0, 0, 0, 0] as [number, number, number, number] };
  return { id, rule: 'HOUSEHOLDS', severity: 'ERROR', waivable: true, grid: 'a', params: {}, text: { 'zh-CN': id, en: id }, waiver: null, ...place };
}

function snapshot(assignment: [string, number[]][], revision = 1): Snapshot {
  const limits = { min: 300, max: 500 };
  const rest = { canUndo: false, canRedo: false, findings: [finding('confirmed')] };
  return { type: 'snapshot', revision, state: 'DRAFT', mayDraw: true, editable: true, limits, grids: grids('a', 'b'), assignment, ...rest };
}

function edit(revision: number, by: string, moves: [number, GridKey][], keys = ['a', 'b']): EditChange {
  const rest = { state: 'DRAFT', findings: [finding(`after ${revision}`)] };
  return { type: 'edit', revision, by, name: by, moves, grids: grids(...keys), ...rest };
}

beforeEach(() => {
  sent = [];
  changes = [];
  session = new StudioSession({
    coverage,
    me: 'planner',
    send: request => sent.push(request),
    changed: change => changes.push(change),
    clock: IDLE,
  });
  session.receive(snapshot([['a', [0, 1, 4, 5]], ['b', [2, 3, 6, 7]]]));
});

test('a stroke previews while it runs and becomes one move', () => {
  session.draw(new Set([2]), 'a');
  session.draw(new Set([2, 6]), 'a');
  session.release();
  assert.deepEqual(sent.map(({ type }) => type), ['preview', 'move']);
  assert.deepEqual(sent[1], { type: 'move', seq: 2, units: [[2, 'b'], [6, 'b']], to: 'a' });
  assert.deepEqual(changes.slice(1, 3).map(({ units }) => units), [[2], [6]]);
});

test('findings of the preview are shown until the edit brings its own', () => {
  session.draw(new Set([2]), 'a');
  session.receive({ type: 'previewed', seq: 1, grids: [], findings: [finding('previewed')] });
  assert.equal(session.findings[0].id, 'previewed');
  session.release();
  assert.equal(session.findings[0].id, 'previewed');
  session.receive({ type: 'moved', seq: 2, outcome: 'APPLIED', revision: 2, ...UNDOING });
  session.receive(edit(2, 'planner', [[2, 'a']]));
  assert.equal(session.findings[0].id, 'after 2');
});

test('a preview that comes after its gesture is over is not shown', () => {
  session.draw(new Set([2]), 'a');
  session.cancel();
  session.receive({ type: 'previewed', seq: 1, grids: [], findings: [finding('too late')] });
  assert.equal(session.findings[0].id, 'confirmed');
  session.draw(new Set([3]), 'a');
  session.receive({ type: 'previewed', seq: 1, grids: [], findings: [finding('of the gesture before')] });
  assert.equal(session.findings[0].id, 'confirmed');
});

test('what a conflict took back is told', () => {
  session.give([2, 3], 'a');
  const conflicts = [{ unit: 3, now: null, by: '王规划' }];
  session.receive({ type: 'moved', seq: 1, outcome: 'CONFLICT', revision: 3, conflicts, ...UNDOING });
  assert.deepEqual(changes.at(-1), { units: [3], notice: { about: 'conflict', conflicts } });
});

test('a request that the portal cannot take goes back like a refusal', () => {
  session.give([2], 'a');
  session.receive({ type: 'error', seq: 1, code: 'FORBIDDEN', text: '没有权限' });
  assert.deepEqual(changes.at(-1), { units: [2], notice: { about: 'refused', reason: 'FORBIDDEN' } });
  assert.equal(session.plan.gridOf(2), 'b');
});

test('without a connection drawing goes on, and what was drawn is sent when it is back, in order', () => {
  session.draw(new Set([2]), 'a');
  session.lost();
  session.release();
  session.give([2, 3], null);
  assert.deepEqual(sent.map(({ type }) => type), ['preview']);
  assert.equal(session.plan.gridOf(2), null);
  assert.equal(session.unsent, 2);
  session.receive(snapshot([['a', [0, 1, 4, 5]], ['b', [2, 3, 6, 7]]]));
  assert.deepEqual(sent.slice(1), [
    { type: 'move', seq: 2, units: [[2, 'b']], to: 'a' },
    { type: 'move', seq: 3, units: [[2, 'a'], [3, 'b']], to: null },
  ]);
  assert.equal(session.unsent, 0);
  assert.deepEqual(changes.at(-1)?.notice, { about: 'resent', moves: 2 });
});

test('what somebody else did meanwhile is a conflict that is told, and the rest holds', () => {
  session.lost();
  session.give([2, 3], 'a');
  session.receive(snapshot([['a', [0, 1, 4, 5]], ['b', [2, 6, 7]]]));
  const conflicts = [{ unit: 3, now: null, by: '王规划' }];
  session.receive({ type: 'moved', seq: 1, outcome: 'CONFLICT', revision: 9, conflicts, ...UNDOING });
  assert.deepEqual(changes.at(-1)?.notice, { about: 'conflict', conflicts });
  assert.equal(session.plan.gridOf(2), 'a');
  assert.equal(session.plan.gridOf(3), null);
});

test('without a connection what only the portal can do is not begun, and that is told', () => {
  session.lost();
  session.create([2]);
  session.undo();
  session.split('a', 2);
  assert.deepEqual(sent, []);
  assert.equal(session.splitting, false);
  assert.deepEqual(changes.at(-2)?.notice, { about: 'offline' });
});

test('a split is under way until its answer, or until the line breaks', () => {
  session.split('a', 3);
  assert.deepEqual(sent, [{ type: 'split', seq: 1, key: 'a', parts: 3 }]);
  assert.equal(session.splitting, true);
  session.receive({ type: 'moved', seq: 1, outcome: 'REFUSED', revision: 1, reason: 'SPLIT_IMPOSSIBLE', ...UNDOING });
  assert.equal(session.splitting, false);
  assert.deepEqual(changes.at(-1)?.notice, { about: 'refused', reason: 'SPLIT_IMPOSSIBLE' });
  session.split('a', 2);
  session.lost();
  assert.equal(session.splitting, false);
});

test('a preview that fails is no news', () => {
  session.draw(new Set([2]), 'a');
  const told = changes.length;
  session.receive({ type: 'error', seq: 1, code: 'BAD_REQUEST', text: '' });
  assert.equal(changes.length, told);
});

test('what may be taken back is known as soon as the portal answered', () => {
  assert.equal(session.plan.canUndo, false);
  session.give([2], 'a');
  session.receive({ type: 'moved', seq: 1, outcome: 'APPLIED', revision: 2, ...UNDOING });
  assert.equal(session.plan.canUndo, true);
});

test('tells of edits by others, not of one\'s own', () => {
  session.receive(edit(2, '李规划', [[3, 'a']]));
  assert.deepEqual(changes.at(-1)?.notice, { about: 'edited', by: '李规划', units: 1 });
  session.receive(edit(3, 'planner', [[3, 'b']]));
  assert.equal(changes.at(-1)?.notice, undefined);
});

test('names the grid that one just made', () => {
  session.create([3]);
  assert.deepEqual(sent[0], { type: 'create', seq: 1, name: null, units: [[3, 'b']] });
  session.receive(edit(2, '李规划', [], ['a', 'b', 'theirs']));
  assert.equal(changes.at(-1)?.created, undefined);
  session.receive(edit(3, 'planner', [[3, 'c']], ['a', 'b', 'theirs', 'c']));
  assert.equal(changes.at(-1)?.created, 'c');
});

test('a submitted plan cannot be drawn on', () => {
  session.receive({ type: 'state', state: 'SUBMITTED', drawable: false, limits: { min: 300, max: 500 }, findings: [] });
  session.draw(new Set([2]), 'a');
  session.undo();
  assert.deepEqual(sent, []);
});
