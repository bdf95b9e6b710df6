import assert from 'node:assert/strict';
import { test } from 'node:test';
import { text } from './texts.ts';

test('fills in values, in whatever order the language wants them', () => {
  assert.equal(text({ over: '超 {0} 户' }, 'over', 12), '超 12 户');
  assert.equal(text({ of: '{1} of {0}' }, 'of', 'a', 'b'), 'b of a');
});

test('a missing text shows its key', () => {
  assert.equal(text({}, 'studio.over'), 'studio.over');
});
