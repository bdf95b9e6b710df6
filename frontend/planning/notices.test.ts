import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Coverage } from './coverage.ts';
import { lattice } from './lattice.testing.ts';
import { notices } from './notices.ts';
import { PlanState } from './plan-state.ts';

const coverage = new Coverage(lattice(4, 4));
const plan = new PlanState(coverage.units);
plan.grids = [
  { key: 'g3', number: '003', code: null, name: '', kind: 'GENERAL', households: 0, units: 0 },
];

const session = { grids: plan, micro: new PlanState(coverage.units) };

const labels = {
  unassigned: '未划分',
  'notice.conflict': '{0} 个单元没有划入',
  'notice.conflict.unit': '{0} 现属 {1}（{2}）',
  'notice.conflict.more': '另有 {0} 个',
  'notice.stuck': '第 {0} 步撤销不了：{1}',
  'notice.stuck.by': '{0}之后改过',
  'refused.GRID_IN_USE': '网格里还有单元',
  list: '、',
};

test('a conflict says which unit now belongs to whom, and who did it', () => {
  const conflicts = [{ unit: 1, now: 'g3', by: '李规划' }, { unit: 5, now: null, by: '王规划' }];
  assert.deepEqual(notices({ about: 'conflict', conflicts }, { session, coverage }, labels), [
    '2 个单元没有划入',
    '1-2 现属 003（李规划）',
    '2-2 现属 未划分（王规划）',
  ]);
});

test('inside a grid a conflict names the micro-grid with its grid', () => {
  session.micro.grids = [{ ...plan.grids[0], key: 'g3.2', number: '02' }];
  const conflicts = [{ unit: 1, now: 'g3.2', by: '李规划' }];
  assert.equal(notices({ about: 'conflict', conflicts }, { session, coverage }, labels).at(-1), '1-2 现属 003-02（李规划）');
});

test('a long conflict is cut short with a count', () => {
  const conflicts = [...coverage.units.keys()].map(unit => ({ unit, now: 'g3', by: '李规划' }));
  assert.equal(notices({ about: 'conflict', conflicts }, { session, coverage }, labels).at(-1), '另有 11 个');
});

test('a step that is stuck names who is in the way and with what', () => {
  const conflicts = [{ unit: 1, now: 'g3', by: '王规划' }];
  assert.deepEqual(notices({ about: 'stuck', step: 7, reason: 'GRID_IN_USE', people: ['王规划', '赵规划'], conflicts }, { session, coverage }, labels), [
    '第 7 步撤销不了：网格里还有单元',
    '王规划、赵规划之后改过',
    '1-2 现属 003（王规划）',
  ]);
});

test('a unit that is cut by now is named by its number', () => {
  const conflicts = [{ unit: 999, now: null, by: '王规划' }];
  assert.equal(notices({ about: 'conflict', conflicts }, { session, coverage }, labels)[1], '999 现属 未划分（王规划）');
});
