import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MapView, readView, writeView } from './view-link.ts';

const whole: MapView = {
    center: [117.06488, -30.66339],
    zoom: 15.25,
    bearing: -20,
    pitch: 55,
    selected: { layer: 'grid', id: 12 },
    hidden: ['place', 'road'],
    buildings: 'households',
};

test('reads what it wrote', () => {
    assert.deepEqual(readView(writeView(whole)), whole);
});

test('a link is short and says where in words one can read', () => {
    assert.equal(writeView(whole), 'at=117.06488,-30.66339,15.25,-20,55&of=grid:12&hide=place,road&color=households');
});

test('what a feature has laid over the map is in its link', () => {
    const view: MapView = { hidden: [], buildings: 'use', over: 'grid:closing_in_time:2026-11:today:SAFETY' };
    assert.equal(writeView(view), 'over=grid:closing_in_time:2026-11:today:SAFETY');
    assert.deepEqual(readView(writeView(view)), view);
    assert.deepEqual(readView('over=<script>'), { hidden: [], buildings: 'use' });
});

test('a flat map that looks north does not say so', () => {
    assert.equal(writeView({ center: [117, 30], zoom: 14, bearing: 0.2, pitch: 0, hidden: [], buildings: 'use' }), 'at=117.00000,30.00000,14.00');
});

test('a map of which nothing is known says nothing', () => {
    assert.equal(writeView({ hidden: [], buildings: 'use' }), '');
});

test('the links of before, without bearing and pitch, still open', () => {
    assert.deepEqual(readView('?at=121.49750,31.23850,14.25&of=grid:12'), {
        center: [121.4975, 31.2385],
        zoom: 14.25,
        bearing: 0,
        pitch: 0,
        selected: { layer: 'grid', id: 12 },
        hidden: [],
        buildings: 'use',
    });
});

for (const broken of ['', 'at=', 'at=1,2', 'at=200,10,5', 'at=a,b,c', 'at=1,89,5', 'at=1,2,3,4,99', 'at=1,2,3,4,5,6', 'of=grid:x', 'of=<b>:1', 'of=road:1', 'hide=everything', 'color=red']) {
    test(`a broken link shows the map as it is by itself: ${broken || 'empty'}`, () => {
        assert.deepEqual(readView(broken), { hidden: [], buildings: 'use' });
    });
}
