import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Coverage } from './coverage.ts';
import { lattice } from './lattice.testing.ts';
import type { Metres } from './local-plane.ts';
import type { SelectionMode } from './selection.ts';
import { Studio } from './studio.ts';
import type { Notice } from './session-notice.ts';
import type { Hand } from './studio-tool.ts';
import type { GridData, PlanRequest } from './wire.ts';

/*
 * Three columns of grids, four units wide each, in rows of twelve:
 *
 *   west 0 … 3 | middle 4 … 7 | east 8 … 11
 *
 * Units 1, 2 of the lowest row and 13, 14 above them are one compound, 4 and 5 another.
 */
const data = lattice(12, 4);
[1, 2, 13, 14].forEach(n => (data.units[n].compound = 100));
[4, 5].forEach(n => (data.units[n].compound = 200));
const coverage = new Coverage(data);
const column = (n: number) => ['w', 'm', 'e'][Math.floor((n % 12) / 4)];
const unitsOf = (key: string) => [...coverage.units.keys()].filter(n => column(n) === key);

let studio: Studio;
let sent: PlanRequest[];
let notices: Notice[];

function grid(key: string, number: string): GridData {
  return { key, number, name: '', code: null, kind: 'GENERAL', households: 0, units: 0 };
}

beforeEach(() => {
  [sent, notices] = [[], []];
  const host = {
    // Where one is, is told all the time and changes nothing.
    send: (request: PlanRequest) => request.type !== 'here' && sent.push(request),
    repaint: () => {},
    redraw: () => {},
    notice: (notice: Notice) => notices.push(notice),
    show: () => {},
    reveal: () => {},
  };
  studio = new Studio(coverage, { plan: '1', me: 'planner', clock: { now: () => 0, after: () => {} } }, host);
  studio.session.receive({
    type: 'snapshot',
    revision: 1,
    state: 'DRAFT',
    mayDraw: true,
    editable: true,
    limits: { min: 300, max: 500 },
    grids: [grid('w', '003'), grid('m', '004'), grid('e', '005')],
    assignment: ['w', 'm', 'e'].map(key => [key, unitsOf(key)]),
    findings: [],
    canUndo: false,
    canRedo: false,
  });
});

function hand(at: Metres, mode: SelectionMode = 'replace'): Hand {
  return { at, unit: studio.picking.unitAt(at), mode, metresPerPixel: 0.5 };
}

/** Beside the middle of a unit by parts of its width and height, which are about 40 m. */
function beside(unit: number, right = 0, up = 0): Metres {
  const [x, y] = coverage.unit(unit).centre;
  return [x + 40 * right, y + 40 * up];
}

function drag(...places: Metres[]) {
  assert.ok(studio.gesture.begin(hand(places[0])), 'the tool has something to do here');
  places.slice(1).forEach(at => studio.gesture.move(hand(at)));
}

function drop(at: Metres) {
  studio.gesture.end(hand(at));
}

function moves() {
  return sent.filter(request => request.type === 'move').map(({ units, to }) => ({ units: units.map(([n]) => n).sort((a, b) => a - b), to }));
}

test('a border swept over two units is one move', () => {
  studio.take('sweep');
  drag(beside(3, 0.45), beside(4), beside(5));
  assert.equal(studio.plan.gridOf(5), 'w');
  drop(beside(5));
  assert.deepEqual(moves(), [{ units: [4, 5], to: 'w' }]);
});

test('a border pulled back again leaves what it passed, and moves nothing', () => {
  studio.take('sweep');
  drag(beside(3, 0.45), beside(4), beside(5), beside(4), beside(3, 0.45));
  assert.equal(studio.plan.gridOf(4), 'm');
  drop(beside(3, 0.45));
  assert.deepEqual(moves(), []);
});

test('a fast pointer misses no unit', () => {
  studio.take('sweep');
  drag(beside(3, 0.45), beside(7));
  drop(beside(7));
  assert.deepEqual(moves(), [{ units: [4, 5, 6, 7], to: 'w' }]);
});

test('a sweep taken back leaves the plan as it was', () => {
  studio.take('sweep');
  drag(beside(3, 0.45), beside(5));
  studio.gesture.cancel();
  assert.equal(studio.plan.gridOf(4), 'm');
  assert.deepEqual(moves(), []);
});

