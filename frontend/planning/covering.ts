import type { Studio } from './studio.ts';
import type { Grip, Hand } from './studio-tool.ts';
import type { GridKey } from './wire.ts';

/** What becomes of the units that a tool covers: they go to a grid, or they are selected. */
export type Purpose = { does: 'give'; to: GridKey } | { does: 'select' };

/** A press without Shift or Alt gives to the active grid, where there is one and the plan may be drawn in; any other press selects. */
export function purposeOf(studio: Studio, { mode }: Hand, to: GridKey | undefined = studio.active): Purpose {
  return mode === 'replace' && to !== undefined && studio.session.canEdit ? { does: 'give', to } : { does: 'select' };
}

export function gripOf(purpose: Purpose, units: ReadonlySet<number>): Grip {
  return purpose.does === 'give' ? { does: 'give', units, to: purpose.to } : { does: 'select', units };
}
