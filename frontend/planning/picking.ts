import type { Coverage, Unit } from './coverage.ts';
import type { Metres } from './local-plane.ts';
import { contains, touchedBy } from './rings.ts';

/** Finds units by place. Each unit is listed in every cell of a square raster that its box touches, so a search looks at a handful. */
export class Picking {
  readonly #cells = new Map<string, Unit[]>();
  readonly #side: number;
  readonly #coverage: Coverage;
  /** Of the coverage, when its units were placed. */
  #version = 0;

  /** `side`: the raster's cell in metres, about the size of a building's plot. */
  constructor(coverage: Coverage, side = 60) {
    this.#side = side;
    this.#coverage = coverage;
    this.#place();
  }

  #place(): void {
    this.#cells.clear();
    this.#version = this.#coverage.version;
    for (const unit of this.#coverage.units.values()) {
      this.#over(unit.box, key => {
        const cell = this.#cells.get(key);
        if (cell) {
          cell.push(unit);
        } else {
          this.#cells.set(key, [unit]);
        }
      });
    }
  }

  unitAt(at: Metres): number | undefined {
    const [x, y] = at;
    for (const unit of this.#near([x, y, x, y])) {
      if (contains(unit.outline, at)) {
        return unit.n;
      }
    }
    return undefined;
  }

  /** The units that a round brush touches on its way from `a` to `b`. */
  under(a: Metres, b: Metres, radius: number): number[] {
    const box = boxOf(a, b, radius);
    const found: number[] = [];
    for (const unit of this.#near(box)) {
      if (meet(unit.box, box) && touchedBy(unit.outline, a, b, radius)) {
        found.push(unit.n);
      }
    }
    return found;
  }

  /** The units whose label point lies in the rectangle: what a planner means by "inside", also where a long strip of road only pokes in. */
  within(a: Metres, b: Metres): number[] {
    return this.#centresIn(boxOf(a, b, 0)).map(({ n }) => n);
  }

  /** The same inside a ring of any form. */
  inside(ring: readonly Metres[]): number[] {
    const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
    const box: Unit['box'] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    return this.#centresIn(box).filter(({ centre }) => contains([ring], centre)).map(({ n }) => n);
  }

  #centresIn(box: Unit['box']): Unit[] {
    const [w, s, e, n] = box;
    return [...this.#near(box)].filter(({ centre: [x, y] }) => x >= w && x <= e && y >= s && y <= n);
  }

  #near(box: Unit['box']): Set<Unit> {
    if (this.#version !== this.#coverage.version) {
      this.#place();
    }
    const found = new Set<Unit>();
    this.#over(box, key => this.#cells.get(key)?.forEach(unit => found.add(unit)));
    return found;
  }

  #over([w, s, e, n]: Unit['box'], visit: (key: string) => void): void {
    const cell = (metres: number) => Math.floor(metres / this.#side);
    for (let x = cell(w); x <= cell(e); x++) {
      for (let y = cell(s); y <= cell(n); y++) {
        visit(`${x}/${y}`);
      }
    }
  }
}

function boxOf([ax, ay]: Metres, [bx, by]: Metres, margin: number): Unit['box'] {
  return [Math.min(ax, bx) - margin, Math.min(ay, by) - margin, Math.max(ax, bx) + margin, Math.max(ay, by) + margin];
}

function meet(a: Unit['box'], b: Unit['box']): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
