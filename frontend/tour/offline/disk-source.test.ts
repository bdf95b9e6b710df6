import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Copy } from './disk-source.ts';
import { DiskSource, tileOf } from './disk-source.ts';

const tiles = { 'grid/14/1/2': btoa('\u001a\u00ff'), 'grid/14/1/3': '' };

test('a tile of the copy is its bytes, an empty one none', () => {
    assert.deepEqual([...tileOf(tiles, 'disk://tiles/grid/14/1/2')!], [0x1a, 0xff]);
    assert.equal(tileOf(tiles, 'disk://tiles/grid/14/1/3')!.length, 0);
});

test('beyond the copy there is no tile, and the map keeps the coarser one', () => assert.equal(tileOf(tiles, 'disk://tiles/grid/14/9/9'), undefined));

test('a copy has what lies over the map by the stop', async () => {
    const source = new DiskSource({ play: { language: 'en' }, setup: {}, grounds: { s1: { gone: ['x'] } } } as unknown as Copy);
    assert.deepEqual(await source.ground('s1'), { kind: 'here', body: { gone: ['x'] } });
    assert.deepEqual(await source.ground('s2'), { kind: 'away' });
    assert.equal(source.still, true);
});
