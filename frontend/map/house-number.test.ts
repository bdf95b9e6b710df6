import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { houseNumber } from './house-number.ts';

function said(name: string): unknown {
    const made = createExpression(houseNumber(['get', 'name']), 'text-field');
    assert.equal(made.result, 'success', JSON.stringify(made.value));
    return made.result === 'success' && made.value.evaluate({ zoom: 17 }, { type: 1, properties: { name } } as never);
}

test('inside its estate a house is called by its number', () => {
    assert.equal(said('东方水岸12号楼'), '12号楼');
    assert.equal(said('滨河苑3栋'), '3栋');
    assert.equal(said('7号楼'), '7号楼');
});

test('a name without a number stays whole', () => {
    assert.equal(said('沿街商铺'), '沿街商铺');
    assert.equal(said('第一中学教学楼'), '第一中学教学楼');
});

test('a number that is no house number is not cut off', () => {
    assert.equal(said('天座大厦 2 期'), '天座大厦 2 期');
});
