import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Throttle, type Clock } from './throttle.ts';

class HandClock implements Clock {
  time = 0;
  #jobs: { at: number; run: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(ms: number, run: () => void): void {
    this.#jobs.push({ at: this.time + ms, run });
  }

  turn(to: number): void {
    for (const job of this.#jobs.filter(({ at }) => at <= to).sort((a, b) => a.at - b.at)) {
      this.#jobs.splice(this.#jobs.indexOf(job), 1);
      this.time = job.at;
      job.run();
    }
    this.time = to;
  }
}

let clock: HandClock;
let sent: number[];
let throttle: Throttle<number>;

beforeEach(() => {
  clock = new HandClock();
  sent = [];
  throttle = new Throttle(70, value => sent.push(value), clock);
});

test('the first goes at once, then the latest of each interval', () => {
  for (let ms = 0; ms <= 200; ms += 10) {
    clock.turn(ms);
    throttle.offer(ms);
  }
  assert.deepEqual(sent, [0, 60, 130]);
});

test('the last one is sent though nothing follows it', () => {
  throttle.offer(1);
  throttle.offer(2);
  clock.turn(500);
  assert.deepEqual(sent, [1, 2]);
});

test('what waits for a gesture that is over is not sent', () => {
  throttle.offer(1);
  throttle.offer(2);
  throttle.clear();
  clock.turn(500);
  assert.deepEqual(sent, [1]);
});

test('a timer that comes a little early loses nothing and stops nothing', () => {
  const early: Clock = {
    now: () => clock.now(),
    after: (ms, run) => clock.after(ms > 1 ? ms - 0.5 : ms, run),
  };
  throttle = new Throttle(70, value => sent.push(value), early);
  throttle.offer(1);
  throttle.offer(2);
  [69.6, 100].forEach(ms => clock.turn(ms));
  throttle.offer(3);
  [139.6, 200].forEach(ms => clock.turn(ms));
  assert.deepEqual(sent, [1, 2, 3]);
});
