import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const here = new URL('.', import.meta.url);
const messages = new URL('../../src/main/resources/vaadin-i18n/translations_zh_CN.properties', here);
const known = new Set([...readFileSync(messages, 'utf8').matchAll(/^studio\.([^=\s]+)\s*=/gm)].map(([, key]) => key));

/** Keys as they stand in the code: whole ones, and the beginnings of those that are put together. */
const used = readdirSync(here)
  .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map(name => readFileSync(new URL(name, here), 'utf8'))
  .flatMap(code => [...code.matchAll(/(?:text\(\s*(?:this\.)?labels,\s*|figure\()['`]([^'`$]+)(['`$])/g)])
  .map(([, key, end]) => ({ key, whole: end !== '$' }));

test('every text that the studio asks for is in the message files', () => {
  assert.ok(used.length > 60);
  const missing = used.filter(({ key, whole }) => !(whole ? known.has(key) : [...known].some(name => name.startsWith(key))));
  assert.deepEqual(missing, []);
});

test('every refusal and every severity the portal may send has a text', () => {
  const names = ['NOT_EDITABLE', 'NO_SUCH_GRID', 'NOTHING_TO_UNDO', 'NOTHING_TO_REDO', 'GRID_IN_USE', 'NAME_EMPTY', 'SAME_GRID', 'SPLIT_IMPOSSIBLE', 'NO_SUCH_STEP', 'CHANGED_SINCE', 'NOTHING_TO_CUT', 'LINE_ENDS_INSIDE', 'SLIVER', 'BUILDING_IN_THE_WAY', 'BUILDING_APART', 'TOO_FINE', 'GRID_NOT_DIVIDED', 'GROUND_CUT_OTHERWISE', 'FORBIDDEN', 'FAULT'];
  names.forEach(name => assert.ok(known.has(`refused.${name}`), name));
  ['ERROR', 'WARNING', 'INFO'].forEach(name => assert.ok(known.has(`severity.${name}`), name));
});
