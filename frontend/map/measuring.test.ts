import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featuresOf, measured, nothingYet, withoutLast, withPoint } from './measuring.ts';

const a = [117, 30] as const;
const b = [117.01, 30] as const;
const c = [117.01, 30.01] as const;
const d = [117, 30.01] as const;

test('the line follows the pointer until it is finished', () => {
    const line = withPoint(nothingYet('distance'), a);
    assert.ok(measured({ ...line, pointer: b }).metres > 900);
    assert.equal(measured({ ...line, pointer: b, finished: true }).metres, 0);
});

test('a pointer alone measures nothing', () => {
    assert.equal(measured({ ...nothingYet('distance'), pointer: a }).metres, 0);
    assert.deepEqual(featuresOf({ ...nothingYet('distance'), pointer: a }).features, []);
});

test('an area is closed by itself, and its border is measured all round', () => {
    const area = [a, b, c, d].reduce(withPoint, nothingYet('area'));
    const { metres, squareMetres, crossing } = measured(area);
    assert.ok(metres > 4100 && metres < 4200, String(metres));
    assert.ok(squareMetres > 1_050_000 && squareMetres < 1_080_000, String(squareMetres));
    assert.equal(crossing, false);
    assert.equal(featuresOf(area).features.at(-1)?.geometry.type, 'Polygon');
});

test('an area whose sides cross is told so', () => {
    assert.equal(measured([a, c, b, d].reduce(withPoint, nothingYet('area'))).crossing, true);
});

test('the last point can be taken back, also when it was the finishing one', () => {
    const line = [a, b, c].reduce(withPoint, nothingYet('distance'));
    assert.deepEqual(withoutLast({ ...line, finished: true }), { mode: 'distance', points: [a, b], finished: false });
    assert.deepEqual(withoutLast(nothingYet('area')).points, []);
});

test('after a finished one the next point begins another', () => {
    const line = { ...[a, b].reduce(withPoint, nothingYet('distance')), finished: true };
    assert.deepEqual(withPoint(line, c).points, [c]);
});
