import type { Conflict, EditChange, GridData, Moved } from './wire.ts';

/** What the planner should be told, calmly. */
export type Notice =
  | { about: 'conflict'; conflicts: readonly Conflict[] }
  | { about: 'refused'; reason: string }
  /** The planner's own last edit cannot be undone; the one before it can be. */
  | { about: 'stuck'; step: number; reason: string; people: readonly string[]; conflicts: readonly Conflict[] }
  | { about: 'edited'; by: string; units: number }
  | { about: 'resent'; moves: number }
  /** What was asked for needs the portal, and the line is down. */
  | { about: 'offline' }
  /** A lock of the planner's own kept units where they are. */
  | { about: 'locked'; units: number };

/** Why something that was asked for was not done. */
export function noticeOf({ outcome, reason = '', conflicts = [], step, people = [] }: Moved): Notice {
  if (outcome === 'CONFLICT') {
    return { about: 'conflict', conflicts };
  }
  return outcome === 'STUCK' && step !== undefined ? { about: 'stuck', step, reason, people, conflicts } : { about: 'refused', reason };
}

/** Whether an edit is news for the others. One that leaves an own step as it is changes nothing for the others. */
export function changesAnything(edit: EditChange, before: readonly GridData[]): boolean {
  const names = (grids: readonly GridData[]) => JSON.stringify(grids.map(({ key, name, kind }) => [key, name, kind]));
  return edit.moves.length > 0 || edit.ground !== undefined || names(edit.grids) !== names(before);
}
