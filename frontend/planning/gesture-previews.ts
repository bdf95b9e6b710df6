import { Throttle, WALL_CLOCK, type Clock } from './throttle.ts';
import type { FindingData, GridKey, Previewed } from './wire.ts';

/** Between two previews in ms: about 14 a second, whatever the pointer does. */
export const PREVIEW_INTERVAL = 70;

/** What a gesture has in hand now. */
export interface InHand {
  units: number[];
  to: GridKey;
}

/** Asks while a gesture runs what it would do to the findings, and knows which answers are still of it. */
export class GesturePreviews {
  readonly #throttle: Throttle<InHand>;
  /** Answers to previews below this belong to a gesture that is over. */
  #from = 0;
  #findings: readonly FindingData[] | undefined;
  #running = false;

  constructor(ask: (inHand: InHand) => void, clock: Clock | undefined) {
    this.#throttle = new Throttle(PREVIEW_INTERVAL, ask, clock ?? WALL_CLOCK);
  }

  get running(): boolean {
    return this.#running;
  }

  /** As the portal answered last; nothing where the plan's own are shown. */
  get findings(): readonly FindingData[] | undefined {
    return this.#findings;
  }

  begin(): void {
    this.#running = true;
  }

  offer(inHand: InHand): void {
    this.#throttle.offer(inHand);
  }

  /** Whether an answer is of the gesture that runs, and no older than what is shown. */
  heard({ seq, findings }: Previewed): boolean {
    const news = this.#running && seq >= this.#from;
    if (news) {
      this.#from = seq;
      this.#findings = findings;
    }
    return news;
  }

  /** @param asked the number of the last request */
  end(asked: number): void {
    this.#running = false;
    this.#throttle.clear();
    this.#from = asked + 1;
  }

  /** The last preview stays until the edit brings the findings themselves, so that the list does not blink on release. */
  confirmed(): void {
    if (!this.#running) {
      this.#findings = undefined;
    }
  }
}
