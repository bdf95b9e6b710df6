import type { GridKey, Limits } from './wire.ts';

/** What a move does to one grid's households. */
export interface Effect {
  grid: GridKey;
  before: number;
  after: number;
}

/** What giving `units` to `to` adds to the households of each grid it touches. */
export function changesOf(
  units: Iterable<number>,
  to: GridKey,
  from: (unit: number) => GridKey,
  householdsOf: (unit: number) => number,
): Map<GridKey, number> {
  const changes = new Map<GridKey, number>();
  for (const unit of units) {
    const grid = from(unit);
    if (grid !== to) {
      changes.set(grid, (changes.get(grid) ?? 0) - householdsOf(unit));
      changes.set(to, (changes.get(to) ?? 0) + householdsOf(unit));
    }
  }
  return changes;
}

/** The same before and after, by what the grids have today, when the move is still to be made. */
export function effectsOf(changes: ReadonlyMap<GridKey, number>, today: (grid: GridKey) => number): Effect[] {
  return [...changes].map(([grid, by]) => ({ grid, before: today(grid), after: today(grid) + by }));
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
