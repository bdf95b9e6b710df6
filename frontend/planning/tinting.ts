import type { Coverage } from './coverage.ts';
import { adjacency, tintsOf } from './tints.ts';
import type { GridKey } from './wire.ts';

/** Which tint each grid has now, and which grids it touches. */
export class Tinting {
  readonly #coverage: Coverage;
  #tints: ReadonlyMap<string, number> = new Map();
  #touching: ReadonlyMap<string, ReadonlySet<string>> = new Map();

  constructor(coverage: Coverage) {
    this.#coverage = coverage;
  }

  of(grid: string): number {
    return this.#tints.get(grid) ?? 0;
  }

  /** The grids that touch a grid, as of the last edit. */
  touching(grid: string): ReadonlySet<string> {
    return this.#touching.get(grid) ?? new Set();
  }

  /** Looks again after the grids changed. True if any has another tint than before. */
  update(grids: readonly string[], gridOf: (unit: number) => GridKey): boolean {
    this.#touching = adjacency(this.#coverage, gridOf);
    const after = tintsOf(grids, this.#touching, this.#tints);
    const same = after.size === this.#tints.size && [...after].every(([key, tint]) => this.#tints.get(key) === tint);
    this.#tints = after;
    return !same;
  }
}
