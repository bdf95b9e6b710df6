import { Throttle, WALL_CLOCK, type Clock } from './throttle.ts';
import type { HereMessage, HereRequest, LonLat } from './wire.ts';

/** Between two messages of one's own place, in ms: five a second, whatever the pointer does. */
export const SAY_INTERVAL = 200;
/** Who stays in one place says so this often, in ms; who is silent three times as long has gone. */
export const STILL_INTERVAL = 8_000;
const PATIENCE = 3 * STILL_INTERVAL;
export const PERSON_COLOURS = 6;
/** The portal passes on no more. */
const MOST_UNITS = 200;

/** Somebody else who has the plan open: one tab of a browser. */
export interface Companion {
  tab: string;
  name: string;
  colour: number;
  at: LonLat | undefined;
  grid: string | null;
  units: readonly number[];
  heard: number;
}

export interface Place {
  at: LonLat | undefined;
  grid: string | null;
  units: Iterable<number>;
}

/** The others who have the plan open, and what they are told of oneself. Nothing of it is kept anywhere. */
export class Company {
  readonly #tab: string;
  readonly #clock: Clock;
  readonly #changed: () => void;
  readonly #says: Throttle<HereRequest>;
  readonly #others = new Map<string, Companion>();
  #place: Place = { at: undefined, grid: null, units: [] };
  #said = -Infinity;
  #last = '';

  constructor(tab: string, send: (request: HereRequest) => void, changed: () => void, clock: Clock = WALL_CLOCK) {
    this.#tab = tab;
    this.#clock = clock;
    this.#changed = changed;
    this.#says = new Throttle(
      SAY_INTERVAL,
      request => {
        this.#said = clock.now();
        send(request);
      },
      clock,
    );
  }

  get others(): readonly Companion[] {
    return [...this.#others.values()];
  }

  /** One's own place, to be told if it is another than before. */
  at(place: Partial<Place>): void {
    this.#place = { ...this.#place, ...place };
    const request = this.#request(false);
    const now = JSON.stringify(request);
    if (now !== this.#last) {
      this.#last = now;
      this.#says.offer(request);
    }
  }

  /** To be called when the line is there: says where one is and asks the others to do the same. */
  hello(): void {
    this.#says.offer(this.#request(true));
  }

  /** To be called now and then: says that one is still there, and forgets those who are not. */
  tick(): void {
    const now = this.#clock.now();
    if (now - this.#said >= STILL_INTERVAL) {
      this.#says.offer(this.#request(false));
    }
    const gone = this.others.filter(({ heard }) => now - heard > PATIENCE);
    gone.forEach(({ tab }) => this.#others.delete(tab));
    if (gone.length > 0) {
      this.#changed();
    }
  }

  farewell(): HereRequest {
    return { type: 'here', tab: this.#tab, gone: true };
  }

  /** The line is down: nobody knows where the others are. */
  lost(): void {
    this.#others.clear();
    this.#changed();
  }

  heard(message: HereMessage): void {
    if (message.tab === this.#tab) {
      return;
    }
    if (message.gone) {
      this.#others.delete(message.tab);
    } else {
      const [lon, lat] = message.at ?? [];
      this.#others.set(message.tab, {
        tab: message.tab,
        name: message.name,
        colour: this.#others.get(message.tab)?.colour ?? this.#freeColour(),
        at: lon === undefined || lat === undefined ? undefined : [lon, lat],
        grid: message.grid ?? null,
        units: message.units ?? [],
        heard: this.#clock.now(),
      });
      if (message.hello) {
        this.#says.offer(this.#request(false));
      }
    }
    this.#changed();
  }

  #request(hello: boolean): HereRequest {
    const { at, grid, units } = this.#place;
    const some: number[] = [];
    for (const unit of units) {
      if (some.length === MOST_UNITS) {
        break;
      }
      some.push(unit);
    }
    return { type: 'here', tab: this.#tab, hello, at: at ?? null, grid, units: some };
  }

  #freeColour(): number {
    const taken = this.others.map(({ colour }) => colour);
    const count = (colour: number) => taken.filter(other => other === colour).length;
    return [...Array(PERSON_COLOURS).keys()].reduce((best, colour) => (count(colour) < count(best) ? colour : best), 0);
  }
}
