import { select, type SelectionMode } from './selection.ts';
import type { Studio } from './studio.ts';
import { type Grip, type Hand, NOTHING, type StudioTool } from './studio-tool.ts';

interface Running {
  tool: StudioTool;
  grip: Grip;
  mode: SelectionMode;
  /** The selection when it began, which it goes back to when it is taken back. */
  before: ReadonlySet<number>;
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
    const grip = tool.begin(hand);
    if (grip) {
      this.#running = { tool, grip: NOTHING, mode: hand.mode, before: this.#studio.selected };
      this.#take(grip);
    }
    return grip !== undefined;
  }

  move(hand: Hand): void {
    if (this.#running) {
      this.#take(this.#running.tool.move(hand));
    }
  }

  end(hand: Hand): void {
    if (!this.#running) {
      return;
    }
    const last = this.#running.tool.end?.(hand);
    if (last) {
      this.#take(last);
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

  #take(grip: Grip): void {
    const running = this.#running!;
    const { session } = this.#studio;
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
}
