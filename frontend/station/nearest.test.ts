import assert from 'node:assert/strict';
import { test } from 'node:test';
// @ts-expect-error The page's own script has no types.
import { byDistance, metres, said } from '../../src/main/resources/META-INF/resources/station/nearest.js';

const WORDS = { 'station.page.metres': '{0} 米', 'station.page.kilometres': '{0} 公里' };

test('a hundredth of a degree north is 1,112 metres', () => {
  assert.ok(Math.abs(metres([117, 30], [117, 30.01]) - 1112) < 1);
});

test('the nearest comes first, and what is equally far stays in its order', () => {
  const order = byDistance([{ at: [117.02, 30] }, { at: [117.01, 30], n: 1 }, { at: [117.01, 30], n: 2 }], [117, 30], ({ at }: { at: number[] }) => at);
  assert.deepEqual(
    order.map(({ item }: { item: { n?: number } }) => item.n),
    [1, 2, undefined],
  );
});

test('a distance has no more digits than a telephone knows', () => {
  assert.equal(said(3, WORDS), '10 米');
  assert.equal(said(347, WORDS), '350 米');
  assert.equal(said(1249, WORDS), '1.2 公里');
});
