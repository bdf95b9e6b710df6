import assert from 'node:assert/strict';
import { test } from 'node:test';
import { opacitiesOf, withOpacity } from './opacities.ts';

test('hidden groups and those drawn as usual have no opacity of their own', () => {
    assert.deepEqual(opacitiesOf({ grid: 0.4, road: 0, land: 1 }), { grid: 0.4 });
});

test('a group that is drawn as usual again is not said', () => {
    assert.deepEqual(withOpacity({ grid: 0.4 }, 'grid', 1), {});
    assert.deepEqual(withOpacity({ grid: 0.4 }, 'place', 0.3000001), { grid: 0.4, place: 0.3 });
});