test('only a border can be swept, and it shows before it is grabbed', () => {
  studio.take('sweep');
  assert.equal(studio.gesture.begin(hand(beside(1))), false);
  assert.equal(studio.toolInHand.trace!(hand(beside(1))).shape, 'none');
  assert.equal(studio.toolInHand.trace!(hand(beside(3, 0.45))).shape, 'line');
});

test('a lasso gives what it encloses to the active grid', () => {
  studio.activate('w');
  studio.take('lasso');
  drag(beside(4, -0.4, -0.4), beside(5, 0.4, -0.4), beside(5, 0.4, 0.4), beside(4, -0.4, 0.4));
  drop(beside(4, -0.4, 0.3));
  assert.deepEqual(moves(), [{ units: [4, 5], to: 'w' }]);
});

test('a lasso without an active grid selects', () => {
  studio.take('lasso');
  drag(beside(4, -0.4, -0.4), beside(5, 0.4, -0.4), beside(5, 0.4, 0.4), beside(4, -0.4, 0.4));
  drop(beside(4, -0.4, 0.3));
  assert.deepEqual([...studio.selected].sort(), [4, 5]);
});

test('only from the grid pressed first: the third grid is left alone', () => {
  studio.activate('w');
  studio.reachFor({ from: 'pressed' });
  studio.take('rectangle');
  drag(beside(5), beside(9));
  drop(beside(9));
  assert.deepEqual(moves(), [{ units: [5, 6, 7], to: 'w' }]);
});

test('a brush put down in its own grid takes from the first other grid it meets', () => {
  studio.activate('w');
  studio.reachFor({ from: 'pressed' });
  studio.take('brush');
  drag(beside(3), beside(5), beside(8));
  drop(beside(8));
  assert.deepEqual(moves(), [{ units: [4, 5, 6, 7], to: 'w' }]);
});

test('only without a grid', () => {
  studio.session.receive({ type: 'edit', revision: 2, by: 'other', name: '李', moves: [[6, null]], grids: [grid('w', '003'), grid('m', '004'), grid('e', '005')], findings: [], state: 'DRAFT' });
  studio.activate('w');
  studio.reachFor({ from: 'unassigned' });
  studio.take('rectangle');
  drag(beside(4), beside(9));
  drop(beside(9));
  assert.deepEqual(moves(), [{ units: [6], to: 'w' }]);
});

test('only in the compound pressed first', () => {
  studio.activate('e');
  studio.reachFor({ compound: true });
  studio.take('rectangle');
  drag(beside(1), beside(5));
  drop(beside(5));
  assert.deepEqual(moves(), [{ units: [1, 2], to: 'e' }]);
});

test('whole compounds: one touched unit brings the others', () => {
  studio.activate('e');
  studio.reachFor({ whole: true });
  studio.take('brush');
  drag(beside(2));
  drop(beside(2));
  assert.deepEqual(moves(), [{ units: [1, 2, 13, 14], to: 'e' }]);
});

test('whole compounds hold for a click too', () => {
  studio.reachFor({ whole: true });
  studio.toolInHand.click!(hand(beside(4)));
  assert.deepEqual([...studio.selected].sort(), [4, 5]);
});

test('a locked grid is not robbed', () => {
  studio.toggleLock('m');
  studio.activate('w');
  studio.take('rectangle');
  drag(beside(5), beside(9));
  drop(beside(9));
  assert.deepEqual(moves(), [{ units: [8, 9], to: 'w' }]);
});

test('a locked grid is not given to, by gesture or by key', () => {
  studio.toggleLock('w');
  studio.activate('w');
  studio.take('brush');
  drag(beside(5));
  drop(beside(5));
  studio.select(new Set([5]));
  studio.giveInHand();
  assert.deepEqual(moves(), []);
  assert.deepEqual([...studio.selected], [5]);
  assert.deepEqual(notices, [{ about: 'locked', units: 1 }]);
});

test('a border of a locked grid cannot be swept', () => {
  studio.toggleLock('w');
  studio.take('sweep');
  drag(beside(3, 0.45), beside(5));
  drop(beside(5));
  assert.deepEqual(moves(), []);
});
