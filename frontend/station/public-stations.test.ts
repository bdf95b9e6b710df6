import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundsOf, featuresOf, type PublicStation } from './public-stations.ts';

const meals: PublicStation = { code: 'a', kind: 'MEALS', name: '助餐点', open: true, place: [117.01, 30.52] };
const rest: PublicStation = { code: 'b', kind: 'RIDER_REST', name: '驿站', open: false, place: [117.03, 30.5] };

test('all stations are in the box that is shown', () => {
  assert.deepEqual(boundsOf([meals, rest]), [
    [117.01, 30.5],
    [117.03, 30.52],
  ]);
});

test('where there are none, nothing is shown of nothing', () => {
  assert.equal(boundsOf([]), undefined);
  assert.deepEqual(featuresOf([]).features, []);
});

test('a sign on the map knows which station it is, and whether that is open', () => {
  const [first, second] = featuresOf([meals, rest]).features;
  assert.deepEqual(first?.geometry, { type: 'Point', coordinates: [117.01, 30.52] });
  assert.deepEqual(first?.properties, { code: 'a', kind: 'MEALS', name: '助餐点', open: true });
  assert.equal(second?.properties?.['open'], false);
});
