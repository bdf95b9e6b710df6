import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Coverage } from './coverage.ts';
import { gridRows } from './grid-rows.ts';
import { lattice } from './lattice.testing.ts';
import { Studio } from './studio.ts';
import { perform, toNumber } from './studio-commands.ts';
import type { Hand } from './studio-tool.ts';
import type { FindingData, GridData, PlanRequest, Snapshot } from './wire.ts';

/** Two grids side by side, four columns of units each; the first column of the western one is a micro-grid. */
const coverage = new Coverage(lattice(8, 3));
const west = [...coverage.units.keys()].filter(n => n % 8 < 4);
const east = [...coverage.units.keys()].filter(n => n % 8 >= 4);
const first = west.filter(n => n % 8 === 0);

let studio: Studio;
let sent: PlanRequest[];

function grid(key: string, number: string): GridData {
  return { key, number, name: '', code: null, kind: 'GENERAL', households: 0, units: 0, area: 0, compactness: 0, barrierShare: 0 };
}

const snapshot: Snapshot = {
  type: 'snapshot',
  revision: 1,
  state: 'DRAFT',
  mayDraw: true,
  editable: true,
  limits: { min: 300, max: 500 },
  grids: [grid('g1', '001'), grid('g2', '002')],
  assignment: [['g1', west], ['g2', east]],
  micro: { limits: { min: 50, max: 80 }, grids: [grid('g1.1', '01'), grid('g2.1', '+1')], assignment: [['g1.1', first]] },
  findings: [],
  canUndo: false,
  canRedo: false,
};

beforeEach(() => {
  sent = [];
  const host = {
    send: (request: PlanRequest) => request.type !== 'here' && sent.push(request),
    repaint: () => {},
    redraw: () => {},
    notice: () => {},
    show: () => {},
    reveal: () => {},
  };
  studio = new Studio(coverage, { plan: '1', me: 'planner', clock: { now: () => 0, after: () => {} } }, host);
  studio.session.receive(snapshot);
});

function hand(unit: number): Hand {
  return { at: coverage.unit(unit).centre, unit, mode: 'replace', metresPerPixel: 0.1 };
}

test('the level is changed into the active grid and back to it', () => {
  studio.activate('g1');
  perform(studio, { do: 'level' });
  assert.equal(studio.within, 'g1');
  assert.deepEqual(studio.here.map(({ key }) => key), ['g1.1']);
  assert.equal(studio.ground.size, west.length);

  perform(studio, { do: 'level' });
  assert.equal(studio.level, 'GRID');
  assert.equal(studio.active, 'g1');
});

test('the table has the micro-grids of the grid that is open and what of it is in none', () => {
  studio.open('g1');
  const rows = gridRows(studio.plan, new Set(), undefined, studio.here);
  assert.deepEqual(rows.map(({ key }) => key), ['g1.1', null]);
  assert.equal(rows[1].units, west.length - first.length);
  assert.equal(rows[0].households + rows[1].households, studio.session.grids.households('g1'));
});

test('without an active grid the one that is pressed first is opened, and a gesture stays inside it', () => {
  studio.goTo('MICRO');
  studio.take('brush');
  assert.equal(studio.within, undefined);
  studio.gesture.begin(hand(first[0]));
  assert.equal(studio.within, 'g1');
  assert.equal(studio.active, 'g1.1');
  for (const n of [1, 2, 3, 4, 5]) {
    studio.gesture.move(hand(n));
  }
  studio.gesture.end(hand(5));
  const move = sent.find(({ type }) => type === 'move');
  assert.ok(move?.type === 'move');
  assert.equal(move.to, 'g1.1');
  assert.ok(move.units.every(([n, from]) => west.includes(n) && from === null));
  assert.ok(sent.every(request => request.type !== 'preview' || request.level === 'MICRO'));
  assert.equal(studio.session.grids.gridOf(4), 'g2');
});

test('what is selected becomes a micro-grid of the grid that is open', () => {
  studio.open('g1');
  studio.select(new Set([2, 3, 4]));
  assert.deepEqual([...studio.selected], [2, 3]);
  studio.create();
  const create = sent.at(-1);
  assert.ok(create?.type === 'create');
  assert.equal(create.within, 'g1');
});

test('an edit of the other level is taken in on both', () => {
  studio.open('g1');
  const edit = { revision: 2, by: 'wang', name: '王', findings: [], state: 'DRAFT', grids: snapshot.grids };
  studio.receive({ type: 'edit', ...edit, moves: [[0, 'g2']], micro: { ...snapshot.micro!, moves: [[0, null]] } });
  assert.equal(studio.session.grids.gridOf(0), 'g2');
  assert.equal(studio.plan.gridOf(0), null);
  assert.equal(studio.plan.unitCount('g1.1'), first.length - 1);
});

test('a sweep and a line move only borders inside the grid that is open', () => {
  studio.open('g1');
  studio.take('sweep');
  const [x] = coverage.unit(3).centre;
  const [east] = coverage.unit(4).centre;
  const onOuterBorder = { ...hand(3), at: [(x + east) / 2, coverage.unit(3).centre[1]] as [number, number] };
  assert.equal(studio.gesture.begin(onOuterBorder), false);
});

test('a finding of a micro-grid opens its grid, one of a grid leads back', () => {
  const place = { at: [0, 0] as [number, number], bounds: [0, 0, 0, 0] as [number, number, number, number] };
  const finding = (rule: string, of: string): FindingData =>
    ({ id: `${rule}:${of}`, rule, severity: 'WARNING', grid: of, params: {}, text: { 'zh-CN': '', en: '' }, waivable: false, waiver: null, silence: null, ...place });
  studio.findings.show(finding('MICRO_HOUSEHOLDS', 'g1.1'));
  assert.deepEqual([studio.level, studio.within, studio.active], ['MICRO', 'g1', 'g1.1']);
  studio.findings.show(finding('MICRO_REST', 'g2'));
  assert.deepEqual([studio.within, studio.active], ['g2', null]);
  studio.findings.show(finding('HOUSEHOLDS', 'g2'));
  assert.deepEqual([studio.level, studio.active], ['GRID', 'g2']);
});

test('numbers, keys and locks are those of the level', () => {
  studio.open('g1');
  assert.ok(toNumber(studio, '1'));
  assert.equal(studio.active, 'g1.1');
  perform(studio, { do: 'lock' });
  studio.give(null);
  assert.ok(studio.locks.has('g1.1'));
  studio.select(new Set([first[0]]));
  studio.give(null);
  assert.equal(sent.filter(({ type }) => type === 'move').length, 0);
});

test('a grid that goes is not open any more', () => {
  studio.open('g1');
  const edit = { revision: 2, by: 'wang', name: '王', findings: [], state: 'DRAFT', grids: [snapshot.grids[1]] };
  studio.receive({ type: 'edit', ...edit, moves: west.map(n => [n, 'g2']), micro: { ...snapshot.micro!, grids: [], moves: first.map(n => [n, null]) } });
  assert.equal(studio.within, undefined);
  assert.equal(studio.active, undefined);
});

test('Escape leaves the inside of a grid last', () => {
  studio.open('g1');
  studio.activate('g1.1');
  perform(studio, { do: 'cancel' });
  assert.equal(studio.level, 'MICRO');
  perform(studio, { do: 'cancel' });
  assert.equal(studio.level, 'GRID');
});
