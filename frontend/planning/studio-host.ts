import type { Shelf } from './locks.ts';
import type { Notice } from './session-notice.ts';
import type { Clock } from './throttle.ts';
import type { FindingData, PlanRequest } from './wire.ts';

/** What the studio needs of whatever shows it. */
export interface StudioHost {
  send(request: PlanRequest): void;
  /** These units show another grid, or another colour. */
  repaint(units: Iterable<number>): void;
  /** Something beside the units changed: selection, sums, findings. */
  redraw(): void;
  notice(notice: Notice): void;
  show(finding: FindingData): void;
  /** Brings a unit into view if it is not. */
  reveal(unit: number): void;
  /** What the tool in hand draws has become another thing, without the pointer. */
  retrace?(): void;
}

/** Which plan, by whom, and where this browser keeps what belongs to the person. */
export interface Sitting {
  plan: string;
  /** The account name of the planner who sits here. */
  me: string;
  shelf?: Shelf;
  /** A name for this tab of the browser, by which the others tell it from its neighbours. */
  tab?: string;
  clock?: Clock;
}
