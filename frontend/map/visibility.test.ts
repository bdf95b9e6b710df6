import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GROUP_NAMES, GROUPS, isShown } from './visibility.ts';
import { TILTED } from './zooms.ts';

test('buildings stand up only on a tilted map', () => {
    const standing = { id: 'building-3d', source: 'building' };
    assert.equal(isShown(standing, new Set(), 0), false);
    assert.equal(isShown(standing, new Set(), TILTED), true);
});

test('all that is drawn from a layer goes when it is switched off', () => {
    const hidden = new Set(['grid']);
    assert.equal(isShown({ id: 'grid-label', source: 'grid' }, hidden, 0), false);
    assert.equal(isShown({ id: 'building-3d', source: 'building' }, new Set(['building']), 60), false);
    assert.equal(isShown({ id: 'building', source: 'building' }, hidden, 0), true);
});

test('the ground has no source and always stays', () => {
    assert.equal(isShown({ id: 'ground' }, new Set(['area', 'grid']), 0), true);
});

test('each tile layer is in one group', () => {
    const layers = GROUP_NAMES.flatMap((group) => [...GROUPS[group]]);
    assert.equal(new Set(layers).size, layers.length);
});
