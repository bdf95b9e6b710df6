import { LocalPlane, type Metres } from './local-plane.ts';
import type { CoverageData, EdgeData, UnitData } from './wire.ts';

export interface Unit extends UnitData {
  /** The label point and the rings in metres of the coverage's plane, and the box round the rings: w, s, e, n. */
  centre: Metres;
  outline: Metres[][];
  box: [number, number, number, number];
}

/** All base units of one community and the edges between them, as they never change while a plan is open. */
export class Coverage {
  readonly plane: LocalPlane;
  readonly units: ReadonlyMap<number, Unit>;
  readonly edges: readonly EdgeData[];
  readonly bounds: CoverageData['bounds'];
  readonly #edgesOf = new Map<number, number[]>();
  readonly #compounds = new Map<number, number[]>();

  constructor(data: CoverageData) {
    const [w, s, e, n] = data.bounds;
    this.bounds = data.bounds;
    this.plane = new LocalPlane([(w + e) / 2, (s + n) / 2]);
    this.units = new Map(data.units.map(unit => [unit.n, this.#inMetres(unit)]));
    for (const { n, compound } of data.units) {
      if (compound !== null) {
        gather(this.#compounds, compound, n);
      }
    }
    this.edges = data.edges;
    data.edges.forEach((edge, index) => {
      this.#note(edge.l, index);
      this.#note(edge.r, index);
    });
  }

  unit(n: number): Unit {
    const unit = this.units.get(n);
    if (!unit) {
      throw new RangeError(`no unit ${n} in this community`);
    }
    return unit;
  }

  /** Indexes into `edges` of the edges round a unit. */
  edgesOf(n: number): readonly number[] {
    return this.#edgesOf.get(n) ?? [];
  }

  unitsOfCompound(compound: number): readonly number[] {
    return this.#compounds.get(compound) ?? [];
  }

  /** The units that share an edge with `n`, each once. */
  neighboursOf(n: number): number[] {
    const found = new Set<number>();
    for (const index of this.edgesOf(n)) {
      const { l, r } = this.edges[index];
      found.add(l === n ? r : l);
    }
    found.delete(-1);
    return [...found];
  }

  #inMetres(unit: UnitData): Unit {
    const outline = unit.rings.map(ring => ring.map(at => this.plane.toMetres(at)));
    const box: Unit['box'] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [x, y] of outline[0]) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
    return { ...unit, centre: this.plane.toMetres(unit.at), outline, box };
  }

  #note(n: number, edge: number): void {
    if (n >= 0) {
      gather(this.#edgesOf, n, edge);
    }
  }
}

function gather(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) {
    list.push(value);
  } else {
    lists.set(key, [value]);
  }
}
