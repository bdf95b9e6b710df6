import type { Coverage } from './coverage.ts';
import type { GridKey } from './wire.ts';

/** As many as a planar map ever needs with the simple way of colouring below. */
export const TINTS = 6;

/** Which grids touch which, along an edge. */
export function adjacency(coverage: Coverage, gridOf: (unit: number) => GridKey): Map<string, Set<string>> {
  const touching = new Map<string, Set<string>>();
  const of = (key: string) => touching.get(key) ?? touching.set(key, new Set()).get(key)!;
  for (const { l, r } of coverage.edges) {
    const left = l < 0 ? null : gridOf(l);
    const right = r < 0 ? null : gridOf(r);
    if (left !== null && right !== null && left !== right) {
      of(left).add(right);
      of(right).add(left);
    }
  }
  return touching;
}

/**
 * A tint 0 … 5 for each grid such that neighbours differ, and that changes as few as possible of the tints there were: a planner
 * knows the grids by their colour. Grids that kept to themselves keep theirs; if that cannot work, all are coloured afresh,
 * the one with fewest neighbours last, for which six tints are always enough where each grid is in one piece.
 */
export function tintsOf(
  grids: readonly string[],
  touching: ReadonlyMap<string, ReadonlySet<string>>,
  before: ReadonlyMap<string, number>,
): Map<string, number> {
  // Those that have a tint choose first, so that a new grid takes none away.
  const known = (key: string) => Number(before.has(key));
  const kept = colour(byDegree(grids, touching).sort((a, b) => known(b) - known(a)), touching, before);
  return clashes(kept, touching) ? colour(lastIsLoneliest(grids, touching), touching, new Map()) : kept;
}

function colour(
  order: readonly string[],
  touching: ReadonlyMap<string, ReadonlySet<string>>,
  before: ReadonlyMap<string, number>,
): Map<string, number> {
  const tints = new Map<string, number>();
  for (const key of order) {
    const taken = new Set([...(touching.get(key) ?? [])].map(other => tints.get(other)));
    const wanted = before.get(key);
    if (wanted !== undefined && wanted < TINTS && !taken.has(wanted)) {
      tints.set(key, wanted);
    } else {
      const used = [...tints.values()];
      const free = [...Array(TINTS).keys()].filter(tint => !taken.has(tint));
      const count = (tint: number) => used.filter(other => other === tint).length;
      tints.set(key, free.sort((a, b) => count(a) - count(b) || a - b)[0] ?? wanted ?? 0);
    }
  }
  return tints;
}

function clashes(tints: ReadonlyMap<string, number>, touching: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return [...tints].some(([key, tint]) => [...(touching.get(key) ?? [])].some(other => tints.get(other) === tint));
}

function byDegree(grids: readonly string[], touching: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const degree = (key: string) => touching.get(key)?.size ?? 0;
  return [...grids].sort((a, b) => degree(b) - degree(a));
}

/** Takes away the grid with fewest remaining neighbours again and again; colouring in the opposite order meets at most five taken tints. */
function lastIsLoneliest(grids: readonly string[], touching: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const left = new Set(grids);
  const order: string[] = [];
  while (left.size > 0) {
    const degree = (key: string) => [...(touching.get(key) ?? [])].filter(other => left.has(other)).length;
    const loneliest = [...left].reduce((a, b) => (degree(b) < degree(a) ? b : a));
    left.delete(loneliest);
    order.unshift(loneliest);
  }
  return order;
}
