import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Coverage } from './coverage.ts';
import { lattice } from './lattice.testing.ts';
import { thumbnail } from './thumbnail.ts';

test('only borders between grids are drawn inside, to scale and north up', () => {
  const coverage = new Coverage(lattice(4, 2));
  const west = (unit: number) => (unit % 4 < 1 ? 'a' : 'b');
  const { borders, viewBox } = thumbnail(coverage, west);
  const ends = [...borders.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  assert.equal(ends.length, 4);
  assert.ok(ends.every(([x]) => Math.abs(x - 30) < 0.2), borders);
  const [, , width, height] = viewBox.split(' ').map(Number);
  assert.equal(width, 124);
  assert.ok(height < 70);
  assert.equal(Math.min(...ends.map(([, y]) => y)), 0);
});

test('a community in one grid has its outline alone', () => {
  const { borders, outline } = thumbnail(new Coverage(lattice(3, 3)), () => 'a');
  assert.equal(borders, '');
  assert.equal(outline.match(/M/g)?.length, 12);
});
