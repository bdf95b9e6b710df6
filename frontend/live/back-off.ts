const FIRST = 250;
const LONGEST = 10_000;

/**
 * How long to wait before the next try, in milliseconds, after so many that failed. Spread by chance, so that the browsers of a whole office do not
 * come back in the same moment.
 */
export function pause(failures: number, chance: number): number {
  const longest = Math.min(LONGEST, FIRST * 2 ** failures);
  return longest * (0.5 + chance / 2);
}
