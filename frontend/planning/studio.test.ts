import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Coverage } from './coverage.ts';
import { effectsInHand } from './effects-in-hand.ts';
import { lattice } from './lattice.testing.ts';
import type { SelectionMode } from './selection.ts';
import { Studio } from './studio.ts';
import { perform, toNumber } from './studio-commands.ts';
import type { Hand } from './studio-tool.ts';
import type { Notice } from './session-notice.ts';
import { NEW_GRID, type AutoOption, type FindingData, type GridData, type GridKey, type PlanRequest, type RepairData, type Snapshot } from './wire.ts';

/** Two grids side by side, four columns of units each, in rows of eight. */
const coverage = new Coverage(lattice(8, 3));
const west = [...coverage.units.keys()].filter(n => n % 8 < 4);
const east = [...coverage.units.keys()].filter(n => n % 8 >= 4);

let studio: Studio;
let sent: PlanRequest[];
let shown: string[];
let notices: Notice[];

function grid(key: string, number: string): GridData {
  return { key, number, name: '', code: null, kind: 'GENERAL', households: 0, units: 0 };
}

function finding(id: string, of: GridKey): FindingData {
  const place = { at: [0, 0] as [number, number], bounds: [0, 0, 0, 0] as [number, number, number, number] };
  return { id, rule: 'HOUSEHOLDS', severity: 'ERROR', grid: of, params: {}, text: { 'zh-CN': id, en: id }, waivable: true, waiver: null, silence: null, ...place };
}

const snapshot: Snapshot = {
  type: 'snapshot',
  revision: 1,
  state: 'DRAFT',
  mayDraw: true,
  editable: true,
  limits: { min: 300, max: 500 },
  grids: [grid('w', '003'), grid('e', '004')],
  assignment: [['w', west], ['e', east]],
  findings: [finding('first', 'w'), finding('second', 'e')],
  canUndo: false,
  canRedo: false,
};

beforeEach(() => {
  [sent, shown, notices] = [[], [], []];
  const host = {
    // Where one is, is told all the time and changes nothing.
    send: (request: PlanRequest) => request.type !== 'here' && sent.push(request),
    repaint: () => {},
    redraw: () => {},
    notice: (notice: Notice) => notices.push(notice),
    show: ({ id }: FindingData) => shown.push(id),
    reveal: () => {},
  };
  studio = new Studio(coverage, { plan: '1', me: 'planner', clock: { now: () => 0, after: () => {} } }, host);
  studio.session.receive(snapshot);
});

/** The pointer on the label point of a unit. */
function hand(unit: number, mode: SelectionMode = 'replace'): Hand {
  return { at: coverage.unit(unit).centre, unit, mode, metresPerPixel: 0.5 };
}

function drag(units: number[], mode: SelectionMode = 'replace') {
  studio.gesture.begin(hand(units[0], mode));
  units.slice(1).forEach(unit => studio.gesture.move(hand(unit, mode)));
}

function drop(unit: number) {
  studio.gesture.end(hand(unit));
}

function moves() {
  return sent.filter(request => request.type === 'move').map(({ units, to }) => ({ units: units.map(([n]) => n), to }));
}

test('a digit gives the selection to that grid and makes it the active one', () => {
  studio.toolInHand.click?.(hand(4));
  studio.toolInHand.click?.(hand(12, 'toggle'));
  perform(studio, { do: 'digit', digit: 1 });
  assert.deepEqual(moves(), [{ units: [4, 12], to: 'w' }]);
  assert.equal(studio.active, 'w');
  assert.equal(studio.selected.size, 0);
});

test('a digit without a selection only chooses the grid', () => {
  perform(studio, { do: 'digit', digit: 2 });
  assert.equal(studio.active, 'e');
  assert.deepEqual(sent, []);
});

test('without a mouse: walk to a unit, choose a grid by number, give it', () => {
  studio.focus(5);
  perform(studio, { do: 'walk', direction: 'left' });
  assert.equal(toNumber(studio, '3'), true);
  perform(studio, { do: 'give' });
  assert.deepEqual(moves(), [{ units: [4], to: 'w' }]);
});

test('Space gathers units on the way, Enter gives them all', () => {
  studio.activate('w');
  studio.focus(4);
  perform(studio, { do: 'toggle' });
  perform(studio, { do: 'walk', direction: 'up' });
  perform(studio, { do: 'toggle' });
  perform(studio, { do: 'give' });
  assert.deepEqual(moves(), [{ units: [4, 12], to: 'w' }]);
});

test('says when no grid has the number typed', () => {
  assert.equal(toNumber(studio, '777'), false);
  assert.equal(studio.active, undefined);
});

test('F, P, Enter: a finding, its best repair, done as one edit', () => {
  perform(studio, { do: 'finding', by: 1 });
  assert.deepEqual(sent.map(({ type }) => type), ['repairs']);
  const moves: RepairData['moves'] = [[3, 'w', 'e']];
  const repair = { creates: false, moves, households: 3, effects: [], ends: ['first'], begins: [] };
  studio.session.receive({ type: 'repairs', seq: 1, finding: 'first', revision: 1, repairs: [repair] });
  perform(studio, { do: 'repair' });
  assert.equal(studio.shownGridOf(3), 'e');
  assert.equal(studio.plan.gridOf(3), 'w', 'it is only looked at');
  perform(studio, { do: 'give' });
  assert.deepEqual(sent.at(-1), { type: 'moves', seq: 2, units: moves });
  assert.equal(studio.findings.repair(), false, 'once is enough');
});

