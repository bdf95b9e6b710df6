import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { AutoPlan, curvePath, LOOK_INTERVAL } from './auto-plan.ts';
import type { AutoAnswer, AutoOption, Moved, PlanRequest } from './wire.ts';

let sent: PlanRequest[];
let repainted: number[][];
let waiting: { ms: number; run: () => void }[];
let auto: AutoPlan;

function said(seq: number, change: Partial<AutoAnswer> = {}): AutoAnswer {
  return { type: 'auto', seq, state: 'RUNNING', version: 1, done: 0.1, reasons: [], ...change };
}

function option(...moves: AutoOption['moves']): AutoOption {
  const figures = { grids: 2, inWindow: 2, disconnected: 0, compactness: 0.5, barrierShare: 0.5, maxDeviation: 0.1, incidentDeviation: 0 };
  return { households: 40, figures, moves };
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
  const weights = { roads: 1, shape: 1, balance: 0.3, keep: 1, compounds: 0.5, incidents: 0.2 };
  assert.deepEqual(sent, [{ type: 'auto-start', seq: 1, weights, seconds: 9, acrossRivers: false, plans: 4, locked: ['b'], seed: 1 }]);
  auto.act({ do: 'start' });
  assert.equal(sent.length, 1);
});

test('while it runs it is looked at, once for each answer, and moves that are known are not asked for again', () => {
  auto.act({ do: 'start' });
  auto.receive(said(1, { version: 3, options: [option([1, 'a', 'b'])] }));
  auto.receive(said(1, { version: 3 }));
  assert.deepEqual(waiting.map(({ ms }) => ms), [LOOK_INTERVAL]);
  waiting[0].run();
  assert.deepEqual(sent.at(-1), { type: 'auto-look', seq: 2, known: 3 });
});

test('the best so far is on the map as if it were the plan, and what a better one leaves alone goes back', () => {
  auto.act({ do: 'start' });
  auto.receive(said(1, { options: [option([1, 'a', 'b'], [2, 'a', 'new1'])] }));
  assert.deepEqual([auto.gridOf(1), auto.gridOf(2), auto.gridOf(3)], ['b', 'new1', undefined]);
  assert.deepEqual([auto.view.moved, auto.view.coming], [2, 1]);
  auto.receive(said(2, { version: 2, options: [option([2, 'a', 'new1'], [3, 'b', 'a'])] }));
  assert.deepEqual(repainted.at(-1), [3, 1]);
  assert.equal(auto.gridOf(1), undefined);
});

test('each improvement is on the curve, also those between two looks', () => {
  auto.act({ do: 'start' });
  auto.receive(said(1, { options: [option()], curve: [[0.1, 9], [0.11, 8.5], [0.2, 8]] }));
  auto.receive(said(2));
  assert.deepEqual(auto.view.curve, [[0.1, 9], [0.11, 8.5], [0.2, 8]]);
});

test('of several plans the chosen one is on the map and becomes the plan', () => {
  auto.act({ do: 'start' });
  auto.receive(said(1, { state: 'DONE', options: [option([1, 'a', 'b']), option([2, 'b', 'new1'])] }));
  assert.equal(auto.gridOf(1), 'b');
  auto.act({ do: 'choose', option: 1 });
  assert.deepEqual([auto.gridOf(1), auto.gridOf(2), auto.view.moved, auto.view.coming], [undefined, 'new1', 1, 1]);
  auto.act({ do: 'keep' });
  assert.deepEqual(sent.at(-1), { type: 'auto-take', seq: 2, option: 1 });
  auto.act({ do: 'choose', option: 0 });
  assert.equal(auto.view.chosen, 1, 'what is being taken is not changed any more');
});

test('told to stop, it is looked at until it has ended', () => {
  auto.act({ do: 'start' });
  auto.act({ do: 'stop' });
  auto.receive(said(2, { options: [option([1, 'a', 'b'])] }));
  waiting[0].run();
  assert.equal(sent.at(-1)?.type, 'auto-look');
});

test('thrown away, everything is as it was', () => {
  auto.act({ do: 'start' });
  auto.receive(said(1, { options: [option([1, 'a', 'b'])] }));
  auto.act({ do: 'discard' });
  assert.equal(sent.at(-1)?.type, 'auto-discard');
  assert.equal(auto.gridOf(1), undefined);
  assert.deepEqual(repainted.at(-1), [1]);
  assert.equal(auto.view.state, 'NONE');
});

test('taken, the preview stays until the plan is what it shows, whichever comes first', () => {
  for (const editFirst of [true, false]) {
    auto.act({ do: 'start' });
    auto.receive(said(sent.length, { state: 'DONE', options: [option([1, 'a', 'b'])] }));
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
  auto.receive(said(1, { state: 'DONE', options: [option([1, 'a', 'b'])] }));
  auto.act({ do: 'keep' });
  auto.answered(moved(2, 'REFUSED', 4), 4);
  assert.equal(auto.gridOf(1), undefined);
});

test('a look sent before the search began does not end it', () => {
  auto.look();
  auto.act({ do: 'start' });
  auto.receive(said(1, { state: 'NONE' }));
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
  const curve = [[0, 10], [0.5, 6], [1, 5]] as const;
  assert.equal(curvePath(curve, 100, 20), 'M0 0H50V16H100V20');
  assert.equal(curvePath(curve.slice(0, 1), 100, 20), '');
});
