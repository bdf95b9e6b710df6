import { gridOfKey } from './levels.ts';
import { PlanState } from './plan-state.ts';
import type { GridData, GridKey } from './wire.ts';

/** The second level of a plan: micro-grids, and of these those of the grid that is open. What is in none are the units of that grid that are in none. */
export class MicroState extends PlanState {
  readonly #outer: PlanState;
  /** The grid that is open. */
  within: string | undefined;

  constructor(outer: PlanState, ...[units]: ConstructorParameters<typeof PlanState>) {
    super(units);
    this.#outer = outer;
  }

  get here(): readonly GridData[] {
    return this.grids.filter(({ key }) => gridOfKey(key) === this.within);
  }

  override includes(unit: number): boolean {
    return this.within !== undefined && this.#outer.gridBefore(unit) === this.within;
  }

  override households(grid: GridKey): number {
    return grid === null ? this.#rest(key => this.#outer.households(key), key => super.households(key)) : super.households(grid);
  }

  override unitCount(grid: GridKey): number {
    return grid === null ? this.#rest(key => this.#outer.unitCount(key), key => super.unitCount(key)) : super.unitCount(grid);
  }

  #rest(outer: (grid: string) => number, own: (micro: string) => number): number {
    return this.within === undefined ? 0 : this.here.reduce((left, { key }) => left - own(key), outer(this.within));
  }
}
