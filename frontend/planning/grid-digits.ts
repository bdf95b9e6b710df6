export const DIGITS = 9;

/**
 * Which grid each key 1 … 9 stands for. A grid keeps its key while it is among the last nine used, so that fingers can learn it; a new one
 * takes the key of the one not used for longest.
 */
export class GridDigits {
  #slots: string[] = [];
  #recent: string[] = [];

  /** The grids there are now: keys of those that went go to others, in the given order. */
  offer(grids: readonly string[]): void {
    const there = new Set(grids);
    const free = grids.filter(key => !this.#slots.includes(key));
    this.#slots = this.#slots.flatMap(key => (there.has(key) ? [key] : free.splice(0, 1)));
    this.#slots.push(...free.slice(0, DIGITS - this.#slots.length));
    this.#recent = this.#recent.filter(key => there.has(key));
  }

  used(grid: string): void {
    this.#recent = [grid, ...this.#recent.filter(key => key !== grid)];
    if (!this.#slots.includes(grid)) {
      const age = (key: string) => (this.#recent.includes(key) ? this.#recent.indexOf(key) : Infinity);
      const slot = this.#slots.reduce((oldest, key, i) => (age(key) > age(this.#slots[oldest]) ? i : oldest), 0);
      this.#slots[slot] = grid;
    }
  }

  digitOf(grid: string): number | undefined {
    const slot = this.#slots.indexOf(grid);
    return slot < 0 ? undefined : slot + 1;
  }

  gridOf(digit: number): string | undefined {
    return this.#slots[digit - 1];
  }
}
