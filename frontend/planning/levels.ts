import type { PlanState } from './plan-state.ts';
import type { EditChange, GridKey, Snapshot, StateChange } from './wire.ts';

/** On which level the tools work: the grids of the community, or the micro-grids inside one of them. */
export type Level = 'GRID' | 'MICRO';

/** The keys of micro-grids, such as g7.2, begin with that of their grid. */
export function levelOf(key: string): Level {
  return key.includes('.') ? 'MICRO' : 'GRID';
}

/** The grid that a micro-grid is a part of; a grid itself. */
export function gridOfKey(key: string): string {
  return key.split('.', 1)[0]!;
}

/** "003-02", or "003+2" where the micro-grid has no code yet. */
export function numberInside(grid: string, micro: string): string {
  return micro.startsWith('+') ? `${grid}${micro}` : `${grid}-${micro}`;
}

/** Of a key of either level; empty for none. */
export function numberIn(plan: { grids: Pick<PlanState, 'grids'>; micro: Pick<PlanState, 'grids'> }, key: GridKey): string {
  if (key === null) {
    return '';
  }
  const number = (wanted: string) => [...plan.grids.grids, ...plan.micro.grids].find(grid => grid.key === wanted)?.number ?? wanted;
  return levelOf(key) === 'GRID' ? number(key) : numberInside(number(gridOfKey(key)), number(key));
}

const NO_LIMITS = { min: 0, max: Infinity };

/** What a message says of the second level, in the words of the first. */
export function inside<M extends Snapshot | EditChange | StateChange>(message: M): M {
  const { limits = NO_LIMITS, grids = [], assignment = [], moves = [] } = message.micro ?? {};
  return { ...message, limits, grids, assignment, moves };
}
