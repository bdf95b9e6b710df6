/** What the throttle needs of the world, so that a test can turn its clock by hand. */
export interface Clock {
  now(): number;
  after(ms: number, run: () => void): void;
}

export const WALL_CLOCK: Clock = {
  now: () => performance.now(),
  after: (ms, run) => void setTimeout(run, ms),
};

/**
 * Lets through at most one value per interval: the first at once, then always the latest, and the last one never gets lost.
 */
export class Throttle<T> {
  readonly #interval: number;
  readonly #out: (value: T) => void;
  readonly #clock: Clock;
  #next = -Infinity;
  #waiting: { value: T } | undefined;
  #timed = false;

  constructor(interval: number, out: (value: T) => void, clock: Clock = WALL_CLOCK) {
    this.#interval = interval;
    this.#out = out;
    this.#clock = clock;
  }

  offer(value: T): void {
    if (this.#waiting) {
      this.#waiting.value = value;
    } else if (this.#clock.now() >= this.#next) {
      this.#send(value);
    } else {
      this.#waiting = { value };
      this.#wait();
    }
  }

  /** Forgets what waits: the gesture it belonged to is over. */
  clear(): void {
    this.#waiting = undefined;
  }

  #wait(): void {
    if (!this.#timed) {
      this.#timed = true;
      this.#clock.after(this.#next - this.#clock.now(), () => this.#due());
    }
  }

  #due(): void {
    this.#timed = false;
    if (this.#waiting && this.#clock.now() < this.#next) {
      // Browsers' timers come a fraction early now and then, and this one may have been set for a value cleared since.
      this.#wait();
    } else if (this.#waiting) {
      const { value } = this.#waiting;
      this.#waiting = undefined;
      this.#send(value);
    }
  }

  #send(value: T): void {
    this.#next = this.#clock.now() + this.#interval;
    this.#out(value);
  }
}
