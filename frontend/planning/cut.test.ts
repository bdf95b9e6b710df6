import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { borderChain } from './border-chain.ts';
import { Coverage } from './coverage.ts';
import { EdgeWays } from './edge-ways.ts';
import { lattice } from './lattice.testing.ts';
import type { Metres } from './local-plane.ts';
import type { SelectionMode } from './selection.ts';
import { snap } from './snapping.ts';
import { Studio } from './studio.ts';
import type { Hand } from './studio-tool.ts';
import type { EdgeData, GridData, GroundData, LonLat, PlanRequest, UnitData } from './wire.ts';

/* Six columns and four rows of about 40 m; the three western columns are one grid, the others a second. */
const data = lattice(6, 4);
const column = (n: number) => (n % 6 < 3 ? 'w' : 'e');

let coverage: Coverage;
let studio: Studio;
let sent: PlanRequest[];
let now: number;

const grid = (key: string): GridData => ({ key, number: key, name: key, code: null, kind: 'GENERAL', households: 0, units: 0 });

function snapshot(ground?: GroundData, assignment?: [string, number[]][]) {
  studio.receive({
    type: 'snapshot',
    revision: 1,
    state: 'DRAFT',
    mayDraw: true,
    editable: true,
    limits: { min: 300, max: 500 },
    grids: [grid('w'), grid('e')],
    assignment: assignment ?? ['w', 'e'].map(key => [key, data.units.map(({ n }) => n).filter(n => column(n) === key)]),
    ground,
    findings: [],
    canUndo: false,
    canRedo: false,
  });
}

beforeEach(() => {
  coverage = new Coverage(data);
  sent = [];
  now = 0;
  const host = {
    send: (request: PlanRequest) => request.type !== 'here' && sent.push(request),
    repaint: () => {},
    redraw: () => {},
    notice: () => {},
    show: () => {},
    reveal: () => {},
  };
  studio = new Studio(coverage, { plan: '1', me: 'planner', clock: { now: () => now, after: () => {} } }, host);
  snapshot();
});

const hand = (at: Metres, mode: SelectionMode = 'replace'): Hand => ({ at, unit: studio.picking.unitAt(at), mode, metresPerPixel: 0.5 });
const corner = (unit: number, i: number): LonLat => data.units[unit].rings[0][i];
const metres = (at: LonLat) => coverage.plane.toMetres(at);
const near = (at: LonLat): Metres => [metres(at)[0] + 2, metres(at)[1] - 1.5];
const requests = (type: string) => sent.filter(request => request.type === type);

function click(at: Metres, mode: SelectionMode = 'replace') {
  now += 1000;
  studio.toolInHand.click?.(hand(at, mode));
}

/** Unit 8 in a western and an eastern half; the ground round it as the portal sends it. */
function cutInHalf(): GroundData {
  const unit = data.units[8];
  const [a, b, c, d] = unit.rings[0];
  const south: LonLat = [(a[0] + b[0]) / 2, a[1]];
  const north: LonLat = [(a[0] + b[0]) / 2, c[1]];
  const part = (n: number, ring: LonLat[], households: number): UnitData => ({
    ...unit, n, households, rings: [[...ring, ring[0]]], at: [(ring[0][0] + ring[1][0]) / 2, (a[1] + d[1]) / 2],
  });
  const neighbours = coverage.neighboursOf(8);
  const beyond = (r: EdgeData) => r.l !== 8 && r.r !== 8;
  const edge = (l: number, r: number, line: LonLat[]): EdgeData => ({ l, r, b: 'NONE', len: 20, line });
  return {
    gone: [8],
    units: [part(1_000_000, [a, south, north, d], unit.households), part(1_000_001, [south, b, c, north], 0), ...neighbours.map(n => data.units[n])],
    edges: [
      ...data.edges.filter(e => beyond(e) && [e.l, e.r].some(n => neighbours.includes(n))),
      edge(1_000_000, 1_000_001, [south, north]),
      edge(1_000_000, 2, [a, south]),
      edge(1_000_001, 2, [south, b]),
      edge(14, 1_000_000, [d, north]),
      edge(14, 1_000_001, [north, c]),
      edge(7, 1_000_000, [a, d]),
      edge(1_000_001, 9, [b, c]),
    ],
  };
}

test('parts take the place of a unit in the coverage, in picking and in the sums', () => {
  const before = studio.plan.households('w');
  studio.receive({
    type: 'edit', revision: 2, by: 'other', name: 'other', cuts: [[8, [1_000_000, 1_000_001]]], moves: [[1_000_001, 'e']],
    ground: cutInHalf(), grids: [grid('w'), grid('e')], findings: [], state: 'DRAFT', limits: { min: 300, max: 500 },
  });

  assert.equal(coverage.units.has(8), false);
  assert.deepEqual(coverage.neighboursOf(1_000_000).sort(), [1_000_001, 14, 2, 7].sort());
  assert.equal(studio.plan.gridOf(1_000_000), 'w');
  assert.equal(studio.plan.gridOf(1_000_001), 'e');
  assert.equal(studio.plan.households('w'), before);
  assert.equal(studio.plan.unitCount('w'), 12);
  assert.equal(studio.plan.unitCount('e'), 13);
  const [x, y] = metres(corner(8, 1));
  assert.equal(studio.picking.unitAt([x - 5, y + 5]), 1_000_001);
});

