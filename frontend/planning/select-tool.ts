import { select } from './selection.ts';
import type { Studio } from './studio.ts';
import { type Grip, type Hand, NOTHING, type StudioTool } from './studio-tool.ts';

/** Clicks choose units; dragging is the map's. */
export class SelectTool implements StudioTool {
  readonly pans = true;
  readonly #studio: Studio;

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  begin(): undefined {
    return undefined;
  }

  move(): Grip {
    return NOTHING;
  }

  click({ unit, mode }: Hand): void {
    if (unit !== undefined) {
      this.#studio.focused = unit;
      this.#studio.select(select(this.#studio.selected, [unit], mode));
    }
  }
}
