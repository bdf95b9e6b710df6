import type { Coverage } from './coverage.ts';
import type { Metres } from './local-plane.ts';
import { distanceToSegment2 } from './rings.ts';
import type { Studio } from './studio.ts';
import { type Grip, type Hand, NO_TRACE, NOTHING, type StudioTool, type Trace } from './studio-tool.ts';
import { goOn, swept, type SweepPath } from './sweep.ts';
import type { GridKey } from './wire.ts';

/** How near the pointer must be to a border to grab it, and how far from it to have left it, in CSS pixels. */
const GRAB = 12;
/** Units narrower than this many pixels may be jumped over by a fast pointer. */
const STEP = 2;

interface Grabbed {
  line: Metres[];
  sides: [GridKey, GridKey];
}

/** Grabs the border between two grids and carries it along: units passed over change sides, and back again. */
export class SweepTool implements StudioTool {
  readonly #studio: Studio;
  #grabbed: Grabbed | undefined;
  #path: SweepPath = [];
  #last: Metres = [0, 0];

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  begin(hand: Hand): Grip | undefined {
    this.#grabbed = this.#studio.session.canEdit ? this.#borderAt(hand) : undefined;
    this.#path = [];
    this.#last = hand.at;
    return this.#grabbed && this.move(hand);
  }

  move({ at, metresPerPixel }: Hand): Grip {
    const { line, sides } = this.#grabbed!;
    for (const place of between(this.#last, at, STEP * metresPerPixel)) {
      const unit = this.#studio.picking.unitAt(place);
      if (unit !== undefined) {
        this.#path = goOn(this.#path, unit);
      }
    }
    this.#last = at;
    const away = distance2(line, at) > (GRAB * metresPerPixel) ** 2;
    const flips = swept(this.#path, away, sides, n => this.#studio.plan.gridBefore(n));
    return flips ? { does: 'give', ...flips } : NOTHING;
  }

  cancel(): void {
    this.#grabbed = undefined;
  }

  end(hand: Hand): Grip {
    const grip = this.move(hand);
    this.#grabbed = undefined;
    return grip;
  }

  /** The border that a press would grab. */
  trace(hand: Hand): Trace {
    const border = this.#grabbed ? undefined : this.#borderAt(hand);
    return border ? { shape: 'line', points: border.line } : NO_TRACE;
  }

  #borderAt({ at, metresPerPixel }: Hand): Grabbed | undefined {
    const { coverage, picking, plan } = this.#studio;
    const reach = GRAB * metresPerPixel;
    let nearest: Grabbed | undefined;
    let least = reach * reach;
    for (const edge of new Set(picking.under(at, at, reach).flatMap(n => coverage.edgesOf(n)))) {
      const { l, r } = coverage.edges[edge];
      if (l < 0 || r < 0 || plan.gridBefore(l) === plan.gridBefore(r) || !plan.includes(l) || !plan.includes(r)) {
        continue;
      }
      const line = lineOf(coverage, edge);
      const distance = distance2(line, at);
      if (distance <= least) {
        least = distance;
        nearest = { line, sides: [plan.gridBefore(l), plan.gridBefore(r)] };
      }
    }
    return nearest;
  }
}

function lineOf(coverage: Coverage, edge: number): Metres[] {
  return coverage.edges[edge].line.map(at => coverage.plane.toMetres(at));
}

function distance2(line: readonly Metres[], at: Metres): number {
  let least = Infinity;
  for (let i = 1; i < line.length; i++) {
    least = Math.min(least, distanceToSegment2(at, line[i - 1], line[i]));
  }
  return least;
}

function* between([ax, ay]: Metres, [bx, by]: Metres, step: number): Iterable<Metres> {
  const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / step));
  for (let i = 1; i <= steps; i++) {
    yield [ax + ((bx - ax) * i) / steps, ay + ((by - ay) * i) / steps];
  }
}
