import { gripOf, type Purpose, purposeOf } from './covering.ts';
import type { Metres } from './local-plane.ts';
import type { Studio } from './studio.ts';
import { type Grip, type Hand, NO_TRACE, type StudioTool, type Trace } from './studio-tool.ts';

/** All units whose label point lies between two corners. */
export class RectangleTool implements StudioTool {
  readonly #studio: Studio;
  #purpose: Purpose = { does: 'select' };
  #from: Metres | undefined;

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  begin(hand: Hand): Grip {
    this.#purpose = purposeOf(this.#studio, hand);
    this.#from = hand.at;
    return this.move(hand);
  }

  move({ at }: Hand): Grip {
    return gripOf(this.#purpose, new Set(this.#studio.picking.within(this.#from!, at)));
  }

  end(hand: Hand): Grip {
    const grip = this.move(hand);
    this.#from = undefined;
    return grip;
  }

  cancel(): void {
    this.#from = undefined;
  }

  trace({ at: [x, y] }: Hand): Trace {
    if (!this.#from) {
      return NO_TRACE;
    }
    const [fx, fy] = this.#from;
    return { shape: 'ring', points: [[fx, fy], [x, fy], [x, y], [fx, y]] };
  }
}
