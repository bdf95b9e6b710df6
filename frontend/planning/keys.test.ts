import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandOf, type Command, type KeyPress } from './keys.ts';

function pressed(key: string, ...held: (keyof KeyPress)[]): Command | undefined {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return commandOf({ key, ...none, ...Object.fromEntries(held.map(name => [name, true])) });
}

test('letters choose tools, whether or not capitals are locked', () => {
  assert.deepEqual(pressed('b'), { do: 'tool', tool: 'brush' });
  assert.deepEqual(pressed('B'), { do: 'tool', tool: 'brush' });
});

test('Ctrl+Z takes back, with Shift it does again, as the Command key does on a Mac', () => {
  assert.deepEqual(pressed('z', 'ctrlKey'), { do: 'undo' });
  assert.deepEqual(pressed('Z', 'ctrlKey', 'shiftKey'), { do: 'redo' });
  assert.deepEqual(pressed('z', 'metaKey'), { do: 'undo' });
});

test('F goes through the findings, Shift+F back', () => {
  assert.deepEqual(pressed('f'), { do: 'finding', by: 1 });
  assert.deepEqual(pressed('F', 'shiftKey'), { do: 'finding', by: -1 });
});

test('digits stand for grids', () => {
  assert.deepEqual(pressed('7'), { do: 'digit', digit: 7 });
  assert.equal(pressed('0'), undefined);
});

test('shortcuts of the browser stay with the browser', () => {
  assert.equal(pressed('r', 'ctrlKey'), undefined);
  assert.equal(pressed('ArrowLeft', 'altKey'), undefined);
  assert.equal(pressed('Tab'), undefined);
});
