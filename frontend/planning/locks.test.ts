import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetfulShelf, Locks } from './locks.ts';

test('locks are still there after a reload, and each plan has its own', () => {
  const shelf = forgetfulShelf();
  new Locks('7', shelf).toggle('g3');
  assert.deepEqual([...new Locks('7', shelf).keys], ['g3']);
  assert.deepEqual([...new Locks('8', shelf).keys], []);
});

test('a second press unlocks and leaves nothing behind', () => {
  const shelf = forgetfulShelf();
  const locks = new Locks('7', shelf);
  locks.toggle('g3');
  locks.toggle('g3');
  assert.equal(locks.has('g3'), false);
  assert.equal(shelf.getItem('gridloom.studio.locks.7'), null);
});

test('the lock of a grid that is gone is gone', () => {
  const locks = new Locks('7', forgetfulShelf());
  locks.toggle('g3');
  locks.toggle('g4');
  locks.retain(['g4', 'g5']);
  assert.deepEqual([...locks.keys], ['g4']);
});
