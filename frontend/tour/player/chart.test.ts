import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlayChart } from '../wire.ts';
import { draw, labelled, roundUp, written } from './chart.ts';

function chart(kind: PlayChart['kind'], values: (number | null)[], share = false): PlayChart {
    return { key: 'c', kind, title: '', categories: values.map(String), series: [{ name: '', unit: '', values }], share, asOf: '' };
}

test('a bar twice as long says twice as much', () => {
    const [one, two] = draw(chart('bar', [20, 40])).bars;
    assert.ok(Math.abs(two!.height - 2 * one!.height) < 1e-9);
    assert.ok(Math.abs(one!.y + one!.height - 1) < 1e-9, 'stands on the ground');
});

test('rows run from the left, each below the one before', () => {
    const [one, two] = draw(chart('row', [20, 40])).bars;
    assert.equal(one!.x, 0);
    assert.ok(two!.y > one!.y + one!.height);
});

test('shares end at a hundred per cent, whatever the highest is', () => {
    assert.equal(draw(chart('bar', [0.2, 0.4], true)).top, 1);
    assert.equal(written(chart('bar', [], true), 0.9372), '93.7%');
});

test('a line breaks where there is no value, and no bar stands there', () => {
    assert.deepEqual(draw(chart('line', [1, null, 2, 3])).lines.map(({ points }) => points.length), [1, 2]);
    assert.equal(draw(chart('bar', [1, null])).bars.length, 1);
    assert.equal(written(chart('bar', []), null), '–');
});

test('an axis ends at a round number, also above nothing', () => {
    assert.deepEqual([0, 7, 10, 43, 101].map(roundUp), [1, 8, 10, 50, 150]);
});

test('as many categories are written as have room, the first among them', () => {
    assert.deepEqual(labelled(12, 6), [0, 2, 4, 6, 8, 10]);
    assert.deepEqual(labelled(3, 6), [0, 1, 2]);
});
