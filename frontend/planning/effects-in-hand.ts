import type { Studio } from './studio.ts';
import { changesOf, effectsOf, type Effect } from './sums.ts';

/** What the running gesture does to the sums, or what giving the selection to the active grid would do. */
export function effectsInHand(studio: Studio): Effect[] {
  const { plan, coverage, active, selected } = studio;
  const from = (n: number) => plan.gridBefore(n);
  const households = (n: number) => coverage.unit(n).households;
  const { giving } = studio.gesture;
  if (giving) {
    const changes = changesOf(giving.units, giving.to, from, households);
    // The sums shown contain the gesture already.
    return effectsOf(changes, grid => plan.households(grid) - changes.get(grid)!);
  }
  if (active === undefined || selected.size === 0) {
    return [];
  }
  return effectsOf(changesOf(studio.unlocked(selected, active), active, from, households), grid => plan.households(grid));
}
