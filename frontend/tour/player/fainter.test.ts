import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fainter } from './fainter.ts';

test('a number is a share of itself, and one that nobody set a share of 1', () => {
    assert.equal(fainter(0.5, 0.5), 0.25);
    assert.equal(fainter(undefined, 0.4), 0.4);
});

test('a curve over the zoom stays a curve over the same zooms', () => {
    assert.deepEqual(fainter(['interpolate', ['linear'], ['zoom'], 13, 0.5, 15, 1], 0.5), ['interpolate', ['linear'], ['zoom'], 13, 0.25, 15, 0.5]);
    assert.deepEqual(fainter(['step', ['zoom'], 0, 14, 1], 0.5), ['step', ['zoom'], 0, 14, 0.5]);
});

test('what a feature says is multiplied, also within a curve', () => {
    const state = ['case', ['boolean', ['feature-state', 'selected'], false], 0.3, 0];
    assert.deepEqual(fainter(state, 0.5), ['*', state, 0.5]);
    assert.deepEqual(fainter(['interpolate', ['linear'], ['zoom'], 13, state], 0.5), ['interpolate', ['linear'], ['zoom'], 13, ['*', state, 0.5]]);
});
