import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LiveBody } from '../live/messages.ts';
import { EVERYTHING, features, imageName, LOOKS, matches, type Pin, Pins } from './pins.ts';

function pin(number: string, version: number, more: Partial<Pin> = {}): Pin {
  return {
    number,
    category: 'ORDER',
    title: '垃圾未清',
    address: '滨河路 1 号',
    state: 'COLLECTED',
    urgent: false,
    longitude: 117.05,
    latitude: 30.52,
    dueAt: '2026-11-24T04:00:00Z',
    version,
    ...more,
  };
}

function body(type: string, content: Partial<Pin>): LiveBody {
  return { ...content, type };
}

function numbers(pins: Pins): string[] {
  return pins.matching(EVERYTHING).map((one) => `${one.number} v${one.version}`);
}

function holding(...some: Pin[]): Pins {
  const pins = new Pins();
  pins.snapshot({ type: 'snapshot', pins: some });
  return pins;
}

test('a snapshot replaces what was held', () => {
  const pins = holding(pin('20261121-0001', 0));
  pins.snapshot({ type: 'snapshot', pins: [pin('20261121-0002', 3)] });
  assert.deepEqual(numbers(pins), ['20261121-0002 v3']);
});

test('says which pins are new, and only those', () => {
  const pins = holding(pin('20261121-0001', 0));
  assert.equal(pins.change(body('pin', pin('20261121-0001', 1))), undefined);
  assert.equal(pins.change(body('pin', pin('20261121-0002', 0)))?.number, '20261121-0002');
  assert.deepEqual(numbers(pins), ['20261121-0001 v1', '20261121-0002 v0']);
});

test('a change that says nothing new changes nothing', () => {
  const pins = holding(pin('20261121-0001', 2, { state: 'DISPATCHED' }));
  pins.change(body('pin', pin('20261121-0001', 1, { state: 'ACCEPTED' })));
  pins.change(body('unpin', { number: '20261121-0001', version: 2 }));
  assert.equal(pins.get('20261121-0001')?.state, 'DISPATCHED');
});

test('what was closed goes', () => {
  const pins = holding(pin('20261121-0001', 5));
  pins.change(body('unpin', { number: '20261121-0001', version: 6 }));
  assert.deepEqual(numbers(pins), []);
});

test('filters as the list does', () => {
  const one = pin('20261121-0001', 0);
  assert.ok(matches(one, { text: ' 滨河 ', category: 'ORDER', state: 'COLLECTED' }));
  assert.ok(matches(one, { ...EVERYTHING, text: '1121-0001' }));
  assert.ok(!matches(one, { ...EVERYTHING, text: '路灯' }));
  assert.ok(!matches(one, { ...EVERYTHING, category: 'SAFETY' }));
  assert.ok(!matches(one, { ...EVERYTHING, state: 'HANDLED' }));
  assert.ok(matches(pin('20261121-0001', 0, { address: null }), EVERYTHING));
});

test('draws longitude first, and marks what is urgent or overdue', () => {
  const now = new Date('2026-11-24T05:00:00Z');
  const [late, soon] = features([pin('a', 0), pin('b', 0, { dueAt: '2026-11-25T00:00:00Z' })], now).features;
  assert.deepEqual(late?.geometry.coordinates, [117.05, 30.52]);
  assert.equal(late?.properties?.['alarm'], 1);
  assert.equal(late?.properties?.['image'], 'incident:ORDER::overdue');
  assert.equal(soon?.properties?.['alarm'], 0);
});

test('every look has an image of its own', () => {
  assert.equal(new Set(LOOKS.map(imageName)).size, 24);
});
