import type { Coverage } from './coverage.ts';
import type { GridKey } from './wire.ts';

/** What a planner lets gestures take of all they cover. */
export interface Reach {
  /** From every grid, only from the grid the gesture began on, or only what belongs to none. */
  from: 'any' | 'pressed' | 'unassigned';
  /** Only in the compound the gesture began in. */
  compound: boolean;
  /** A compound goes whole: a gesture that touches one unit of it has all of them. */
  whole: boolean;
}

export const EVERYTHING: Reach = { from: 'any', compound: false, whole: false };

/** The grid and the compound a gesture began with; undefined until the pointer met one. */
export interface Anchor {
  grid?: GridKey;
  compound?: number;
}

/** The anchor, completed by the unit that is under the pointer now. Units of the grid that is given to are none to take from. */
export function anchored(anchor: Anchor, unit: number | undefined, to: GridKey | undefined, coverage: Coverage, gridOf: (unit: number) => GridKey): Anchor {
  if (unit === undefined) {
    return anchor;
  }
  const grid = gridOf(unit);
  return {
    grid: anchor.grid === undefined && grid !== to ? grid : anchor.grid,
    compound: anchor.compound ?? coverage.unit(unit).compound ?? undefined,
  };
}

/** Of the units covered those within reach, and with them, where compounds go whole, the rest of their compounds. */
export function withinReach(
  units: ReadonlySet<number>,
  { from, compound, whole }: Reach,
  anchor: Anchor,
  coverage: Coverage,
  gridOf: (unit: number) => GridKey,
): ReadonlySet<number> {
  if (from === 'any' && !compound && !whole) {
    return units;
  }
  const covered = whole ? wholeCompounds(units, coverage) : units;
  const source = from === 'unassigned' ? null : anchor.grid;
  return new Set(
    [...covered].filter(
      n => (from === 'any' || gridOf(n) === source) && (!compound || coverage.unit(n).compound === anchor.compound),
    ),
  );
}

export function wholeCompounds(units: Iterable<number>, coverage: Coverage): Set<number> {
  const whole = new Set(units);
  for (const n of units) {
    const { compound } = coverage.unit(n);
    if (compound !== null) {
      coverage.unitsOfCompound(compound).forEach(other => whole.add(other));
    }
  }
  return whole;
}
