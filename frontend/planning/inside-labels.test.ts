import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insideLabels } from './inside-labels.ts';
import { text } from './texts.ts';

test('inside a grid a text is the one for micro-grids, where there is one', () => {
  const labels = { 'hand.create': '新建网格', 'inside.hand.create': '新建微网格', cancel: '取消' };
  assert.equal(text(insideLabels(labels), 'hand.create'), '新建微网格');
  assert.equal(text(insideLabels(labels), 'cancel'), '取消');
});
