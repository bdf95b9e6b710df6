import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CATEGORIES, categoryOf, kindsOf } from './place-category.ts';

test('a kind is known whatever its case', () => {
    assert.equal(categoryOf('SCHOOL'), 'school');
    assert.equal(categoryOf('bus_stop'), 'transit');
});

test('an unknown kind is something else', () => {
    assert.equal(categoryOf('volcano'), 'other');
});

test('no kind is in two categories', () => {
    const kinds = CATEGORIES.flatMap(kindsOf);
    assert.equal(new Set(kinds).size, kinds.length);
});
