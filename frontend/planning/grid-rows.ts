import type { PlanState } from './plan-state.ts';
import { text, type Labels } from './texts.ts';
import { signOf, type Sign } from './sums.ts';
import type { GridKey } from './wire.ts';

/** One line of the table of grids; the last, with the key null, sums up the units of no grid. */
export interface GridRow {
  key: GridKey;
  number: string;
  name: string;
  kind: string;
  locked: boolean;
  households: number;
  units: number;
  sign: Sign | 'none';
  /** Households above or below the limits. */
  off: number;
  /** As of the last edit, not of the running gesture. */
  shape?: { area: number; compactness: number; barrierShare: number };
}

/** Grids that have a code come first; new ones, with a provisional number such as +8, in the order in which they were made. */
function byNumber(a: GridRow, b: GridRow): number {
  const provisional = (row: GridRow) => Number(row.number.startsWith('+'));
  return provisional(a) - provisional(b) || Number(a.number) - Number(b.number) || a.name.localeCompare(b.name);
}

/** The grids by number as they are shown, with sums that the running gesture already counts in. */
export function gridRows(plan: PlanState, locked: ReadonlySet<string> = new Set()): GridRow[] {
  const rows: GridRow[] = plan.grids.map(({ key, number, name, kind, area, compactness, barrierShare }) => {
      const households = plan.households(key);
      const standing = signOf(households, plan.limits);
      // The limits are those of general grids; a dedicated one (a market, a station) has no households to count.
      const { sign, off } = kind === 'GENERAL' ? standing : { sign: 'none' as const, off: 0 };
      const shape = { area, compactness, barrierShare };
      return { key, number, name, kind, locked: locked.has(key), households, units: plan.unitCount(key), sign, off, shape };
    });
  rows.sort(byNumber);
  if (plan.unitCount(null) > 0) {
    const [households, units] = [plan.households(null), plan.unitCount(null)];
    rows.push({ key: null, number: '', name: '', kind: '', locked: false, households, units, sign: 'none', off: 0 });
  }
  return rows;
}

/** By which people know a grid in few words. */
export function numberOf({ rows, labels }: { rows: readonly GridRow[]; labels: Labels }, grid: GridKey): string {
  const row = grid === null ? undefined : rows.find(({ key }) => key === grid);
  return row ? row.number || row.name : text(labels, 'unassigned');
}
