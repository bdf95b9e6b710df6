/** What is kept between two visits; the browser's storage has this form. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The grids that a planner has locked: the own gestures neither take from them nor give to them. Locks are a help for the hand and belong
 * to the person: they stay in this browser, plan by plan, and hold nobody else back.
 */
export class Locks {
  readonly #shelf: Shelf;
  readonly #name: string;
  #keys: ReadonlySet<string>;

  constructor(plan: string, shelf: Shelf) {
    this.#shelf = shelf;
    this.#name = `gridloom.studio.locks.${plan}`;
    this.#keys = new Set(this.#shelf.getItem(this.#name)?.split(' ') ?? []);
  }

  get keys(): ReadonlySet<string> {
    return this.#keys;
  }

  has(grid: string | null | undefined): boolean {
    return typeof grid === 'string' && this.#keys.has(grid);
  }

  toggle(grid: string): void {
    const keys = new Set(this.#keys);
    if (!keys.delete(grid)) {
      keys.add(grid);
    }
    this.#keep(keys);
  }

  /** Forgets the locks of grids that are gone. */
  retain(grids: readonly string[]): void {
    const keys = [...this.#keys].filter(key => grids.includes(key));
    if (keys.length < this.#keys.size) {
      this.#keep(new Set(keys));
    }
  }

  #keep(keys: ReadonlySet<string>): void {
    this.#keys = keys;
    if (keys.size > 0) {
      this.#shelf.setItem(this.#name, [...keys].join(' '));
    } else {
      this.#shelf.removeItem(this.#name);
    }
  }
}

/** A shelf that forgets: for tests, and where the browser keeps nothing. */
export function forgetfulShelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: name => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: name => void kept.delete(name),
  };
}
