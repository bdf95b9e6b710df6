import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CATEGORIES, kindsOf } from './place-category.ts';

test('no kind is in two categories', () => {
    const kinds = CATEGORIES.flatMap(kindsOf);
    assert.equal(new Set(kinds).size, kinds.length);
});
