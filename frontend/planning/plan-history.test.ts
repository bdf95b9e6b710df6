import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { PlanHistory } from './plan-history.ts';
import type { PlanRequest, StepData } from './wire.ts';

let sent: PlanRequest[];
let history: PlanHistory;

beforeEach(() => {
  sent = [];
  history = new PlanHistory(request => sent.push(request(sent.length + 1)));
});

function steps(newest: number, oldest: number): StepData[] {
  return Array.from({ length: newest - oldest + 1 }, (_, i) => ({
    revision: newest - i, kind: 'MOVE', by: 'li', name: '李', at: '2026-11-21T10:00:00Z', undoes: null, units: 1, unassigned: 0, effects: [],
  }));
}

function page(newest: number, oldest: number, before?: number) {
  history.receive({ type: 'history', steps: steps(newest, oldest), versions: [], before });
}

test('asks only while somebody looks', () => {
  history.refresh();
  assert.deepEqual(sent, []);
  history.open();
  history.refresh();
  history.close();
  history.refresh();
  assert.equal(sent.length, 2);
});

test('older steps join behind, newer ones before', () => {
  page(100, 51);
  history.older();
  assert.deepEqual(sent.at(-1), { type: 'history', seq: 1, before: 51 });
  page(50, 1, 51);
  assert.equal(history.steps.length, 100);
  assert.equal(history.more, false);
  page(101, 52);
  assert.deepEqual(history.steps.map(({ revision }) => revision), steps(101, 1).map(({ revision }) => revision));
});

test('after a long absence there is no hole: what is older is asked for again', () => {
  page(50, 1);
  page(300, 251);
  assert.equal(history.steps.length, 50);
  assert.equal(history.more, true);
});

test('knows the plan that began from a step', () => {
  history.receive({ type: 'branched', plan: '17' });
  assert.equal(history.branched, '17');
});
