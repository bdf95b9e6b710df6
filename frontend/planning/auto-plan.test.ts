import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { AutoPlan, curvePath, LOOK_INTERVAL } from './auto-plan.ts';
import type { AutoAnswer, Moved, PlanRequest } from './wire.ts';

let sent: PlanRequest[];
let repainted: number[][];
let waiting: { ms: number; run: () => void }[];
let auto: AutoPlan;

function said(seq: number, change: Partial<AutoAnswer> = {}): AutoAnswer {
  return { type: 'auto', seq, state: 'RUNNING', version: 1, done: 0.1, objective: 9, illegal: 0, households: 40, reasons: [], ...change };
}

function moved(seq: number, outcome: Moved['outcome'], revision: number): Moved {
  return { type: 'moved', seq, outcome, revision, canUndo: true, canRedo: false };
}

beforeEach(() => {
  [sent, repainted, waiting] = [[], [], []];
  const send = (request: (seq: number) => PlanRequest) => sent.push(request(sent.length + 1));
  auto = new AutoPlan({
    ask: send,
    edit: send,
    locked: () => ['b'],
    repaint: units => repainted.push([...units]),
    redraw: () => {},
    clock: { now: () => 0, after: (ms, run) => waiting.push({ ms, run }) },
  });
});

test('a search takes the weights as they stand and leaves locked grids alone', () => {
  auto.act({ do: 'wish', wish: { seconds: 9 } });
  auto.act({ do: 'start' });
  const weights = { roads: 1, shape: 1, balance: 0.3, keep: 1, compounds: 0.5 };
  assert.deepEqual(sent, [{ type: 'auto-start', seq: 1, weights, seconds: 9, locked: ['b'], seed: 1 }]);
  auto.act({ do: 'start' });
  assert.equal(sent.length, 1);
});

test('while it runs it is looked at, once for each answer, and moves that are known are not asked for again', () => {
  auto.act({ do: 'start' });
  auto.receive(said(1, { version: 3, moves: [[1, 'a', 'b']] }));
  auto.receive(said(1, { version: 3 }));
  assert.deepEqual(waiting.map(({ ms }) => ms), [LOOK_INTERVAL]);
  waiting[0].run();
  assert.deepEqual(sent.at(-1), { type: 'auto-look', seq: 2, known: 3 });
});

test('the best so far is on the map as if it were the plan, and what a better one leaves alone goes back', () => {
  auto.act({ do: 'start' });
  auto.receive(said(1, { moves: [[1, 'a', 'b'], [2, 'a', 'new1']] }));
  assert.deepEqual([auto.gridOf(1), auto.gridOf(2), auto.gridOf(3)], ['b', 'new1', undefined]);
  assert.deepEqual([auto.view.moved, auto.view.coming], [2, 1]);
  auto.receive(said(2, { version: 2, moves: [[2, 'a', 'new1'], [3, 'b', 'a']] }));
  assert.deepEqual(repainted.at(-1), [3, 1]);
  assert.equal(auto.gridOf(1), undefined);
});

test('the curve falls, and begins anew when fewer grids are outside the limits', () => {
  auto.act({ do: 'start' });
  auto.receive(said(1, { illegal: 1, objective: 3 }));
  auto.receive(said(2, { objective: 9 }));
  auto.receive(said(3, { objective: 7, done: 0.4 }));
  assert.deepEqual(auto.view.curve, [{ done: 0.1, objective: 9 }, { done: 0.4, objective: 7 }]);
});

test('thrown away, everything is as it was', () => {
  auto.act({ do: 'start' });
  auto.receive(said(1, { moves: [[1, 'a', 'b']] }));
  auto.act({ do: 'discard' });
  assert.equal(sent.at(-1)?.type, 'auto-discard');
  assert.equal(auto.gridOf(1), undefined);
  assert.deepEqual(repainted.at(-1), [1]);
  assert.equal(auto.view.state, 'NONE');
});

test('taken, the preview stays until the plan is what it shows, whichever comes first', () => {
  for (const editFirst of [true, false]) {
    auto.act({ do: 'start' });
    auto.receive(said(sent.length, { state: 'DONE', moves: [[1, 'a', 'b']] }));
    auto.act({ do: 'keep' });
    const { seq } = sent.at(-1) as { seq: number };
    auto.planChanged(editFirst ? 5 : 4);
    assert.equal(auto.gridOf(1), 'b');
    auto.answered(moved(seq, 'APPLIED', 5), editFirst ? 5 : 4);
    assert.equal(auto.gridOf(1), editFirst ? undefined : 'b');
    auto.planChanged(5);
    assert.equal(auto.view.taking, false);
    assert.equal(auto.gridOf(1), undefined);
  }
});

test('refused, the preview goes', () => {
  auto.act({ do: 'start' });
  auto.receive(said(1, { state: 'DONE', moves: [[1, 'a', 'b']] }));
  auto.act({ do: 'keep' });
  auto.answered(moved(2, 'REFUSED', 4), 4);
  assert.equal(auto.gridOf(1), undefined);
});

test('a look sent before the search began does not end it', () => {
  auto.look();
  auto.act({ do: 'start' });
  auto.receive(said(1, { state: 'NONE', objective: undefined }));
  assert.equal(auto.view.state, 'RUNNING');
});

test('a search that the portal could not begin does not run', () => {
  auto.act({ do: 'start' });
  auto.failed(7);
  assert.equal(auto.view.state, 'RUNNING');
  auto.failed(1);
  assert.equal(auto.view.state, 'FAILED');
});

test('the path of the curve goes down in steps through the whole box', () => {
  const curve = [{ done: 0, objective: 10 }, { done: 0.5, objective: 6 }, { done: 1, objective: 5 }];
  assert.equal(curvePath(curve, 100, 20), 'M0 0H50V16H100V20');
  assert.equal(curvePath(curve.slice(0, 1), 100, 20), '');
});
