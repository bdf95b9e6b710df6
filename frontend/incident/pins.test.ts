import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LiveBody } from '../live/messages.ts';
import { EVERYTHING, features, imageName, LOOKS, matches, type Pin, type PinFilter, Pins } from './pins.ts';

/** Ten in the morning of the 21st in China. */
const NOW = new Date('2026-11-21T02:00:00Z');

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
    grid: '341799001001001',
    channel: 'HOTLINE',
    reportedAt: '2026-11-21T04:00:00Z',
    dueAt: '2026-11-24T04:00:00Z',
    escalated: false,
    supervised: false,
    extensionAsked: false,
    version,
    ...more,
  };
}

function body(type: string, content: Partial<Pin>): LiveBody {
  return { ...content, type };
}

function numbers(pins: Pins): string[] {
  return pins.matching(EVERYTHING, NOW).map((one) => `${one.number} v${one.version}`);
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

test('what is not sent of a pin is as it is of most', () => {
  const { urgent, escalated, supervised, extensionAsked, grid, address, ...sent } = pin('20261121-0001', 0, { grid: null, address: null });
  const pins = new Pins();
  pins.snapshot({ type: 'snapshot', pins: [sent] });
  assert.deepEqual(pins.get('20261121-0001'), { ...sent, urgent, escalated, supervised, extensionAsked, grid, address });
});

test('after a break says what came in meanwhile, and at first nothing', () => {
  const pins = new Pins();
  const [one, two] = [pin('20261121-0001', 0), pin('20261121-0002', 0)];
  assert.deepEqual(pins.snapshot({ type: 'snapshot', pins: [one] }), []);
  assert.deepEqual(pins.snapshot({ type: 'snapshot', pins: [{ ...one, version: 4 }, two] }), [two]);
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
  const shows = (filter: Partial<PinFilter>, shown = one) => matches(shown, { ...EVERYTHING, ...filter }, NOW);
  assert.ok(shows({ text: ' 滨河 ', category: 'ORDER', state: 'COLLECTED' }));
  assert.ok(shows({ text: '1121-0001' }));
  assert.ok(!shows({ text: '路灯' }));
  assert.ok(!shows({ category: 'SAFETY' }));
  assert.ok(!shows({ state: 'HANDLED' }));
  assert.ok(shows({ grid: '341799001001001' }));
  assert.ok(!shows({ grid: '341799001001002' }));
  assert.ok(shows({}, pin('20261121-0001', 0, { address: null })));
  assert.ok(shows({ channel: 'HOTLINE' }));
  assert.ok(!shows({ channel: 'QR' }));
  assert.ok(shows({ area: '117.04_30.51*117.06_30.51*117.06_30.53*117.04_30.53' }));
  assert.ok(!shows({ area: '117.06_30.51*117.08_30.51*117.08_30.53*117.06_30.53' }));
});

const DUES: [focus: string, dueAt: string, shown: boolean][] = [
  ['OVERDUE', '2026-11-21T01:59:59Z', true],
  ['OVERDUE', '2026-11-21T02:00:01Z', false],
  ['DUE_TODAY', '2026-11-21T01:59:59Z', false],
  ['DUE_TODAY', '2026-11-21T15:59:59Z', true],
  ['DUE_TODAY', '2026-11-21T16:00:00Z', false], // midnight in China
  ['DUE_SOON', '2026-11-21T01:59:59Z', false],
  ['DUE_SOON', '2026-11-24T01:59:59Z', true],
  ['DUE_SOON', '2026-11-24T02:00:00Z', false],
  ['LATE_LATELY', '2026-10-23T00:00:00Z', true],
  ['LATE_LATELY', '2026-10-21T00:00:00Z', false],
  ['CLOSED_TODAY', '2026-11-21T01:00:00Z', false], // no open one was closed
];
for (const [focus, dueAt, shown] of DUES) {
  test(`${focus} ${shown ? 'shows' : 'leaves out'} what is due at ${dueAt}`, () => {
    assert.equal(matches(pin('20261121-0001', 0, { dueAt }), { ...EVERYTHING, focus }, NOW), shown);
  });
}

test('knows what was reported today, in China, and what lies in no grid', () => {
  const shows = (focus: string, more: Partial<Pin>) => matches(pin('20261121-0001', 0, more), { ...EVERYTHING, focus }, NOW);
  assert.ok(shows('REPORTED_TODAY', { reportedAt: '2026-11-20T16:00:00Z' }));
  assert.ok(!shows('REPORTED_TODAY', { reportedAt: '2026-11-20T15:59:59Z' }));
  assert.ok(shows('UNROUTED', { grid: null }));
  assert.ok(!shows('UNROUTED', {}));
});

test('what stands still is not overdue, whenever it was due', () => {
  for (const state of ['SUSPENDED', 'WAITING']) {
    const paused = pin('20261121-0001', 0, { state, dueAt: '2026-11-21T01:00:00Z' });
    assert.ok(!matches(paused, { ...EVERYTHING, focus: 'OVERDUE' }, NOW));
    assert.ok(!matches(paused, { ...EVERYTHING, focus: 'DUE_TODAY' }, NOW));
    assert.ok(matches(paused, { ...EVERYTHING, focus: 'PAUSED' }, NOW));
    assert.equal(features([paused], NOW).features[0]?.properties?.['alarm'], 0);
  }
});

test('draws longitude first, and marks what is urgent or overdue', () => {
  const now = new Date('2026-11-24T05:00:00Z');
  const [late, soon] = features([pin('a', 0), pin('b', 0, { dueAt: '2026-11-25T00:00:00Z' })], now).features;
  assert.deepEqual(late?.geometry.coordinates, [117.05, 30.52]);
  assert.equal(late?.properties?.['alarm'], 1);
  assert.equal(late?.properties?.['image'], 'incident:ORDER:::overdue');
  assert.equal(soon?.properties?.['alarm'], 0);
});

test('a pin says that it went up a level, and that its deadline stands still', () => {
  const late = { dueAt: '2026-11-21T01:00:00Z' };
  const image = (more: Partial<Pin>) => features([pin('a', 0, more)], NOW).features[0]?.properties?.['image'];
  assert.equal(image({ ...late, escalated: true }), 'incident:ORDER:::escalated');
  assert.equal(image({ ...late, escalated: true, state: 'SUSPENDED' }), 'incident:ORDER:::paused');
  assert.equal(image({ escalated: true }), 'incident:ORDER:::running', 'an extension was granted since');
  assert.equal(image({ supervised: true, urgent: true }), 'incident:ORDER:urgent:supervised:running');
});

test('every look has an image of its own', () => {
  assert.equal(new Set(LOOKS.map(imageName)).size, 96);
});
