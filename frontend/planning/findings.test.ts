import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocking, heard, inOrder, marked, mayAskWaiver, maySilence, walk } from './findings.ts';
import type { FindingData } from './wire.ts';

function finding(id: string, more: Partial<FindingData> = {}): FindingData {
  const place = { at: [0, 0] as [number, number], bounds: [0, 0, 0, 0] as [number, number, number, number] };
  return { id, rule: 'HOUSEHOLDS', severity: 'ERROR', grid: 'a', params: {}, text: { 'zh-CN': id, en: id }, waivable: true, waiver: null, silence: null, ...place, ...more };
}

const three = [finding('1'), finding('2'), finding('3')];

test('goes through the findings round and round', () => {
  assert.equal(walk(three, undefined, 1)?.id, '1');
  assert.equal(walk(three, '3', 1)?.id, '1');
  assert.equal(walk(three, '1', -1)?.id, '3');
  assert.equal(walk([], '1', 1), undefined);
});

test('starts again when the current finding is settled', () => {
  assert.equal(walk(three, 'settled', 1)?.id, '1');
  assert.equal(walk(three, 'settled', -1)?.id, '3');
});

test('errors come first', () => {
  assert.deepEqual(inOrder([finding('w', { severity: 'WARNING' }), ...three]).map(({ id }) => id), ['1', '2', '3', 'w']);
});

test('an error with a waiver asked for or granted does not hold back, one refused does', () => {
  const findings = [finding('1', { waiver: 'ASKED' }), finding('2', { waiver: 'GRANTED' }), finding('3', { waiver: 'REFUSED' })];
  assert.equal(blocking(findings), 1);
  assert.equal(blocking([finding('w', { severity: 'WARNING' })]), 0);
});

test('a waiver is asked for once, and only where a rule allows one', () => {
  assert.equal(mayAskWaiver(finding('1')), true);
  assert.equal(mayAskWaiver(finding('1', { waivable: false })), false);
  assert.equal(mayAskWaiver(finding('1', { waiver: 'ASKED' })), false);
});

const silence = { reason: '沿用老边界', by: 'li' };

test('what was silenced comes last and is heard no more', () => {
  const quiet = finding('w', { severity: 'WARNING', silence });
  const note = finding('i', { severity: 'INFO' });
  assert.deepEqual(inOrder([quiet, note, finding('1')]).map(({ id }) => id), ['1', 'i', 'w']);
  assert.deepEqual(heard([quiet, note]).map(({ id }) => id), ['i']);
});

test('warnings alone are silenced, and once', () => {
  assert.equal(maySilence(finding('1')), false);
  assert.equal(maySilence(finding('w', { severity: 'WARNING' })), true);
  assert.equal(maySilence(finding('w', { severity: 'WARNING', silence })), false);
});

test('the map marks places, and what is of a whole grid only while it is looked at', () => {
  const findings = [finding('h'), finding('p', { rule: 'ONE_PIECE' }), finding('s', { rule: 'ONE_SIDE', silence })];
  assert.deepEqual(marked(findings, undefined).map(({ id }) => id), ['p']);
  assert.deepEqual(marked(findings, 'h').map(({ id }) => id), ['h', 'p']);
});
