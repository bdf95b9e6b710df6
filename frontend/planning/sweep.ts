import type { GridKey } from './wire.ts';

/**
 * The units under the pointer, one after the other, from where a border was grabbed. Going back the way one came shortens it again, so a
 * border that was pushed too far is simply pulled back.
 */
export type SweepPath = readonly number[];

export function goOn(path: SweepPath, unit: number): SweepPath {
  if (path.at(-1) === unit) {
    return path;
  }
  return path.at(-2) === unit ? path.slice(0, -1) : [...path, unit];
}

/**
 * Which units change sides when the border between two grids was swept along a path: those passed over on the side into which the pointer
 * went. `away` says whether the pointer has left the border it grabbed, which decides while it is still over the first unit.
 */
export function swept(
  path: SweepPath,
  away: boolean,
  sides: readonly [GridKey, GridKey],
  gridOf: (unit: number) => GridKey,
): { units: Set<number>; to: GridKey } | undefined {
  const between = path.filter(unit => sides.includes(gridOf(unit)));
  const first = between[0];
  if (first === undefined || (between.length === 1 && !away)) {
    return undefined;
  }
  // On over more of the same grid: that one is pushed back. Across the border: the other one.
  const pushed = gridOf(between[1] ?? first);
  const to = sides[0] === pushed ? sides[1] : sides[0];
  return { units: new Set(between.filter(unit => gridOf(unit) === pushed)), to };
}
