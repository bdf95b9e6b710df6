import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LayerSpecification } from 'maplibre-gl';
import { BUILDING_COLORS } from './building-layers.ts';
import type { MapConfig } from './map-config.ts';
import { palette } from './palette.ts';
import { mapStyle, SLOT, tileUrl } from './style.ts';

const names = ['area', 'barrier', 'building', 'community', 'compound', 'entrance', 'grid', 'micro', 'place', 'station'];
const config: MapConfig = {
    center: [117, 30],
    zoom: 12,
    locale: 'zh-CN',
    attribution: '',
    layers: names.map((name) => ({ name, url: `tiles/${name}/1/{z}/{x}/{y}.mvt`, minzoom: 10, maxzoom: 16, visible: true })),
    labels: { households: '{0} 户' },
};
const base = 'https://example.org/portal/map';

function ids(layers: LayerSpecification[]): string[] {
    return layers.map((layer) => layer.id);
}

test('both themes have the same layers, so that a switch only repaints', () => {
    assert.deepEqual(ids(mapStyle(config, 'light', base).layers), ids(mapStyle(config, 'dark', base).layers));
});

test('no layer has the id of another', () => {
    const all = ids(mapStyle(config, 'light', base).layers);
    assert.equal(new Set(all).size, all.length);
});

test('a layer that the server does not give is not drawn', () => {
    const few = { ...config, layers: config.layers.filter((layer) => layer.name === 'area') };
    const drawn = mapStyle(few, 'light', base).layers.filter((layer) => 'source' in layer);
    assert.ok(drawn.length > 0);
    assert.ok(drawn.every((layer) => layer.source === 'area'));
});

test('fills lie below roads, roads below borders, all below labels', () => {
    const all = ids(mapStyle(config, 'light', base).layers);
    const order = ['area-land', 'grid-fill', 'area-water', 'road-primary', SLOT.belowBuildings, 'building', 'grid-border', SLOT.belowLabels, 'grid-number'];
    const places = order.map((id) => all.indexOf(id));
    assert.ok(places.every((place) => place >= 0));
    assert.deepEqual(places, [...places].sort((a, b) => a - b));
});

test('text needs nothing from the network', () => {
    const style = mapStyle(config, 'light', base);
    assert.equal(style.glyphs, undefined);
    assert.equal(style.sprite, undefined);
});

test('a text never depends on the zoom: it would change only at whole zooms', () => {
    for (const layer of mapStyle(config, 'light', base).layers) {
        assert.doesNotMatch(JSON.stringify((layer.layout as Record<string, unknown> | undefined)?.['text-field'] ?? ''), /"zoom"/, layer.id);
    }
});

test('the labels of grids and houses follow one another without a gap', () => {
    const all = new Map(mapStyle(config, 'light', base).layers.map((layer) => [layer.id, layer]));
    for (const [far, near] of [['grid-number', 'grid-households'], ['grid-households', 'grid-name'], ['building-name', 'building-name-households'], ['station-dot', 'station'], ['station', 'station-named']] as const) {
        assert.ok(all.get(far)?.maxzoom);
        assert.equal(all.get(far)?.maxzoom, all.get(near)?.minzoom, `${far}, ${near}`);
    }
});

test('every layer is what MapLibre understands', async () => {
    const { validateStyleMin } = await import('@maplibre/maplibre-gl-style-spec');
    for (const theme of ['light', 'dark'] as const) {
        for (const buildings of BUILDING_COLORS) {
            assert.deepEqual(validateStyleMin(mapStyle(config, theme, base, buildings)).map(({ message }) => message), []);
        }
    }
});

test('households are told in the words of the language', () => {
    const label = mapStyle({ ...config, labels: { households: '{0} households' } }, 'light', base).layers.find((layer) => layer.id === 'grid-name');
    assert.match(JSON.stringify(label), /" households"/);
    assert.doesNotMatch(JSON.stringify(label), /户/);
});

test('a tile address is relative to the page and keeps its braces', () => {
    assert.equal(tileUrl('tiles/grid/1/{z}/{x}/{y}.mvt', base), 'https://example.org/portal/tiles/grid/1/{z}/{x}/{y}.mvt');
});

test('there is a tint for each of the six that the server gives', () => {
    assert.equal(palette('light').grid.tints.length, 6);
    assert.equal(palette('light').grid.solids.length, 6);
    assert.equal(new Set(palette('dark').grid.tints).size, 6);
});

/** WCAG contrast of two colours of the form #rrggbb. */
function contrast(a: string, b: string): number {
    const luminance = (color: string): number => {
        const [r = 0, g = 0, bl = 0] = [1, 3, 5].map((at) => {
            const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
            return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
    };
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
}

for (const theme of ['light', 'dark'] as const) {
    test(`what a grid's label says can be read on its halo in the ${theme} theme`, () => {
        const { halo, text } = palette(theme);
        for (const color of [text.main, text.soft, text.many, text.few]) {
            assert.ok(contrast(color, halo) >= 4.5, `${color} on ${halo}: ${contrast(color, halo).toFixed(2)}`);
        }
    });
}
