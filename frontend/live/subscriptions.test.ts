import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backOff, Subscriptions, type LiveMessage } from './subscriptions.ts';

const NOON = new Date('2026-11-21T12:00:00Z');

function heard(subscriptions: Subscriptions, topic = 'plan', id = '7') {
  const heard: string[] = [];
  const note = (kind: string) => (message: LiveMessage) => void heard.push(`${kind} ${message.type}`);
  subscriptions.add(topic, id, {
    snapshot: note('snapshot'),
    change: note('change'),
    answer: note('answer'),
    status: (status, at) => void heard.push(`${status} ${at.toISOString()}`),
  });
  return heard;
}

test('a change that the snapshot already held is dropped', () => {
  const subscriptions = new Subscriptions();
  const log = heard(subscriptions);
  subscriptions.receive({ type: 'snapshot', topic: 'plan', id: '7', position: '100' }, NOON);
  subscriptions.receive({ type: 'edit', topic: 'plan', id: '7', position: '100' }, NOON);
  subscriptions.receive({ type: 'edit', topic: 'plan', id: '7', position: '101' }, NOON);
  assert.deepEqual(log, ['snapshot snapshot', `live ${NOON.toISOString()}`, 'change edit']);
});

test('positions are compared as numbers, beyond what a double holds', () => {
  const subscriptions = new Subscriptions();
  const log = heard(subscriptions);
  subscriptions.receive({ type: 'snapshot', topic: 'plan', id: '7', position: '9007199254740993' }, NOON);
  subscriptions.receive({ type: 'edit', topic: 'plan', id: '7', position: '9007199254740994' }, NOON);
  assert.equal(log.at(-1), 'change edit');
});

test('a batch is handed over change by change', () => {
  const subscriptions = new Subscriptions();
  const log = heard(subscriptions);
  const changes = [{ type: 'upsert' }, { type: 'remove' }];
  subscriptions.receive({ type: 'batch', topic: 'plan', id: '7', position: '1', changes }, NOON);
  assert.deepEqual(log, ['change upsert', 'change remove']);
});

test('answers and refusals go to the listener as answers', () => {
  const subscriptions = new Subscriptions();
  const log = heard(subscriptions);
  subscriptions.receive({ type: 'moved', topic: 'plan', id: '7', seq: 3 }, NOON);
  subscriptions.receive({ type: 'error', topic: 'plan', id: '7', code: 'FORBIDDEN' }, NOON);
  assert.deepEqual(log, ['answer moved', 'answer error']);
});

test('what is meant for another id is not heard', () => {
  const subscriptions = new Subscriptions();
  const log = heard(subscriptions);
  subscriptions.receive({ type: 'edit', topic: 'plan', id: '8', position: '1' }, NOON);
  assert.deepEqual(log, []);
});

test('a lost line is told with the time of the last data', () => {
  const subscriptions = new Subscriptions();
  const log = heard(subscriptions);
  subscriptions.receive({ type: 'beat' }, NOON);
  subscriptions.lost();
  assert.deepEqual(log, [`lost ${NOON.toISOString()}`]);
});

test('each topic and id is wanted once, and until its last listener left', () => {
  const subscriptions = new Subscriptions();
  const leave = subscriptions.add('plan', '7', { snapshot() {}, change() {} });
  heard(subscriptions);
  assert.deepEqual(subscriptions.wanted(), [{ topic: 'plan', id: '7' }]);
  assert.equal(leave(), false);
});

test('waits longer from try to try, up to ten seconds', () => {
  assert.deepEqual([0, 1, 2, 9].map(tries => backOff(tries, 1)), [250, 500, 1000, 10_000]);
  assert.equal(backOff(0, 0), 125);
});
