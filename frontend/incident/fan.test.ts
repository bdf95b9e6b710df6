import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fan } from './fan.ts';

const PIN = 44;

for (const count of [2, 3, 9, 10, 40]) {
  test(`no two of ${count} pins lie on one another, and none on the spot itself`, () => {
    const places = fan(count);
    assert.equal(places.length, count);
    places.forEach(([x, y], i) => {
      assert.ok(Math.hypot(x, y) >= PIN, `pin ${i} on the spot`);
      places.slice(i + 1).forEach(([u, v]) => assert.ok(Math.hypot(x - u, y - v) >= PIN, `pin ${i} too near`));
    });
  });
}

test('the first is on top, the next to its right', () => {
  const [first, second] = fan(4);
  assert.ok(first && second && Math.abs(first[0]) < 1e-9 && first[1] < 0 && second[0] > 0);
});

test('forty still fit into a screen', () => {
  assert.ok(fan(40).every(([x, y]) => Math.hypot(x, y) < 340));
});
