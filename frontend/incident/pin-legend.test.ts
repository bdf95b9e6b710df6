import assert from 'node:assert/strict';
import { test } from 'node:test';
import { legendLooks } from './pin-legend.ts';
import { imageName, type PinLook } from './pins.ts';

const PLAIN = { urgent: false, supervised: false, clock: 'running' } as const;

function image(look: Partial<PinLook>): string {
  return imageName({ category: 'SAFETY', ...PLAIN, ...look });
}

test('a class is shown once, in the order of the classes', () => {
  const images = [image({ category: 'ORDER' }), image({ category: 'DISPUTE' })];
  assert.deepEqual(
    legendLooks([...images, ...images]).map(([key]) => key),
    ['DISPUTE', 'ORDER'],
  );
});

test('each mark is shown apart, by a pin that is on the screen', () => {
  const marked = image({ urgent: true, supervised: true, clock: 'overdue' });
  assert.deepEqual(legendLooks([marked, image({ category: 'ORDER', clock: 'paused' }), image({ clock: 'escalated' })]), [
    ['SAFETY', { category: 'SAFETY', ...PLAIN }],
    ['ORDER', { category: 'ORDER', ...PLAIN }],
    ['urgent', { category: 'SAFETY', ...PLAIN, urgent: true }],
    ['overdue', { category: 'SAFETY', ...PLAIN, clock: 'overdue' }],
    ['escalated', { category: 'SAFETY', ...PLAIN, clock: 'escalated' }],
    ['supervised', { category: 'SAFETY', ...PLAIN, supervised: true }],
    ['paused', { category: 'ORDER', ...PLAIN, clock: 'paused' }],
  ]);
});

test('no pin, no legend', () => {
  assert.deepEqual(legendLooks([]), []);
});
