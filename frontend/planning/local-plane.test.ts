import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LocalPlane, metresPerPixel } from './local-plane.ts';

test('a point comes back from metres to where it was', () => {
  const plane = new LocalPlane([121.47, 31.23]);
  const [lon, lat] = plane.toLonLat(plane.toMetres([121.481, 31.2366]));
  assert.ok(Math.abs(lon - 121.481) < 1e-12 && Math.abs(lat - 31.2366) < 1e-12);
});

test('a thousandth of a degree north is 111 metres', () => {
  const [x, y] = new LocalPlane([121.47, 31.23]).toMetres([121.47, 31.231]);
  assert.equal(x, 0);
  assert.ok(Math.abs(y - 111.2) < 0.1);
});

test('the whole equator is 512 pixels at zoom 0 and halves with each zoom', () => {
  assert.ok(Math.abs(metresPerPixel(0, 0) - 78_185) < 5);
  assert.equal(metresPerPixel(16, 31), metresPerPixel(15, 31) / 2);
});
