import { gripOf, type Purpose, purposeOf } from './covering.ts';
import type { Metres } from './local-plane.ts';
import type { Studio } from './studio.ts';
import type { Grip, Hand, StudioTool, Trace } from './studio-tool.ts';

/** A round brush: what it touches on its way goes to the active grid, or to the grid it was put down on where none is active. */
export class BrushTool implements StudioTool {
  readonly #studio: Studio;
  #purpose: Purpose = { does: 'select' };
  #last: Metres = [0, 0];
  #units = new Set<number>();

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  begin(hand: Hand): Grip {
    const { active, plan } = this.#studio;
    const under = hand.unit === undefined || !plan.includes(hand.unit) ? undefined : (plan.gridOf(hand.unit) ?? undefined);
    this.#purpose = purposeOf(this.#studio, hand, active === undefined ? under : active);
    if (this.#purpose.does === 'give') {
      this.#studio.activate(this.#purpose.to);
    }
    this.#units = new Set();
    this.#last = hand.at;
    return this.move(hand);
  }

  move({ at, metresPerPixel }: Hand): Grip {
    const touched = this.#studio.picking.under(this.#last, at, this.#studio.brush * metresPerPixel);
    this.#last = at;
    this.#units = new Set([...this.#units, ...touched]);
    return gripOf(this.#purpose, this.#units);
  }

  trace({ at }: Hand): Trace {
    return { shape: 'circle', at, radius: this.#studio.brush };
  }

  wheel(by: 1 | -1): boolean {
    this.#studio.resized(by);
    return true;
  }
}
