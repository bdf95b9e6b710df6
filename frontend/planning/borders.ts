import type { Coverage } from './coverage.ts';
import type { GridKey } from './wire.ts';

/**
 * The edges on which two grids meet. After units changed hands only the edges round those units are looked at, so a stroke costs
 * the same in a community of 200 units and in one of 20,000.
 */
export class Borders {
  readonly #coverage: Coverage;
  readonly #edges = new Set<number>();

  constructor(coverage: Coverage) {
    this.#coverage = coverage;
  }

  /** Indexes of the edges that are borders now. */
  get edges(): ReadonlySet<number> {
    return this.#edges;
  }

  /** The ground is another one: every border is to be found again. */
  forget(): void {
    this.#edges.clear();
  }

  /** Looks again at the edges round `units`, and answers with those that became borders or ceased to be. */
  update(units: Iterable<number>, gridOf: (unit: number) => GridKey): { added: number[]; removed: number[] } {
    const added: number[] = [];
    const removed: number[] = [];
    const looked = new Set<number>();
    for (const unit of units) {
      for (const index of this.#coverage.edgesOf(unit)) {
        if (looked.has(index)) {
          continue;
        }
        looked.add(index);
        const { l, r } = this.#coverage.edges[index];
        // The outer border of the community is drawn as such, whatever lies inside.
        const border = l >= 0 && r >= 0 && gridOf(l) !== gridOf(r);
        if (border && !this.#edges.has(index)) {
          this.#edges.add(index);
          added.push(index);
        } else if (!border && this.#edges.delete(index)) {
          removed.push(index);
        }
      }
    }
    return { added, removed };
  }
}
