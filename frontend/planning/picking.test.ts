import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Coverage } from './coverage.ts';
import { lattice } from './lattice.testing.ts';
import type { Metres } from './local-plane.ts';
import { Picking } from './picking.ts';
import { contains, touchedBy } from './rings.ts';

const coverage = new Coverage(lattice(20, 20, { first: 300, jitter: 0.3 }));
const picking = new Picking(coverage);

function places(count: number): Metres[] {
  return Array.from({ length: count }, (_, i) => [((i * 37) % 900) - 450, ((i * 71) % 900) - 450]);
}

test('finds the one unit at a point, as a look at all of them does', () => {
  for (const at of places(200)) {
    const all = [...coverage.units.values()].filter(unit => contains(unit.outline, at)).map(unit => unit.n);
    assert.equal(picking.unitAt(at), all[0]);
  }
});

test('finds nothing outside the community', () => {
  assert.equal(picking.unitAt([5000, 5000]), undefined);
});

test('finds under a stroke of the brush what a look at all units finds', () => {
  for (const [x, y] of places(60)) {
    const [a, b]: Metres[] = [[x, y], [x + 35, y - 20]];
    const all = [...coverage.units.values()].filter(unit => touchedBy(unit.outline, a, b, 18)).map(unit => unit.n);
    assert.deepEqual(picking.under(a, b, 18).sort(), all.sort());
  }
});

test('takes into a rectangle the units whose label point is in it, whichever corner was first', () => {
  const [a, b] = [coverage.unit(300).centre, coverage.unit(322).centre];
  assert.deepEqual(picking.within(a, b).sort(), picking.within(b, a).sort());
  const inside = picking.within([a[0] - 1, a[1] - 1], [b[0] + 1, b[1] + 1]);
  assert.ok(inside.includes(300) && inside.includes(322) && !inside.includes(323));
});
