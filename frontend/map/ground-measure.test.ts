import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areaOf, crossesItself, lengthOf, type LonLat, MU } from './ground-measure.ts';

function near(actual: number, expected: number, share: number): void {
    assert.ok(Math.abs(actual - expected) <= expected * share, `${actual} is not ${expected}`);
}

test('a minute of latitude is as long as the ellipsoid has it, and longer towards the pole', () => {
    // Arc of the meridian between 30° 0′ and 30° 1′, and between 60° 0′ and 60° 1′.
    near(lengthOf([[117, 30], [117, 30 + 1 / 60]]), 1847.54, 1e-5);
    near(lengthOf([[117, 60], [117, 60 + 1 / 60]]), 1856.87, 1e-5);
});

test('a degree of longitude at the equator is a 360th of it', () => {
    near(lengthOf([[117, 0], [118, 0]]), (2 * Math.PI * 6_378_137) / 360, 1e-9);
});

test('a line is as long as its parts together', () => {
    const a: LonLat = [117, 30.5];
    const b: LonLat = [117.01, 30.51];
    const c: LonLat = [117.02, 30.5];
    near(lengthOf([a, b, c]), lengthOf([a, b]) + lengthOf([b, c]), 1e-12);
    assert.equal(lengthOf([a]), 0);
});

test('a rectangle has the area of its sides, whichever way round it is drawn', () => {
    const ring: LonLat[] = [[117, 30], [117.01, 30], [117.01, 30.01], [117, 30.01]];
    const expected = lengthOf([[117, 30.005], [117.01, 30.005]]) * lengthOf([[117, 30], [117, 30.01]]);
    near(areaOf(ring), expected, 1e-6);
    near(areaOf([...ring].reverse()), expected, 1e-6);
});

test('two points have no area', () => {
    assert.equal(areaOf([[117, 30], [118, 30]]), 0);
});

test('a hectare is fifteen mu', () => {
    near(10_000 / MU, 15, 1e-12);
});

test('a bow tie crosses itself, a rectangle and a bent strip do not', () => {
    assert.ok(crossesItself([[0, 0], [1, 1], [1, 0], [0, 1]]));
    assert.ok(!crossesItself([[0, 0], [1, 0], [1, 1], [0, 1]]));
    assert.ok(!crossesItself([[0, 0], [2, 0], [2, 2], [1, 2], [1, 1], [0, 1]]));
    assert.ok(!crossesItself([[0, 0], [1, 0], [1, 1]]));
});
