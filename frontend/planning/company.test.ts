import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Company, SAY_INTERVAL, STILL_INTERVAL } from './company.ts';
import type { Clock } from './throttle.ts';
import type { HereMessage, HereRequest } from './wire.ts';

class HandClock implements Clock {
  time = 0;
  #jobs: { at: number; run: () => void }[] = [];

  now() {
    return this.time;
  }

  after(ms: number, run: () => void) {
    this.#jobs.push({ at: this.time + ms, run });
  }

  turn(to: number) {
    this.time = to;
    const due = this.#jobs.filter(({ at }) => at <= to);
    this.#jobs = this.#jobs.filter(({ at }) => at > to);
    due.forEach(({ run }) => run());
  }
}

let clock: HandClock;
let sent: HereRequest[];
let company: Company;

beforeEach(() => {
  clock = new HandClock();
  sent = [];
  company = new Company('me', request => sent.push(request), () => {}, clock);
});

function here(tab: string, more: Partial<HereMessage> = {}): HereMessage {
  return { type: 'here', tab, by: tab, name: tab.toUpperCase(), at: [121, 31], grid: 'g1', units: [1], ...more };
}

test('a moving pointer is told five times a second, its last place always', () => {
  for (let ms = 0; ms < 1000; ms += 10) {
    clock.turn(ms);
    company.at({ at: [121, 31 + ms / 1e6] });
  }
  clock.turn(2000);
  assert.ok(sent.length >= 5 && sent.length <= 6, String(sent.length));
  assert.deepEqual(sent.at(-1)!.at, [121, 31.00099]);
});

test('who stays in place says so only now and then', () => {
  company.at({ at: [121, 31] });
  company.at({ at: [121, 31] });
  clock.turn(SAY_INTERVAL * 2);
  company.tick();
  assert.equal(sent.length, 1);
  clock.turn(STILL_INTERVAL + 1);
  company.tick();
  assert.equal(sent.length, 2);
});

test('others have a name and a colour that stays theirs', () => {
  company.heard(here('a'));
  company.heard(here('b'));
  company.heard(here('a', { at: [121.1, 31] }));
  assert.deepEqual(company.others.map(({ name, colour }) => [name, colour]), [['A', 0], ['B', 1]]);
});

test('one is no company to oneself', () => {
  company.heard(here('me'));
  assert.deepEqual(company.others, []);
});

test('who greets is answered', () => {
  company.heard(here('a', { hello: true }));
  assert.equal(sent.length, 1);
  assert.equal(sent[0].hello, false);
});

test('who leaves, or is silent for long, is gone', () => {
  company.heard(here('a'));
  company.heard(here('b'));
  company.heard({ type: 'here', tab: 'a', by: 'a', name: 'A', gone: true });
  assert.deepEqual(company.others.map(({ tab }) => tab), ['b']);
  clock.turn(STILL_INTERVAL * 4);
  company.tick();
  assert.deepEqual(company.others, []);
});

test('a pointer that left the map has no place', () => {
  company.heard(here('a', { at: [] as unknown as [number, number] }));
  assert.equal(company.others[0].at, undefined);
});

test('a large selection is told in part', () => {
  company.at({ units: Array.from({ length: 500 }, (_, i) => i) });
  assert.equal(sent[0].units!.length, 200);
});
