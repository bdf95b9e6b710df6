import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureClasses, stepOf } from './figure-classes.ts';
import type { OfGrid } from './wire.ts';

const grid = (value: number | null): OfGrid => ({ code: '340811002001001', name: '', value, part: 0, whole: 0 });

test('each class says the values that are really in it', () => {
    const classes = figureClasses([0, 0, 1, 10, 11, 31, 32, 60, 61, 90].map(grid), 'count');
    assert.deepEqual(
        classes.map(({ words, grids }) => `${words}: ${grids}`),
        ['0 – 1: 3', '10 – 11: 2', '31 – 32: 2', '60 – 61: 2', '90: 1'],
    );
});

test('a grid without a value is in no class', () => {
    const classes = figureClasses([null, 0.5, null, 0.9].map(grid), 'share');
    assert.deepEqual(classes.map(({ words, grids }) => `${words}: ${grids}`), ['50%: 1', '90%: 1']);
    assert.deepEqual(figureClasses([grid(null)], 'share'), []);
});

test('a value has the step of the class that names it', () => {
    const classes = figureClasses([1, 2, 3, 20, 30, 31].map(grid), 'count');
    for (const value of [1, 2, 3, 20, 30, 31]) {
        const own = classes[stepOf(value, classes)]!;
        assert.ok(own.from <= value && value <= own.to);
    }
});
