import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LayerEpochs } from './layer-epochs.ts';
import type { LayerConfig } from './map-config.ts';

const layer = (name: string, url: string): LayerConfig => ({ name, url, minzoom: 10, maxzoom: 16, visible: true });
const layers = [layer('grid', 'tiles/grid/100/{z}/{x}/{y}.mvt'), layer('area', '/portal/tiles/area/100/{z}/{x}/{y}.mvt')];
const epochs = (): LayerEpochs => {
    const known = new LayerEpochs();
    known.show(layers);
    return known;
};
const grid = (epoch: number, tile: string): string => `http://host/portal/tiles/grid/${epoch}/${tile}.mvt`;

test('a tile that no change touched keeps its address', () => {
    const known = epochs();
    assert.deepEqual(known.hear({ grid: { whole: 90, touched: [{ epoch: 101, tiles: ['14/10/10'] }] } }), ['grid']);
    assert.equal(known.address(grid(100, '14/20/10')), grid(100, '14/20/10'));
    assert.equal(known.address('tiles/area/100/14/10/10.mvt'), 'tiles/area/100/14/10/10.mvt');
});

test('a tile that a change touched gets the epoch of the last one that did', () => {
    const known = epochs();
    known.hear({ grid: { whole: 90, touched: [{ epoch: 101, tiles: ['14/10/10', '14/11/10'] }, { epoch: 102, tiles: ['14/11/10'] }] } });
    assert.equal(known.address(grid(100, '14/10/10')), grid(102, '14/10/10'), 'by its margin');
    assert.equal(known.address(grid(100, '14/9/10')), grid(101, '14/9/10'), 'by its margin');
    assert.equal(known.address(grid(100, '14/11/10')), grid(102, '14/11/10'));
});

test('what is touched is touched at every zoom', () => {
    const known = epochs();
    known.hear({ grid: { whole: 90, touched: [{ epoch: 101, tiles: ['14/10/10'] }] } });
    assert.equal(known.address(grid(100, '13/5/5')), grid(101, '13/5/5'));
    assert.equal(known.address(grid(100, '16/41/42')), grid(101, '16/41/42'));
    assert.equal(known.address(grid(100, '16/46/42')), grid(100, '16/46/42'));
});

test('who missed changes that nobody remembers one by one loads all of the layer', () => {
    const known = epochs();
    assert.deepEqual(known.hear({ area: { whole: 105, touched: [{ epoch: 106, tiles: ['14/1/1'] }] } }), ['area']);
    assert.equal(known.address('/tiles/area/100/14/9/9.mvt'), '/tiles/area/105/14/9/9.mvt');
    assert.equal(known.address('/tiles/area/100/14/1/1.mvt'), '/tiles/area/106/14/1/1.mvt');
});

test('what was heard before is no news', () => {
    const known = epochs();
    const news = { grid: { whole: 90, touched: [{ epoch: 99, tiles: ['14/10/10'] }, { epoch: 101, tiles: ['14/10/10'] }] } };
    assert.deepEqual(known.hear(news), ['grid']);
    assert.deepEqual(known.hear(news), []);
    assert.equal(known.address(grid(100, '14/10/10')), grid(101, '14/10/10'));
});

test('what is said before there is a map is not lost', () => {
    const known = new LayerEpochs();
    known.hear({ grid: { whole: 90, touched: [{ epoch: 101, tiles: ['14/10/10'] }] }, area: { whole: 90, touched: [] } });
    known.show(layers);
    assert.equal(known.address(grid(100, '14/10/10')), grid(101, '14/10/10'));
    assert.equal(known.address('tiles/area/100/14/9/9.mvt'), 'tiles/area/100/14/9/9.mvt');
});

test('a page that was made later knows more', () => {
    const known = epochs();
    known.hear({ grid: { whole: 90, touched: [{ epoch: 101, tiles: ['14/10/10'] }] } });
    known.show([layer('grid', 'tiles/grid/120/{z}/{x}/{y}.mvt')]);
    assert.equal(known.address(grid(120, '14/10/10')), grid(120, '14/10/10'));
});
