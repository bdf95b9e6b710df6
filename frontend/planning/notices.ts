import { numberIn } from './levels.ts';
import type { NoticeAct } from './notice-board.ts';
import type { Studio } from './studio.ts';
import type { Notice } from './session-notice.ts';
import type { StudioSession } from './studio-session.ts';
import { text, type Labels } from './texts.ts';
import type { Conflict, GridKey } from './wire.ts';

const LISTED = 5;

/** What the words need of a studio. */
type Told = Pick<Studio, 'coverage'> & { session: Pick<StudioSession, 'grids' | 'micro'> };

/** A notice in words, line by line: what happened, what was kept, what to do. */
export function notices(notice: Notice, studio: Told, labels: Labels): string[] {
  switch (notice.about) {
    case 'edited':
      // A cut, a name, a kind: the plan is another though no unit went to another grid.
      return [notice.units > 0 ? text(labels, 'notice.edited', notice.by, notice.units) : text(labels, 'notice.changed', notice.by)];
    case 'resent':
      return [text(labels, 'notice.resent', notice.moves)];
    case 'locked':
      return [text(labels, 'notice.locked', notice.units)];
    case 'offline':
      return [text(labels, 'notice.offline')];
    case 'refused':
      return [text(labels, 'notice.refused', text(labels, `refused.${notice.reason}`))];
    case 'stuck':
      return [
        text(labels, 'notice.stuck', notice.step, text(labels, `refused.${notice.reason}`)),
        ...(notice.people.length > 0 ? [text(labels, 'notice.stuck.by', notice.people.join(text(labels, 'list')))] : []),
        ...unitLines(notice.conflicts, studio, labels),
      ];
    case 'conflict':
      return [text(labels, 'notice.conflict', notice.conflicts.length), ...unitLines(notice.conflicts, studio, labels)];
  }
}

/** What can be done about it at once. */
export function actOf(notice: Notice, { session }: Pick<Studio, 'session'>, labels: Labels): NoticeAct | undefined {
  return notice.about === 'stuck' ? { label: text(labels, 'notice.stuck.pass'), run: () => session.undoBefore(notice.step) } : undefined;
}

/** Where each unit is now and who did it. One that is cut has no name here any more. */
function unitLines(conflicts: readonly Conflict[], { session, coverage }: Told, labels: Labels): string[] {
  const number = (key: GridKey) => numberIn(session, key) || text(labels, 'unassigned');
  const listed = conflicts
    .slice(0, LISTED)
    .map(({ unit, now, by }) => text(labels, 'notice.conflict.unit', coverage.units.get(unit)?.label || String(unit), number(now), by));
  const more = conflicts.length - listed.length;
  return [...listed, ...(more > 0 ? [text(labels, 'notice.conflict.more', more)] : [])];
}
