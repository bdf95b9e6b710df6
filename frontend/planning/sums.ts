import type { GridKey, Limits } from './wire.ts';

/** What a move does to one grid's households. */
export interface Effect {
  grid: GridKey;
  before: number;
  after: number;
}

/** What giving `units` to `to` does to the households of each grid it touches; `now` are the sums of today, without that move. */
export function effectsOf(
  units: Iterable<number>,
  to: GridKey,
  from: (unit: number) => GridKey,
  householdsOf: (unit: number) => number,
  now: (grid: GridKey) => number,
): Effect[] {
  const change = new Map<GridKey, number>();
  for (const unit of units) {
    const grid = from(unit);
    if (grid !== to) {
      change.set(grid, (change.get(grid) ?? 0) - householdsOf(unit));
      change.set(to, (change.get(to) ?? 0) + householdsOf(unit));
    }
  }
  return [...change].map(([grid, by]) => ({ grid, before: now(grid), after: now(grid) + by }));
}

export type Sign = 'few' | 'many' | 'ok';

/** How a number of households stands to the limits, and by how many it is off. */
export function signOf(households: number, { min, max }: Limits): { sign: Sign; off: number } {
  if (households > max) {
    return { sign: 'many', off: households - max };
  }
  return households < min ? { sign: 'few', off: min - households } : { sign: 'ok', off: 0 };
}

/** Shape, not only colour, tells too few from too many. */
export const MARK: Record<Sign, string> = { few: '▼', many: '▲', ok: '' };
