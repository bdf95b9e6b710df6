import { anchored, withinReach, type Anchor } from './reach.ts';
import { select, type SelectionMode } from './selection.ts';
import type { Studio } from './studio.ts';
import { type Grip, type Hand, NOTHING, type StudioTool } from './studio-tool.ts';

interface Running {
  tool: StudioTool;
  grip: Grip;
  mode: SelectionMode;
  /** The selection when it began, which it goes back to when it is taken back. */
  before: ReadonlySet<number>;
  anchor: Anchor;
}

/** The gesture that runs, if one does: shows what its tool has in hand as it moves, and makes one edit or a selection of it on release. */
export class StudioGesture {
  readonly #studio: Studio;
  #running: Running | undefined;

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  get running(): boolean {
    return this.#running !== undefined;
  }

  /** What it gives to whom, if it gives. */
  get giving(): Extract<Grip, { does: 'give' }> | undefined {
    const grip = this.#running?.grip;
    return grip?.does === 'give' ? grip : undefined;
  }

  /** False where the tool in hand has nothing to do at this place. */
  begin(hand: Hand): boolean {
    const tool = this.#studio.toolInHand;
    this.#studio.enter(hand.unit);
    const grip = tool.begin(hand);
    if (grip) {
      this.#running = { tool, grip: NOTHING, mode: hand.mode, before: this.#studio.selected, anchor: {} };
      this.#take(grip, hand);
    }
    return grip !== undefined;
  }

  move(hand: Hand): void {
    if (this.#running) {
      this.#take(this.#running.tool.move(hand), hand);
    }
  }

  end(hand: Hand): void {
    if (!this.#running) {
      return;
    }
    const last = this.#running.tool.end?.(hand);
    if (last) {
      this.#take(last, hand);
    }
    const { grip } = this.#running;
    this.#running = undefined;
    if (grip.does === 'ask') {
      this.#studio.session.ask(grip.request);
    }
    this.#studio.session.release();
    this.#studio.gestureChanged();
  }

  /** False if none ran. */
  cancel(): boolean {
    const running = this.#running;
    if (!running) {
      return false;
    }
    this.#running = undefined;
    running.tool.cancel?.();
    if (this.#studio.session.drawing) {
      this.#studio.session.cancel();
    }
    this.#studio.selected = running.before;
    this.#studio.gestureChanged();
    return true;
  }

  #take(wished: Grip, hand: Hand): void {
    const running = this.#running!;
    const { session } = this.#studio;
    const grip = this.#allowed(wished, running, hand);
    running.grip = grip;
    if (grip.does === 'give') {
      session.draw(grip.units, grip.to);
    } else if (session.drawing) {
      session.cancel();
    }
    if (grip.does === 'select') {
      this.#studio.selected = select(running.before, grip.units, running.mode);
    }
    this.#studio.gestureChanged();
  }

  /** What is left of a grip within the reach that the planner set, locked grids left alone. */
  #allowed(grip: Grip, running: Running, { unit }: Hand): Grip {
    if (grip.does !== 'give' && grip.does !== 'select') {
      return grip;
    }
    const { coverage, plan, reach } = this.#studio;
    const gridOf = (n: number) => plan.gridBefore(n);
    running.anchor = anchored(running.anchor, unit, grip.does === 'give' ? grip.to : undefined, coverage, gridOf);
    const units = this.#studio.included(withinReach(grip.units, reach, running.anchor, coverage, gridOf));
    return grip.does === 'give' ? { ...grip, units: this.#studio.unlocked(units, grip.to) } : { ...grip, units };
  }
}
