import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MapConfig } from './map-config.ts';
import { areaInWords, lengthInWords } from './measure-words.ts';

const config = {
    locale: 'zh-CN',
    labels: {
        'measure.metres': '{0} 米',
        'measure.kilometres': '{0} 公里',
        'measure.squareMetres': '{0} 平方米',
        'measure.squareKilometres': '{0} 平方公里',
        'measure.mu': '{0} 亩',
    },
} as unknown as MapConfig;

test('a length changes from metres to kilometres', () => {
    assert.equal(lengthInWords(85.6, config), '86 米');
    assert.equal(lengthInWords(999, config), '999 米');
    assert.equal(lengthInWords(1236, config), '1.24 公里');
});

test('an area is told in metric units and in mu', () => {
    assert.equal(areaInWords(8532, config), '8,532 平方米 · 12.8 亩');
    assert.equal(areaInWords(1_250_000, config), '1.25 平方公里 · 1,875 亩');
});
