import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pick } from './pick.ts';

const grid = { source: 'grid', id: 7, layer: { id: 'grid-fill', type: 'fill' } };
const building = { source: 'building', id: 12, layer: { id: 'building', type: 'fill' } };

test('near the ground a building is meant before the grid it stands in', () => {
    assert.deepEqual(pick([grid, building], 16), { layer: 'building', id: 12 });
});

test('from afar the grid is meant', () => {
    assert.deepEqual(pick([building, grid], 13), { layer: 'grid', id: 7 });
});

test("a compound's ground belongs to the grid, its name to the compound", () => {
    assert.deepEqual(pick([{ source: 'compound', id: 3, layer: { id: 'compound-fill', type: 'fill' } }, grid], 16), { layer: 'grid', id: 7 });
    assert.deepEqual(pick([{ source: 'compound', id: 3, layer: { id: 'compound-name', type: 'symbol' } }, grid], 16), { layer: 'compound', id: 3 });
});

test("a station's sign is meant before the building below it", () => {
    assert.deepEqual(pick([building, { source: 'station', id: 1 }], 17), { layer: 'station', id: 1 });
});

test('roads and land are not meant', () => {
    assert.equal(pick([{ source: 'barrier', id: 1 }, { source: 'area', id: 2 }], 17), undefined);
});

test('a feature without an id cannot be meant', () => {
    assert.equal(pick([{ source: 'grid', layer: { id: 'grid-fill', type: 'fill' } }], 14), undefined);
});
