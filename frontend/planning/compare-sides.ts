import { Coverage } from './coverage.ts';
import { adjacency, tintsOf } from './tints.ts';
import type { GridKey } from './wire.ts';

/** What the portal tells of two ways to divide one community. A grid has the same id on both sides where it is the same grid. */
export interface ComparisonData {
  sides: [SideData, SideData];
  /** Units of the first side's unit set that are in another grid on the second. */
  changed: number[];
  /** Whether both sides are drawn with the same units. */
  sameGround: boolean;
}

export interface SideData {
  name: string;
  unitsUrl: string;
  grids: { id: string; number: string; name: string; households: number }[];
  units: Record<string, number[]>;
}

/** One side, ready to be drawn. */
export class CompareSide {
  readonly data: SideData;
  readonly coverage: Coverage;
  readonly #gridOf: ReadonlyMap<number, string>;

  constructor(data: SideData, coverage: Coverage) {
    this.data = data;
    this.coverage = coverage;
    this.#gridOf = new Map(Object.entries(data.units).flatMap(([id, units]) => units.map(n => [n, id] as const)));
  }

  gridOf(unit: number): GridKey {
    return this.#gridOf.get(unit) ?? null;
  }

  /** Neighbours differ, and a grid keeps the tint it has on the other side wherever that can be. */
  tints(other: ReadonlyMap<string, number>): Map<string, number> {
    const ids = this.data.grids.map(({ id }) => id);
    return tintsOf(ids, adjacency(this.coverage, n => this.gridOf(n)), other);
  }
}

/** The units that the first side has in `from` and the second in `to`; an empty id stands for no grid. Both sides on the same units. */
export function handedOver(first: CompareSide, second: CompareSide, from: string, to: string): number[] {
  const is = (grid: GridKey, id: string) => (grid ?? '') === id;
  return [...first.coverage.units.keys()].filter(n => is(first.gridOf(n), from) && is(second.gridOf(n), to));
}
