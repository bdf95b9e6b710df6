import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Borders } from './borders.ts';
import { Coverage } from './coverage.ts';
import { lattice } from './lattice.testing.ts';

const coverage = new Coverage(lattice(12, 10, { first: 50 }));

function fromNothing(grid: Map<number, string>): number[] {
  return [...coverage.edges.keys()].filter(i => {
    const { l, r } = coverage.edges[i];
    return l >= 0 && r >= 0 && grid.get(l) !== grid.get(r);
  });
}

test('borders kept up to date are those found from nothing, after any moves', () => {
  const grid = new Map([...coverage.units.keys()].map(n => [n, n % 12 < 6 ? 'west' : 'east']));
  const borders = new Borders(coverage);
  borders.update(grid.keys(), n => grid.get(n) ?? null);
  for (let i = 0; i < 200; i++) {
    const moved = [50 + ((i * 31) % 120), 50 + ((i * 47) % 120)];
    moved.forEach(n => grid.set(n, ['west', 'east', 'new'][i % 3]));
    borders.update(moved, n => grid.get(n) ?? null);
    assert.deepEqual([...borders.edges].sort(), fromNothing(grid).sort());
  }
});

test('says which edges changed, and nothing where nothing did', () => {
  const grid = new Map([...coverage.units.keys()].map(n => [n, 'one']));
  const borders = new Borders(coverage);
  assert.deepEqual(borders.update(grid.keys(), n => grid.get(n)!), { added: [], removed: [] });
  grid.set(75, 'two');
  const { added } = borders.update([75], n => grid.get(n)!);
  assert.equal(added.length, 4);
  grid.set(75, 'one');
  assert.deepEqual(borders.update([75], n => grid.get(n)!).removed.sort(), added.sort());
});
