import { isComing } from './auto-plan.ts';
import type { PlanState } from './plan-state.ts';
import { text, type Labels } from './texts.ts';
import { signOf, type Sign } from './sums.ts';
import type { GridData, GridKey } from './wire.ts';

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
  /** It would come with the plan that is looked at: its number there. */
  coming?: number;
  /** As of the last edit, not of the running gesture; not told where a plan that is looked at changes it. */
  shape?: { area: number; compactness: number; barrierShare: number };
}

/** Grids that have a code come first; new ones, with a provisional number such as +8, in the order in which they were made. */
function byNumber(a: GridRow, b: GridRow): number {
  const provisional = (row: GridRow) => (row.coming ? 1 + row.coming : Number(row.number.startsWith('+')));
  return provisional(a) - provisional(b) || Number(a.number) - Number(b.number) || a.name.localeCompare(b.name);
}

/** Units with the grids that a plan which is looked at would give them. */
export interface Preview {
  targets: ReadonlyMap<number, GridKey>;
  householdsOf: (unit: number) => number;
}

export const NO_PREVIEW: Preview = { targets: new Map(), householdsOf: () => 0 };

/** The grids, or of them those asked for, by number as they are shown, with sums that the running gesture and the plan that is looked at already count in. */
export function gridRows(
  plan: PlanState,
  locked: ReadonlySet<string> = new Set(),
  preview: Preview = NO_PREVIEW,
  grids: readonly GridData[] = plan.grids,
): GridRow[] {
  const changes = changesOfPreview(plan, preview);
  const sums = (key: GridKey) => {
    const { households, units } = changes.get(key) ?? { households: 0, units: 0 };
    return { households: plan.households(key) + households, units: plan.unitCount(key) + units };
  };
  const rows: GridRow[] = grids.map(({ key, number, name, kind, area, compactness, barrierShare }) => {
    const { households, units } = sums(key);
    const standing = signOf(households, plan.limits);
    // The limits are those of general grids; a dedicated one (a market, a station) has no households to count.
    const { sign, off } = kind === 'GENERAL' ? standing : { sign: 'none' as const, off: 0 };
    const shape = changes.has(key) ? undefined : { area, compactness, barrierShare };
    return { key, number, name, kind, locked: locked.has(key), households, units, sign, off, shape };
  });
  for (const [key, change] of changes) {
    if (isComing(key)) {
      const coming = Number(key.replace(/\D/g, ''));
      rows.push({ key, number: '', name: '', kind: 'GENERAL', locked: false, coming, ...change, ...signOf(change.households, plan.limits) });
    }
  }
  rows.sort(byNumber);
  if (sums(null).units > 0) {
    const { households, units } = sums(null);
    rows.push({ key: null, number: '', name: '', kind: '', locked: false, households, units, sign: 'none', off: 0 });
  }
  return rows;
}

/** By which people know a grid in few words. */
export function numberOf({ rows, labels }: { rows: readonly GridRow[]; labels: Labels }, grid: GridKey): string {
  const row = grid === null ? undefined : rows.find(({ key }) => key === grid);
  return row ? row.number || row.name : text(labels, 'unassigned');
}

/** What each grid would gain and lose. */
function changesOfPreview(plan: PlanState, { targets, householdsOf }: Preview): Map<GridKey, { households: number; units: number }> {
  const changes = new Map<GridKey, { households: number; units: number }>();
  const add = (grid: GridKey, households: number, units: number) => {
    const before = changes.get(grid) ?? { households: 0, units: 0 };
    changes.set(grid, { households: before.households + households, units: before.units + units });
  };
  for (const [unit, to] of targets) {
    const from = plan.gridOf(unit);
    if (from !== to) {
      add(from, -householdsOf(unit), -1);
      add(to, householdsOf(unit), 1);
    }
  }
  return changes;
}
