import type { GridAct } from './gridloom-grid-acts.ts';
import type { HistoryAct } from './gridloom-plan-history.ts';
import type { Command } from './keys.ts';
import { select } from './selection.ts';
import type { Studio } from './studio.ts';
import { step, type Direction } from './walking.ts';

/** Does what a key or a button says; false if that needs the one who shows the studio. */
export function perform(studio: Studio, command: Command): boolean {
  if (studio.toolInHand.command?.(command)) {
    return true;
  }
  switch (command.do) {
    case 'back':
      break;
    case 'tool':
      studio.take(command.tool);
      break;
    case 'brush-size':
      studio.resized(command.by);
      break;
    case 'digit':
      choose(studio, studio.digits.gridOf(command.digit));
      break;
    case 'give':
      if (!studio.findings.repair()) {
        studio.giveInHand();
      }
      break;
    case 'repair':
      studio.findings.showNextRepair();
      break;
    case 'walk':
      walk(studio, command.direction);
      break;
    case 'toggle':
      if (studio.focused !== undefined) {
        studio.select(select(studio.selected, [studio.focused], 'toggle'));
      }
      break;
    case 'finding':
      studio.findings.walk(command.by);
      break;
    case 'create':
      studio.create();
      break;
    case 'lock':
      if (typeof studio.active === 'string') {
        studio.toggleLock(studio.active);
      }
      break;
    case 'whole':
      studio.reachFor({ whole: !studio.reach.whole });
      break;
    case 'level':
      studio.goTo(studio.level === 'GRID' ? 'MICRO' : 'GRID');
      break;
    case 'undo':
      studio.session.undo();
      break;
    case 'redo':
      studio.session.redo();
      break;
    case 'cancel':
      letGo(studio);
      break;
    case 'type-grid':
    case 'help':
    case 'zoom':
      return false;
  }
  return true;
}

/** Does what was chosen for a grid as a whole. */
export function actOn(studio: Studio, act: GridAct): void {
  const { session } = studio;
  switch (act.do) {
    case 'lock':
      studio.toggleLock(act.key);
      break;
    case 'rename':
      session.ask(seq => ({ type: 'rename', seq, key: act.key, name: act.name }));
      break;
    case 'kind':
      session.ask(seq => ({ type: 'kind', seq, key: act.key, kind: act.kind }));
      break;
    case 'split':
      session.split(act.key, act.parts);
      break;
    case 'divide':
      session.divide(act.key, act.parts);
      break;
    case 'merge':
      session.ask(seq => ({ type: 'merge', seq, key: act.key, with: act.with }));
      break;
    case 'retire':
      session.ask(seq => ({ type: 'retire', seq, key: act.key }));
      break;
  }
}

/** Does what was chosen for a step of the plan's past. */
export function actOnHistory({ session, history }: Studio, act: HistoryAct): void {
  switch (act.do) {
    case 'return':
      session.ask(seq => ({ type: 'return', seq, revision: act.revision }));
      break;
    case 'name':
      history.name(act.revision, act.name);
      break;
    case 'branch':
      history.branch(act.revision, act.name);
      break;
    case 'older':
      history.older();
      break;
  }
}

/** The number was typed after G. False if no grid has it. */
export function toNumber(studio: Studio, number: string): boolean {
  const typed = number.trim();
  // A new grid has no code yet; its provisional number carries a plus.
  const names = [typed, typed.padStart(studio.level === 'GRID' ? 3 : 2, '0'), `+${typed}`];
  const grid = names.map(name => studio.here.find(({ number, code }) => number === name || code === name)).find(Boolean);
  choose(studio, grid?.key);
  return grid !== undefined;
}

function choose(studio: Studio, grid: string | undefined): void {
  if (grid !== undefined) {
    studio.choose(grid);
  }
}

function walk(studio: Studio, direction: Direction): void {
  const from = studio.focused ?? studio.selected.values().next().value;
  const next = from === undefined ? studio.coverage.units.keys().next().value : step(studio.coverage, from, direction);
  if (next !== undefined) {
    studio.focus(next);
  }
}

/** Esc without a running gesture: first the shown repair goes, then the selection, then the active grid, then the inside of a grid. */
function letGo(studio: Studio): void {
  if (studio.repairs.current) {
    studio.findings.showRepair(undefined);
  } else if (studio.selected.size > 0) {
    studio.select(new Set());
  } else if (studio.active === undefined && studio.level === 'MICRO') {
    studio.goTo('GRID');
  } else {
    studio.findings.current = undefined;
    studio.repairs.choose(undefined, studio.plan.revision);
    studio.activate(undefined);
  }
}
