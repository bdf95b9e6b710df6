import type { Limits } from './wire.ts';

/**
 * Into how many parts so many households are best divided: as near as can be to the middle of the limits, never so few that a part would be over them, and
 * never more than there are units that somebody lives in: a tower of a hundred households is one part.
 */
export function partsFor({ households, inhabited }: { households: number; inhabited: number }, { min, max }: Limits): number {
  const middle = (min + max) / 2;
  const wanted = Number.isFinite(middle) && middle > 0 ? Math.max(Math.ceil(households / max), Math.round(households / middle)) : 1;
  return Math.max(1, Math.min(wanted, inhabited));
}
