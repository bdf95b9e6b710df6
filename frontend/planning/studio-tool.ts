import type { Command } from './keys.ts';
import type { Metres } from './local-plane.ts';
import type { SelectionMode } from './selection.ts';
import type { GridKey, PlanRequest } from './wire.ts';

/** Where the pointer is, on the coverage's plane, and what is held down with it. */
export interface Hand {
  at: Metres;
  /** The unit under it; undefined outside the community. */
  unit: number | undefined;
  mode: SelectionMode;
  /** What one CSS pixel covers on the ground now, in metres: tolerances are in pixels. */
  metresPerPixel: number;
}

/** What a running gesture has in hand. The studio shows it at once, and makes of the last one, on release, one edit or a selection. */
export type Grip =
  /** Nothing yet, or something that only its trace shows. */
  | { does: 'nothing' }
  /** These units, and only these, go to a grid. */
  | { does: 'give'; units: ReadonlySet<number>; to: GridKey }
  /** These units join or leave the selection, as the hand's mode says. */
  | { does: 'select'; units: ReadonlySet<number> }
  /** On release the portal is asked for an edit that the browser cannot show by itself. */
  | { does: 'ask'; request: (seq: number) => PlanRequest };

export const NOTHING: Grip = { does: 'nothing' };

/** What the portal says a line would do. */
export interface Foreseen {
  /** The grid that falls in two, and the households on the line's left and on its right. */
  divided?: { grid: string; households: readonly [left: number, right: number] };
  /** Why nothing would be done, in a word of the portal's. */
  refused?: string;
}

/** What shows where the tool is at work: lines on the ground, the brush's circle in pixels. */
export type Trace =
  | { shape: 'none' }
  | { shape: 'circle'; at: Metres; radius: number }
  | { shape: 'ring' | 'line'; points: readonly Metres[] }
  /** A line that cuts, the borders it would make, and the place on a border where its end would catch. */
  | { shape: 'cut'; points: readonly Metres[]; led: readonly (readonly Metres[])[]; mark: Metres | undefined } & Foreseen;

export const NO_TRACE: Trace = { shape: 'none' };

/**
 * A tool takes the pointer from press to release. It knows the plan, not the map: what it answers is shown, previewed, and on release
 * logged as one edit by the studio. A tool is made once a studio and holds what belongs to its running gesture.
 */
export interface StudioTool {
  /** Dragging with this tool moves the map. Such a tool is only clicked with. */
  readonly pans?: boolean;
  /** A press. Undefined where the tool has nothing to do here. */
  begin(hand: Hand): Grip | undefined;
  /** The pointer moved while pressed. */
  move(hand: Hand): Grip;
  /** The last word before release; without it the grip of the last move counts. */
  end?(hand: Hand): Grip;
  /** Taken back by Esc, the right button or a second finger: forget the gesture. */
  cancel?(): void;
  /** A press and release in one place, for tools that pan. */
  click?(hand: Hand): void;
  /** A key or a button, before it means what it means without this tool: true where the tool has a use for it. */
  command?(command: Command): boolean;
  /** What to draw for a hand that is there, pressed or not. */
  trace?(hand: Hand): Trace;
  /** The wheel, one notch: true where the tool has a use for it and the map shall not zoom. */
  wheel?(by: 1 | -1): boolean;
}
