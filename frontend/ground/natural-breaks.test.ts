import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOf, naturalBreaks } from './natural-breaks.ts';

test('values that lie in heaps are told apart by the gaps between the heaps', () => {
    assert.deepEqual(naturalBreaks([1, 2, 2, 3, 20, 21, 22, 90, 91], 3), [1, 20, 90]);
});

test('there are no more classes than different values', () => {
    assert.deepEqual(naturalBreaks([4, 4, 4, 7], 5), [4, 7]);
    assert.deepEqual(naturalBreaks([0, 0], 5), [0]);
    assert.deepEqual(naturalBreaks([], 5), []);
});

test('no other classes lie closer together', () => {
    const random = mulberry(7);
    for (let round = 0; round < 60; round++) {
        const values = Array.from({ length: 4 + Math.floor(random() * 7) }, () => Math.floor(random() * 40) / 4);
        const most = 2 + (round % 3);
        const best = Math.min(...everyWay([...new Set(values)].sort((a, b) => a - b), most).map((lowest) => spread(values, lowest)));
        assert.ok(Math.abs(spread(values, naturalBreaks(values, most)) - best) < 1e-9, `${values} in ${most}`);
    }
});

test('each value is in the class that its own limits hold', () => {
    const lowest = [0, 3, 9];
    assert.deepEqual([0, 2, 3, 8, 9, 100].map((value) => classOf(value, lowest)), [0, 0, 1, 1, 2, 2]);
});

function spread(values: readonly number[], lowest: readonly number[]): number {
    return lowest.reduce((total, _, i) => {
        const inside = values.filter((value) => classOf(value, lowest) === i);
        const mean = inside.reduce((sum, value) => sum + value, 0) / inside.length;
        return total + inside.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    }, 0);
}

function everyWay(distinct: readonly number[], most: number): number[][] {
    const [first, ...rest] = distinct;
    const choices = (from: readonly number[], left: number): number[][] =>
        left === 0 || from.length === 0 ? [[]] : [[], ...from.flatMap((value, i) => choices(from.slice(i + 1), left - 1).map((more) => [value, ...more]))];
    return choices(rest, most - 1).map((more) => [first!, ...more]);
}

function mulberry(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}
