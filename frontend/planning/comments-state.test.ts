import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CommentData, numbered, openCount } from './comments-state.ts';

const comment = (id: number, open: boolean): CommentData => ({ id, at: [0, 0], text: 't', by: 'li', made: '', open });
const COMMENTS = [comment(11, true), comment(12, false), comment(15, true)];

test('a comment keeps its number when one before it is settled', () => {
  assert.deepEqual(numbered(COMMENTS, false).map(({ id, number }) => [id, number]), [[11, 1], [15, 3]]);
  assert.deepEqual(numbered(COMMENTS, true).map(({ number }) => number), [1, 2, 3]);
});

test('open ones are counted', () => assert.equal(openCount(COMMENTS), 2));
