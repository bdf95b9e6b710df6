import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectLine, stepLine } from './history-lines.ts';
import type { EffectData, StepData } from './wire.ts';

const labels = {
  list: ', ',
  unassigned: 'no grid',
  'history.MOVE': '{0} units → {1}',
  'history.MERGE': '{2} joined {1}',
  'history.SPLIT': '{2} split into {1}',
  'history.RENAME': '{2} is now {3}',
  'history.RETURN': 'back to step {4}',
};

function effect(number: string, more: Partial<EffectData>): EffectData {
  return { number, name: '', change: 'STAYED', gained: 0, lost: 0, before: 0, after: 0, ...more };
}

function step(kind: string, effects: EffectData[], more: Partial<StepData> = {}): StepData {
  return { revision: 5, kind, by: 'wang', name: '王', at: '2026-11-21T10:00:00Z', undoes: null, units: 3, unassigned: 0, effects, ...more };
}

test('a move says how many units went where', () => {
  const moved = step('MOVE', [effect('003', { lost: 3, before: 478, after: 442 }), effect('004', { gained: 3, before: 512, after: 548 })]);
  assert.equal(stepLine(moved, labels), '3 units → 004');
  assert.equal(effectLine(moved, new Intl.NumberFormat('en')), '003 478→442 · 004 512→548');
});

test('a move out of every grid says so', () => {
  assert.equal(stepLine(step('MOVE', [effect('003', { lost: 3 })], { unassigned: 3 }), labels), '3 units → no grid');
});

test('a merge names the grid that went and the one it joined', () => {
  const merged = step('MERGE', [effect('004', { gained: 9 }), effect('005', { change: 'WENT', lost: 9 })]);
  assert.equal(stepLine(merged, labels), '005 joined 004');
});

test('a split names the grid and its new parts', () => {
  const split = step('SPLIT', [effect('003', { lost: 9 }), effect('+8', { change: 'CAME', gained: 5 }), effect('+9', { change: 'CAME', gained: 4 })]);
  assert.equal(stepLine(split, labels), '003 split into +8, +9');
});

test('a grid whose households stayed as they were is not in the figures', () => {
  const renamed = step('RENAME', [effect('003', { change: 'RENAMED', name: '河东', before: 400, after: 400 })]);
  assert.equal(stepLine(renamed, labels), '003 is now 河东');
  assert.equal(effectLine(renamed, new Intl.NumberFormat('en')), '');
});

test('a return says where to', () => {
  assert.equal(stepLine(step('RETURN', [], { undoes: 12 }), labels), 'back to step 12');
});
