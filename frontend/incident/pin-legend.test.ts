import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legendLooks } from './pin-legend.ts';
import { imageName } from './pins.ts';

test('a class is shown once, in the order of the classes', () => {
  const images = [imageName({ category: 'ORDER', urgent: false, overdue: false }), imageName({ category: 'DISPUTE', urgent: false, overdue: false })];
  assert.deepEqual(
    legendLooks([...images, ...images]).map(([key]) => key),
    ['DISPUTE', 'ORDER'],
  );
});

test('urgent and overdue are shown apart, each by a pin that is on the screen', () => {
  const both = imageName({ category: 'SAFETY', urgent: true, overdue: true });
  assert.deepEqual(legendLooks([both]), [
    ['SAFETY', { category: 'SAFETY', urgent: false, overdue: false }],
    ['urgent', { category: 'SAFETY', urgent: true, overdue: false }],
    ['overdue', { category: 'SAFETY', urgent: false, overdue: true }],
  ]);
});

test('no pin, no legend', () => {
  assert.deepEqual(legendLooks([]), []);
});
