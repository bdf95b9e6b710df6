import type { Coverage } from './coverage.ts';
import { numberIn } from './levels.ts';
import type { Notice, StudioSession } from './studio-session.ts';
import { text, type Labels } from './texts.ts';
import type { GridKey } from './wire.ts';

const LISTED = 5;

/** A notice in words, line by line: what happened, what was kept, what to do. */
export function notices(notice: Notice, studio: { session: Pick<StudioSession, 'grids' | 'micro'>; coverage: Coverage }, labels: Labels): string[] {
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
    case 'conflict': {
      const number = (key: GridKey) => numberIn(studio.session, key) || text(labels, 'unassigned');
      const listed = notice.conflicts
        .slice(0, LISTED)
        .map(({ unit, now, by }) =>
          text(labels, 'notice.conflict.unit', studio.coverage.unit(unit).label || String(unit), number(now), by),
        );
      const more = notice.conflicts.length - listed.length;
      return [
        text(labels, 'notice.conflict', notice.conflicts.length),
        ...listed,
        ...(more > 0 ? [text(labels, 'notice.conflict.more', more)] : []),
      ];
    }
  }
}
