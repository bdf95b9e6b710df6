import type { Unit } from './coverage.ts';
import type { GridKey } from './wire.ts';

/** Which units the table lists: all, the selected, those of no grid, or those of the active grid. */
export type UnitFilter = 'all' | 'selected' | 'unassigned' | 'active';

export interface UnitQuery {
  filter: UnitFilter;
  /** Part of the label, in any case. */
  search: string;
  selected: ReadonlySet<number>;
  active: GridKey | undefined;
  gridOf: (unit: number) => GridKey;
}

/** The units that a query asks for, most households first: those are what a planner balances with. */
export function unitRows(units: Iterable<Unit>, { filter, search, selected, active, gridOf }: UnitQuery): Unit[] {
  const wanted: Record<UnitFilter, (n: number) => boolean> = {
    all: () => true,
    selected: n => selected.has(n),
    unassigned: n => gridOf(n) === null,
    active: n => active !== undefined && gridOf(n) === active,
  };
  const part = search.trim().toLowerCase();
  return [...units]
    .filter(({ n, label }) => wanted[filter](n) && label.toLowerCase().includes(part))
    .sort((a, b) => b.households - a.households || a.n - b.n);
}
