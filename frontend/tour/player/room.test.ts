import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dividerAt, nearer, paddingOf, shareAt } from './room.ts';

const page = { width: 1366, height: 768 };
const line = { left: 0, top: 720, right: 1366, bottom: 768 };

test('a card at the side keeps the camera off that side', () => {
    assert.deepEqual(paddingOf(page, { left: 20, top: 20, right: 420, bottom: 600 }, line), { left: 444, top: 24, right: 24, bottom: 72 });
});

test('a card as wide as the page lies below the map', () => {
    assert.deepEqual(paddingOf({ width: 400, height: 800 }, { left: 10, top: 500, right: 390, bottom: 740 }, undefined), { left: 24, top: 24, right: 24, bottom: 324 });
});

test('a quarter of the page is left however long the text', () => {
    assert.equal(paddingOf({ width: 400, height: 800 }, { left: 10, top: 20, right: 390, bottom: 740 }, undefined).bottom, 600);
});

test('on a wall the map counts in pixels of its own', () => {
    assert.equal(paddingOf(page, { left: 0, top: 0, right: 376, bottom: 600 }, undefined, 2).left, 200);
});

test('a divider stands where it was drawn to, within the open map', () => {
    const padding = { left: 400, top: 0, right: 0, bottom: 0 };
    assert.equal(dividerAt(1400, padding, 0.5), 900);
    assert.equal(shareAt(900, 1400, padding), 0.5);
    assert.equal(shareAt(100, 1400, padding), 0);
    assert.equal(shareAt(2000, 1400, padding), 1);
});

test('the camera goes farther away on a smaller screen and nearer on a wall, so that all of them show the same', () => {
    const none = { left: 0, top: 0, right: 0, bottom: 0 };
    assert.equal(nearer(820, 560, none), 0);
    assert.equal(nearer(950, 660, none), 0, 'a little more is left as it is');
    assert.equal(nearer(410, 560, none), -1);
    assert.equal(nearer(820, 560, { ...none, bottom: 280 }), -1);
    assert.ok(Math.abs(nearer(820 * 2.4, 2160, none) - 1) < 1e-9);
    assert.ok(nearer(0, 0, none) > -4, 'before the page is laid out');
});
