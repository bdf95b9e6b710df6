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
      this.#clock.after(this.#next - this.#clock.now(), () => this.#due());
    }
  }

  /** Forgets what waits: the gesture it belonged to is over. */
  clear(): void {
    this.#waiting = undefined;
  }

  #due(): void {
    // The wait may be a cleared one's, with a newer value behind it whose own turn comes later.
    if (this.#waiting && this.#clock.now() >= this.#next) {
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
