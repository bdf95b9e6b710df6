import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Coverage } from './coverage.ts';
import { lattice } from './lattice.testing.ts';
import { adjacency, TINTS, tintsOf } from './tints.ts';

const coverage = new Coverage(lattice(20, 20));

/** Grids of `side` × `side` cells, every second row shifted by half: six neighbours each, as in a honeycomb. */
function honeycomb(side: number) {
  return (n: number) => {
    const row = Math.floor(Math.floor(n / 20) / side);
    return `${row}-${Math.floor(((n % 20) + (row % 2) * (side / 2)) / side)}`;
  };
}

test('neighbours never share a tint', () => {
  const touching = adjacency(coverage, honeycomb(4));
  const tints = tintsOf([...touching.keys()], touching, new Map());
  for (const [key, others] of touching) {
    assert.ok(tints.get(key)! >= 0 && tints.get(key)! < TINTS);
    others.forEach(other => assert.notEqual(tints.get(key), tints.get(other), `${key} beside ${other}`));
  }
});

test('nothing changes colour where nothing needs to', () => {
  const touching = adjacency(coverage, honeycomb(4));
  const before = tintsOf([...touching.keys()], touching, new Map());
  assert.deepEqual(tintsOf([...touching.keys()].reverse(), touching, before), before);
});

test('when two grids of one tint come to touch, one of them alone changes', () => {
  const before = new Map([['a', 2], ['b', 2], ['c', 0]]);
  const touching = new Map([['a', new Set(['b', 'c'])], ['b', new Set(['a'])], ['c', new Set(['a'])]]);
  const after = tintsOf(['a', 'b', 'c'], touching, before);
  assert.notEqual(after.get('a'), after.get('b'));
  assert.equal([...after].filter(([key, tint]) => before.get(key) !== tint).length, 1);
});

test('a new grid takes no tint away', () => {
  const before = new Map([['a', 0], ['b', 1], ['c', 2]]);
  const others = new Set(before.keys());
  const touching = new Map([['n', others], ...[...others].map(key => [key, new Set(['n'])] as const)]);
  const after = tintsOf(['n', ...others], touching, before);
  others.forEach(key => assert.equal(after.get(key), before.get(key)));
  assert.ok(after.get('n')! > 2);
});

test('units of no grid touch nobody', () => {
  assert.equal(adjacency(coverage, () => null).size, 0);
});