test('joined parts leave nothing behind', () => {
  const edges = () => coverage.edges.filter(({ line }) => line.length > 0).length;
  const before = [coverage.units.size, edges(), studio.plan.households('w'), studio.plan.unitCount('w')];
  const ground = cutInHalf();
  const facts = { by: 'other', name: 'other', grids: [grid('w'), grid('e')], findings: [], state: 'DRAFT', limits: { min: 300, max: 500 } };
  studio.receive({ type: 'edit', revision: 2, ...facts, cuts: [[8, [1_000_000, 1_000_001]]], moves: [], ground });
  const units = [8, ...coverage.neighboursOf(1_000_000).filter(n => n < 1_000_000), 9].map(n => data.units[n]);
  const around = new Set(units.map(({ n }) => n));
  studio.receive({
    type: 'edit', revision: 3, ...facts, joins: [[8, [1_000_000, 1_000_001]]], moves: [],
    ground: { gone: [1_000_000, 1_000_001], units, edges: data.edges.filter(({ l, r }) => around.has(l) || around.has(r)) },
  });

  assert.deepEqual([coverage.units.size, edges(), studio.plan.households('w'), studio.plan.unitCount('w')], before);
  assert.equal(studio.plan.gridOf(8), 'w');
});

test('a snapshot brings the cuts there are, and none that are no more', () => {
  snapshot(cutInHalf(), [['w', [1_000_000]], ['e', [1_000_001]]]);
  assert.equal(studio.plan.gridOf(1_000_001), 'e');
  snapshot();
  assert.equal(coverage.units.size, 24);
  assert.equal(studio.plan.gridOf(8), 'w');
});

test('a point catches on the vertex of a border, then on the border, then on nothing', () => {
  const at = corner(8, 0);
  assert.deepEqual(snap(coverage, studio.picking, near(at), 4), { at, on: 'vertex' });
  const [x, y] = metres(at);
  assert.equal(snap(coverage, studio.picking, [x + 20, y + 2], 4).on, 'edge');
  assert.equal(snap(coverage, studio.picking, [x + 20, y + 18], 4).on, 'nothing');
});

test('the way between two vertices runs along edges and is the shortest', () => {
  const way = new EdgeWays(coverage).between(corner(0, 0), corner(2, 0))!;
  assert.deepEqual(way, [corner(0, 0), corner(1, 0), corner(2, 0)]);
  assert.equal(new EdgeWays(coverage).between([0, 0], corner(2, 0)), undefined);
});

test('clicks make a line that Enter sends, snapped, for all it meets', () => {
  studio.take('cut');
  click(near(corner(1, 0)));
  click(near(corner(20, 3)));
  assert.ok(studio.toolInHand.command?.({ do: 'give' }));

  const [{ line, grid }] = requests('cut') as Extract<PlanRequest, { type: 'cut' | 'cut-preview' }>[];
  assert.deepEqual(line, [corner(1, 0), corner(20, 3)]);
  assert.equal(grid, undefined);
});

test('with an active grid a double click divides it', () => {
  studio.take('cut');
  studio.activate('w');
  click(near(corner(1, 0)));
  click(near(corner(19, 3)));
  studio.toolInHand.click?.(hand(near(corner(19, 3))));

  const [{ grid, split }] = requests('cut') as Extract<PlanRequest, { type: 'cut' | 'cut-preview' }>[];
  assert.deepEqual([grid, split], ['w', true]);
});

test('Shift traces along borders, Backspace takes the trace back, Esc all of it', () => {
  studio.take('cut');
  click(near(corner(0, 0)));
  click(near(corner(3, 0)), 'toggle');
  const traced = studio.toolInHand.trace?.(hand(near(corner(3, 0))));
  assert.ok(traced?.shape === 'cut' && traced.points.length >= 4);

  assert.ok(studio.toolInHand.command?.({ do: 'back' }));
  const left = studio.toolInHand.trace?.(hand(near(corner(1, 0))));
  assert.equal(left?.shape === 'cut' && left.points.length, 2);
  assert.ok(studio.toolInHand.command?.({ do: 'cancel' }));
  assert.equal(studio.toolInHand.command?.({ do: 'give' }), false);
  assert.equal(requests('cut').length, 0);
});

test('the same line is looked at once', () => {
  studio.take('cut');
  click(near(corner(1, 0)));
  click(near(corner(20, 3)));
  for (let i = 0; i < 5; i++) {
    now += 1000;
    studio.toolInHand.trace?.(hand(near(corner(20, 3))));
  }
  assert.ok(requests('cut-preview').length <= 2);
});

test('a border is one chain from end to end', () => {
  const start = coverage.edges.findIndex(({ l, r }) => l === 8 && r === 9);
  const chain = borderChain(coverage, start, n => column(n));
  assert.equal(chain.length, 5);
  assert.deepEqual([chain[0], chain[4]].map(String).sort(), [corner(3, 0), corner(21, 3)].map(String).sort());
});

test('a border dragged aside is asked for with its old and its new course', () => {
  studio.take('reshape');
  const [x, y] = metres(corner(9, 3));
  assert.ok(studio.gesture.begin(hand([x + 1, y])));
  studio.gesture.move(hand([x + 20, y + 15]));
  studio.gesture.end(hand([x + 20, y + 15]));

  const [{ line, back, grids }] = requests('reshape') as Extract<PlanRequest, { type: 'reshape' }>[];
  assert.deepEqual([...grids].sort(), ['e', 'w']);
  assert.equal(line.length, 3);
  assert.deepEqual(back[0], line[2]);
  assert.deepEqual(back.at(-1), line[0]);
});
