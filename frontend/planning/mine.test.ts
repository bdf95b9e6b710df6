import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Mine } from './mine.ts';

const finding = { id: 'HOUSEHOLDS:g1', text: { 'zh-CN': '超出上限', en: 'too many' } };

test('texts come in the language of the reader, Chinese unless it is English', () => {
  for (const [locale, text] of [['en-GB', 'too many'], ['zh-CN', '超出上限'], ['fr', '超出上限']] as const) {
    const mine = new Mine(locale).of({ type: 'edit', findings: [finding] });
    assert.deepEqual(mine['findings'], [{ id: 'HOUSEHOLDS:g1', text }]);
  }
});

test('a plan that may be drawn in again may be so by whom the snapshot said may draw', () => {
  const planner = new Mine('zh-CN');
  const leader = new Mine('zh-CN');
  planner.of({ type: 'snapshot', mayDraw: true });
  leader.of({ type: 'snapshot', mayDraw: false });
  assert.equal(planner.of({ type: 'state', drawable: true })['editable'], true);
  assert.equal(planner.of({ type: 'state', drawable: false })['editable'], false);
  assert.equal(leader.of({ type: 'state', drawable: true })['editable'], false);
});

test("another's edit leaves what one can undo as the last answer said", () => {
  const mine = new Mine('zh-CN');
  mine.of({ type: 'moved', canUndo: true, canRedo: false });
  assert.equal(mine.of({ type: 'edit' })['canUndo'], true);
});
