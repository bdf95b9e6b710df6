import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newUrls } from './layer-epochs.ts';
import type { LayerConfig } from './map-config.ts';

const layer = (name: string, url: string): LayerConfig => ({ name, url, minzoom: 10, maxzoom: 16, visible: true });
const layers = [layer('grid', 'tiles/grid/100/{z}/{x}/{y}.mvt'), layer('area', '/portal/tiles/area/100/{z}/{x}/{y}.mvt')];

test('only what changed gets another address', () => {
    assert.deepEqual(newUrls(layers, { grid: 101, area: 100 }), { grid: 'tiles/grid/101/{z}/{x}/{y}.mvt' });
});

test('the rest of the address stays', () => {
    assert.deepEqual(newUrls(layers, { area: 7 }), { area: '/portal/tiles/area/7/{z}/{x}/{y}.mvt' });
});

test('a layer that the map does not show is nothing to it', () => {
    assert.deepEqual(newUrls(layers, { secret: 5 }), {});
});
