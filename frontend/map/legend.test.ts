import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Drawn, legendOf } from './legend.ts';

function drawn(layer: string, properties: Record<string, unknown> = {}): Drawn {
    return { layer: { id: layer }, properties };
}

test('explains what is on the screen, once, in a fixed order', () => {
    const seen = [
        drawn('building', { use: 'SCHOOL' }),
        drawn('grid-number', { sign: 'few' }),
        drawn('grid-border'),
        drawn('building', { use: 'RESIDENTIAL' }),
        drawn('grid-border'),
        drawn('building', { use: 'MIXED' }),
    ];
    assert.deepEqual(legendOf(seen, 'use'), ['grid', 'few', 'home', 'otherBuilding']);
});

test('explains no sign that no grid has', () => {
    assert.deepEqual(legendOf([drawn('grid-name', { sign: 'ok' }), drawn('micro-border'), drawn('grid-border')], 'use'), ['grid', 'micro']);
});

test('a kind of station is explained from near and from afar, one that the map does not know is not', () => {
    assert.deepEqual(legendOf([drawn('station-dot', { kind: 'MEALS' }), drawn('station', { kind: 'HEALTH' })], 'use'), ['station.MEALS', 'station.HEALTH']);
    assert.deepEqual(legendOf([drawn('station', { kind: 'KIOSK' })], 'use'), []);
});

test('standing houses are explained by what their colour says', () => {
    const house = [drawn('building-3d', { use: 'RESIDENTIAL' }), drawn('building', { use: 'RESIDENTIAL' })];
    assert.deepEqual(legendOf(house, 'use'), ['home']);
    assert.deepEqual(legendOf(house, 'households'), ['households']);
    assert.deepEqual(legendOf(house, 'grid'), ['grid']);
});

test('roads and land need no explanation', () => {
    assert.deepEqual(legendOf([drawn('road-primary'), drawn('area-land')], 'use'), []);
});
