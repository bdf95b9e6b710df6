import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pixels, scaleOnPaper, zoomForWidth } from './paper.ts';

test('an inch has 96 pixels', () => {
    assert.equal(pixels(25.4), 96);
});

test('a zoom nearer halves the scale', () => {
    assert.equal(scaleOnPaper(14, 0), 18_000); // 4.777 m a pixel over 0.2646 mm
    assert.equal(scaleOnPaper(15, 0), 9_000);
});

test('away from the equator the same zoom shows less ground', () => {
    assert.equal(scaleOnPaper(14, 60), 9_000);
});

test('a scale is told to two digits', () => {
    assert.equal(scaleOnPaper(15.37, 30.66), 6_000);
    assert.equal(scaleOnPaper(17.2, 30.66), 1_700);
});

test('a sheet of another width shows the same ground', () => {
    assert.equal(zoomForWidth(1000, 2000), 1);
    assert.equal(zoomForWidth(1000, 500), -1);
    assert.equal(zoomForWidth(0, 500), 0);
});
