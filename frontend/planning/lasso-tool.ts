import { gripOf, type Purpose, purposeOf } from './covering.ts';
import type { Metres } from './local-plane.ts';
import type { Studio } from './studio.ts';
import { type Grip, type Hand, NO_TRACE, type StudioTool, type Trace } from './studio-tool.ts';

/** A line drawn by hand gets a point each so many CSS pixels. */
const SPACING = 4;

/** All units whose label point lies inside a line drawn by hand. */
export class LassoTool implements StudioTool {
  readonly #studio: Studio;
  #purpose: Purpose = { does: 'select' };
  #line: Metres[] = [];

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  begin(hand: Hand): Grip {
    this.#purpose = purposeOf(this.#studio, hand);
    this.#line = [hand.at];
    return this.move(hand);
  }

  move({ at, metresPerPixel }: Hand): Grip {
    const [x, y] = this.#line.at(-1)!;
    if (Math.hypot(at[0] - x, at[1] - y) >= SPACING * metresPerPixel) {
      this.#line.push(at);
    }
    return gripOf(this.#purpose, new Set(this.#studio.picking.inside([...this.#line, at])));
  }

  end(hand: Hand): Grip {
    const grip = this.move(hand);
    this.#line = [];
    return grip;
  }

  cancel(): void {
    this.#line = [];
  }

  trace({ at }: Hand): Trace {
    return this.#line.length === 0 ? NO_TRACE : { shape: 'ring', points: [...this.#line, at] };
  }
}