test('a repair that makes a grid is done as one', () => {
  perform(studio, { do: 'finding', by: 1 });
  const moves: RepairData['moves'] = [[3, 'w', NEW_GRID]];
  const repair = { creates: true, moves, households: 3, effects: [], ends: ['first'], begins: [] };
  studio.session.receive({ type: 'repairs', seq: 1, finding: 'first', revision: 1, repairs: [repair] });
  studio.findings.repair(0);
  assert.deepEqual(sent.at(-1), { type: 'create', seq: 2, name: null, units: [[3, 'w']] });
});

test('Escape puts a shown repair away before the selection', () => {
  studio.toolInHand.click?.(hand(4));
  perform(studio, { do: 'finding', by: 1 });
  const repair = { creates: false, moves: [[3, 'w', 'e']] as RepairData['moves'], households: 3, effects: [], ends: [], begins: [] };
  studio.session.receive({ type: 'repairs', seq: 1, finding: 'first', revision: 1, repairs: [repair] });
  perform(studio, { do: 'repair' });
  perform(studio, { do: 'cancel' });
  assert.equal(studio.shownGridOf(3), 'w');
  assert.equal(studio.selected.size, 1);
});

test('a brush put down without an active grid extends the grid it was put on', () => {
  perform(studio, { do: 'tool', tool: 'brush' });
  drag([3, 4]);
  drop(4);
  assert.deepEqual(moves(), [{ units: [4], to: 'w' }]);
});

test('sums while the pointer moves say before and after', () => {
  perform(studio, { do: 'tool', tool: 'brush' });
  const [before, moved] = [studio.plan.households('e'), coverage.unit(4).households + coverage.unit(5).households];
  drag([3, 5]);
  assert.deepEqual(effectsInHand(studio).find(({ grid }) => grid === 'e'), { grid: 'e', before, after: before - moved });
});

test('a selection says what giving it would do', () => {
  studio.activate('w');
  studio.select(new Set([4]));
  const { households } = coverage.unit(4);
  const before = studio.plan.households('w');
  assert.deepEqual(effectsInHand(studio).find(({ grid }) => grid === 'w'), { grid: 'w', before, after: before + households });
});

test('Shift turns brush and rectangle into selecting, and Esc puts the old selection back', () => {
  perform(studio, { do: 'tool', tool: 'rectangle' });
  studio.activate('w');
  studio.select(new Set([1]));
  drag([4, 5], 'toggle');
  assert.deepEqual([...studio.selected], [1, 4, 5]);
  studio.gesture.cancel();
  assert.deepEqual([...studio.selected], [1]);
  assert.deepEqual(sent, []);
});

test('on a plan that cannot be edited every tool selects', () => {
  studio.session.receive({ type: 'state', state: 'SUBMITTED', drawable: false, limits: { min: 300, max: 500 }, findings: [] });
  perform(studio, { do: 'tool', tool: 'brush' });
  studio.activate('w');
  drag([4]);
  drop(4);
  assert.deepEqual([...studio.selected], [4]);
  assert.deepEqual(sent, []);
});

test('F goes to the next finding and makes its grid the active one', () => {
  perform(studio, { do: 'finding', by: 1 });
  perform(studio, { do: 'finding', by: 1 });
  assert.deepEqual(shown, ['first', 'second']);
  assert.equal(studio.active, 'e');
});

test('what a conflict sent back is in hand again', () => {
  studio.select(new Set([4, 5]));
  studio.give('w');
  const conflicts = [{ unit: 5, now: null, by: '李规划' }];
  studio.session.receive({ type: 'moved', seq: 1, outcome: 'CONFLICT', revision: 2, conflicts, canUndo: false, canRedo: false });
  assert.deepEqual([...studio.selected], [5]);
  assert.equal(notices[0].about, 'conflict');
});

test('an automatic plan shows on the map, with the repair in hand over it, and changes nothing until it is taken', () => {
  const figures = { grids: 3, inWindow: 3, disconnected: 0, compactness: 1, barrierShare: 0, maxDeviation: 0, incidentDeviation: 0 };
  const option: AutoOption = { households: 9, figures, moves: [[0, 'w', 'e'], [1, 'w', 'new1']] };
  const found = { seq: 1, version: 1, done: 0.5, options: [option], reasons: [] };
  studio.auto.act({ do: 'start' });
  studio.receive({ type: 'auto', state: 'RUNNING', ...found });
  studio.findings.show(snapshot.findings[0]);
  const { seq } = sent.find(({ type }) => type === 'repairs') as { seq: number };
  const repair: RepairData = { creates: false, moves: [[0, 'w', null]], households: 1, effects: [], ends: ['first'], begins: [] };
  studio.receive({ type: 'repairs', seq, finding: 'first', revision: 1, repairs: [repair] });
  studio.findings.showRepair(0);
  assert.deepEqual([0, 1, 2].map(n => studio.shownGridOf(n)), [null, 'new1', 'w']);
  assert.equal(studio.plan.gridOf(1), 'w');
});

test('neighbouring grids do not share a tint', () => {
  assert.notEqual(studio.tinting.of('w'), studio.tinting.of('e'));
});

test('the brush keeps to sizes that are of use', () => {
  for (let i = 0; i < 50; i++) {
    studio.resized(1);
  }
  assert.equal(studio.brush, 120);
  for (let i = 0; i < 50; i++) {
    studio.resized(-1);
  }
  assert.equal(studio.brush, 4);
});
