import type { Limits } from './wire.ts';

/** Into how many parts so many households are best divided: as near as can be to the middle of the limits, and never so few that a part would be over them. */
export function partsFor(households: number, { min, max }: Limits): number {
  const middle = (min + max) / 2;
  return Number.isFinite(middle) && middle > 0 ? Math.max(1, Math.ceil(households / max), Math.round(households / middle)) : 1;
}
