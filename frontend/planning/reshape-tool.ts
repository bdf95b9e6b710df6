import { borderChain } from './border-chain.ts';
import type { Metres } from './local-plane.ts';
import { distanceToSegment2 } from './rings.ts';
import { snap } from './snapping.ts';
import type { Studio } from './studio.ts';
import { type Grip, type Hand, NO_TRACE, NOTHING, type StudioTool, type Trace } from './studio-tool.ts';
import type { LonLat } from './wire.ts';

/** How near the pointer must be to a border to take hold of it, in CSS pixels. */
const GRAB = 12;
const SNAP = 9;
/** How far to both sides of the pointer the border gives way, in CSS pixels; it goes on to the next vertex. */
const GIVES = 60;

interface Held {
  grids: [string, string];
  /** From one end of the stretch that gives way to the other. */
  stretch: LonLat[];
}

/** Draws a stretch of the border between two grids straight, or over to where it is dragged: on release the border follows the new line, and what it passed changes sides. */
export class ReshapeTool implements StudioTool {
  readonly #studio: Studio;
  #held: Held | undefined;

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  begin(hand: Hand): Grip | undefined {
    this.#held = this.#studio.session.canEdit ? this.#at(hand) : undefined;
    return this.#held && NOTHING;
  }

  move(): Grip {
    return NOTHING;
  }

  end(hand: Hand): Grip {
    const held = this.#held;
    this.#held = undefined;
    if (!held) {
      return NOTHING;
    }
    const line = this.#course(held, hand);
    return {
      does: 'ask',
      request: seq => ({ type: 'reshape', seq, line, back: held.stretch.toReversed(), grids: held.grids }),
    };
  }

  cancel(): void {
    this.#held = undefined;
  }

  trace(hand: Hand): Trace {
    const { plane } = this.#studio.coverage;
    if (this.#held) {
      return { shape: 'line', points: this.#course(this.#held, hand).map(at => plane.toMetres(at)) };
    }
    const over = this.#at(hand);
    return over ? { shape: 'line', points: over.stretch.map(at => plane.toMetres(at)) } : NO_TRACE;
  }

  #course({ stretch }: Held, { at, metresPerPixel }: Hand): LonLat[] {
    const { coverage, picking } = this.#studio;
    return [stretch[0], snap(coverage, picking, at, SNAP * metresPerPixel).at, stretch.at(-1)!];
  }

  /** The stretch of a border under the pointer. */
  #at({ at, metresPerPixel }: Hand): Held | undefined {
    const { coverage, picking, plan, locks } = this.#studio;
    const gridOf = (n: number) => plan.gridBefore(n);
    let edge: number | undefined;
    let least = (GRAB * metresPerPixel) ** 2;
    for (const index of new Set(picking.under(at, at, GRAB * metresPerPixel).flatMap(n => coverage.edgesOf(n)))) {
      const { l, r, line } = coverage.edges[index];
      if (l < 0 || r < 0 || !plan.includes(l) || !plan.includes(r) || gridOf(l) === gridOf(r) || gridOf(l) === null || gridOf(r) === null) {
        continue;
      }
      const distance = nearestSegment(line.map(p => coverage.plane.toMetres(p)), at).distance2;
      if (distance <= least) {
        least = distance;
        edge = index;
      }
    }
    if (edge === undefined) {
      return undefined;
    }
    const grids = [gridOf(coverage.edges[edge].l)!, gridOf(coverage.edges[edge].r)!] as [string, string];
    if (grids.some(key => locks.has(key))) {
      return undefined;
    }
    const chain = borderChain(coverage, edge, gridOf);
    return { grids, stretch: this.#stretch(chain, at, GIVES * metresPerPixel) };
  }

  #stretch(chain: LonLat[], at: Metres, gives: number): LonLat[] {
    const line = chain.map(p => this.#studio.coverage.plane.toMetres(p));
    const { segment } = nearestSegment(line, at);
    const away = ([x, y]: Metres) => Math.hypot(x - at[0], y - at[1]);
    let from = segment - 1;
    while (from > 0 && away(line[from]) < gives) {
      from--;
    }
    let to = segment;
    while (to < line.length - 1 && away(line[to]) < gives) {
      to++;
    }
    return chain.slice(from, to + 1);
  }
}

function nearestSegment(line: readonly Metres[], at: Metres): { segment: number; distance2: number } {
  let best = { segment: 1, distance2: Infinity };
  for (let i = 1; i < line.length; i++) {
    const distance2 = distanceToSegment2(at, line[i - 1], line[i]);
    if (distance2 < best.distance2) {
      best = { segment: i, distance2 };
    }
  }
  return best;
}
