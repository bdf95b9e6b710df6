import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LiveBody, LiveStatus } from './messages.ts';
import { Subscriptions } from './subscriptions.ts';

const NOON = new Date('2026-11-21T12:00:00Z');

function listener() {
  const heard: string[] = [];
  const statuses: (string | undefined)[][] = [];
  return {
    heard,
    statuses,
    snapshot: (body: LiveBody) => void heard.push(`snapshot ${body.position}`),
    change: (body: LiveBody) => void heard.push(`change ${body.position}`),
    answer: (body: LiveBody) => void heard.push(`answer ${body['seq']}`),
    status: (status: LiveStatus, asOf: Date | undefined) => void statuses.push([status, asOf?.toISOString()]),
  };
}

function snapshot(position: string): LiveBody {
  return { type: 'snapshot', topic: 'plan', id: '7', position };
}

function change(position: string): LiveBody {
  return { type: 'edit', topic: 'plan', id: '7', position };
}

function subscribed() {
  const subscriptions = new Subscriptions();
  const one = listener();
  subscriptions.add('plan', '7', one);
  return { subscriptions, one };
}

test('drops what the snapshot holds already', () => {
  const { subscriptions, one } = subscribed();
  [snapshot('100'), change('99'), change('100'), change('101')].forEach((body) => subscriptions.receive(body, NOON));
  assert.deepEqual(one.heard, ['snapshot 100', 'change 101']);
});

test('compares positions as numbers larger than JavaScript has', () => {
  const { subscriptions, one } = subscribed();
  [snapshot('9007199254740993'), change('9007199254740992'), change('10000000000000000')].forEach((body) => subscriptions.receive(body, NOON));
  assert.deepEqual(one.heard, ['snapshot 9007199254740993', 'change 10000000000000000']);
});

test('takes the changes of a batch one by one', () => {
  const { subscriptions, one } = subscribed();
  subscriptions.receive(snapshot('100'), NOON);
  subscriptions.receive({ type: 'batch', topic: 'plan', id: '7', position: '102', changes: [change('99'), change('101'), change('102')] }, NOON);
  assert.deepEqual(one.heard, ['snapshot 100', 'change 101', 'change 102']);
});

test('hands answers on, which have no position', () => {
  const { subscriptions, one } = subscribed();
  subscriptions.receive(snapshot('100'), NOON);
  subscriptions.receive({ type: 'moved', topic: 'plan', id: '7', seq: 5 }, NOON);
  assert.deepEqual(one.heard, ['snapshot 100', 'answer 5']);
});

test('after a break subscribes anew and hears nothing before the new snapshot', () => {
  const { subscriptions, one } = subscribed();
  subscriptions.receive(snapshot('100'), NOON);
  subscriptions.lost();
  assert.deepEqual(subscriptions.opened(), [{ type: 'subscribe', topic: 'plan', id: '7' }]);
  [change('101'), snapshot('102'), change('103')].forEach((body) => subscriptions.receive(body, NOON));
  assert.deepEqual(one.heard, ['snapshot 100', 'snapshot 102', 'change 103']);
});

test('says once that it is lost, as of when, and that it is live again with the snapshot', () => {
  const { subscriptions, one } = subscribed();
  subscriptions.receive(snapshot('100'), NOON);
  subscriptions.receive({ type: 'interrupted' }, NOON);
  subscriptions.lost();
  subscriptions.receive({ type: 'flowing' }, NOON);
  assert.equal(one.statuses.length, 2);
  subscriptions.receive(snapshot('101'), NOON);
  assert.deepEqual(one.statuses, [
    ['live', NOON.toISOString()],
    ['lost', NOON.toISOString()],
    ['live', NOON.toISOString()],
  ]);
});

test('unsubscribes when the last listener goes', () => {
  const { subscriptions, one } = subscribed();
  const two = listener();
  subscriptions.add('plan', '7', two);
  assert.equal(subscriptions.remove('plan', '7', one), undefined);
  assert.deepEqual(subscriptions.remove('plan', '7', two), { type: 'unsubscribe', topic: 'plan', id: '7' });
  assert.ok(subscriptions.empty);
});

test('lets a second listener start from a snapshot too', () => {
  const { subscriptions, one } = subscribed();
  subscriptions.receive(snapshot('100'), NOON);
  const two = listener();
  subscriptions.add('plan', '7', two);
  subscriptions.receive(change('101'), NOON);
  subscriptions.receive(snapshot('101'), NOON);
  assert.deepEqual(two.heard, ['snapshot 101']);
  assert.deepEqual(one.heard, ['snapshot 100', 'snapshot 101']);
  assert.equal(two.statuses.at(-1)?.[0], 'live');
});
