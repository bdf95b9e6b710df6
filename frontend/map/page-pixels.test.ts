import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { fromPage, mapScale, toPage } from './page-pixels.ts';

function map(offsetWidth: number, width: number): MapLibreMap {
    return {
        getContainer: () => ({ offsetWidth, getBoundingClientRect: () => ({ width }) }),
        project: ([x, y]: [number, number]) => ({ x, y }),
        unproject: ([lng, lat]: [number, number]) => ({ lng, lat }),
    } as unknown as MapLibreMap;
}

test('a map that the page draws larger has larger pixels, whatever its whole width rounds away', () => {
    assert.equal(mapScale(map(2329, 3494)), 1.5);
    assert.equal(mapScale(map(1000, 1000)), 1);
});

test('a map that is not shown has pixels like the page', () => {
    assert.equal(mapScale(map(0, 0)), 1);
});

test('from the map to the page and back is the same place', () => {
    const wall = map(1000, 1500);
    assert.deepEqual(toPage(wall, [10, 20]), { x: 15, y: 30 });
    assert.deepEqual(fromPage(wall, toPage(wall, [10, 20])), { lng: 10, lat: 20 });
});
