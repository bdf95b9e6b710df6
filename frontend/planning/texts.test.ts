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

test('a number decides between forms, written for the reader or not', () => {
  const labels = { waits: '{0} edit{0,choice,0#s|1#|1<s} {0,choice,0#wait|1#waits|1<wait}' };
  assert.equal(text(labels, 'waits', 1), '1 edit waits');
  assert.equal(text(labels, 'waits', 0), '0 edits wait');
  assert.equal(text(labels, 'waits', '1,024'), '1,024 edits wait');
});
