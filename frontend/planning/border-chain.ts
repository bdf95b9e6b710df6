import type { Coverage } from './coverage.ts';
import { keyOf } from './edge-ways.ts';
import type { GridKey, LonLat } from './wire.ts';

/** The border between two grids that a given edge is a piece of, from end to end, as far as it goes on without meeting a third. */
export function borderChain(coverage: Coverage, edge: number, gridOf: (unit: number) => GridKey): LonLat[] {
  const sides = (index: number): string => {
    const { l, r } = coverage.edges[index];
    return l < 0 || r < 0 ? '' : [gridOf(l), gridOf(r)].map(String).sort().join('/');
  };
  const between = sides(edge);
  const atEnd = new Map<string, number[]>();
  const seen = new Set([edge]);
  for (const units = [coverage.edges[edge].l, coverage.edges[edge].r], known = new Set(units); units.length > 0; ) {
    for (const index of coverage.edgesOf(units.pop()!)) {
      if (sides(index) !== between) {
        continue;
      }
      const { line, l, r } = coverage.edges[index];
      for (const end of [line[0], line.at(-1)!]) {
        const edges = atEnd.get(keyOf(end)) ?? [];
        if (!edges.includes(index)) {
          atEnd.set(keyOf(end), [...edges, index]);
        }
      }
      for (const unit of [l, r]) {
        // The next edge of the border may belong to two units that are both beyond: whoever touches them is looked at.
        for (const next of [unit, ...coverage.neighboursOf(unit)]) {
          if (!known.has(next)) {
            known.add(next);
            units.push(next);
          }
        }
      }
    }
  }
  let chain = [...coverage.edges[edge].line];
  for (const turn of [false, true]) {
    chain = turn ? chain.reverse() : chain;
    for (;;) {
      const here = keyOf(chain.at(-1)!);
      const onward = (atEnd.get(here) ?? []).filter(index => !seen.has(index));
      if (onward.length !== 1) {
        break;
      }
      seen.add(onward[0]);
      const { line } = coverage.edges[onward[0]];
      chain = [...chain, ...(keyOf(line[0]) === here ? line.slice(1) : line.toReversed().slice(1))];
    }
  }
  return chain;
}
