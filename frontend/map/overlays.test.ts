import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapOverlay } from './map-overlay.ts';
import { Overlays } from './overlays.ts';

class Counted implements MapOverlay {
    readonly id = 'counted';
    on = 0;
    add(): void {
        this.on++;
    }
    remove(): void {
        this.on--;
    }
}

const map = {} as MapLibreMap;

test('an overlay that came before the map was loaded is drawn once', () => {
    const overlays = new Overlays();
    const overlay = new Counted();
    overlays.add(map, overlay);
    overlays.addAll(map);
    assert.equal(overlay.on, 1);
});

test('one that came before there was a map is drawn with it, and again on the next map', () => {
    const overlays = new Overlays();
    const overlay = new Counted();
    overlays.add(undefined, overlay);
    overlays.addAll(map);
    assert.equal(overlay.on, 1);
    overlays.addAll({} as MapLibreMap);
    assert.equal(overlay.on, 2);
});

test('after the style has changed it is drawn again, and what was taken off is not', () => {
    const overlays = new Overlays();
    const overlay = new Counted();
    overlays.add(map, overlay);
    overlays.removeAll(map);
    overlays.addAll(map);
    assert.equal(overlay.on, 1);
    overlays.remove(map, overlay.id);
    overlays.addAll(map);
    assert.equal(overlay.on, 0);
});
