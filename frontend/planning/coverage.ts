import { LocalPlane, type Metres } from './local-plane.ts';
import type { CoverageData, EdgeData, GroundData, UnitData } from './wire.ts';

export interface Unit extends UnitData {
  /** The label point and the rings in metres of the coverage's plane, and the box round the rings: w, s, e, n. */
  centre: Metres;
  outline: Metres[][];
  box: [number, number, number, number];
}

/** Stands where an edge was: indexes of edges are never given twice. */
const NO_EDGE: EdgeData = { l: -1, r: -1, b: 'NONE', len: 0, line: [] };

/**
 * The units of one community and the edges between them. They are those of the unit set, which never change, but where the plan has cut some: then parts are in
 * their place, which are units like others.
 */
export class Coverage {
  readonly plane: LocalPlane;
  readonly #units = new Map<number, Unit>();
  readonly #edges: EdgeData[] = [];
  readonly #data: CoverageData;
  /** Rises with every change. */
  version = 0;
  readonly bounds: CoverageData['bounds'];
  readonly #edgesOf = new Map<number, number[]>();
  readonly #compounds = new Map<number, number[]>();

  constructor(data: CoverageData) {
    const [w, s, e, n] = data.bounds;
    this.bounds = data.bounds;
    this.plane = new LocalPlane([(w + e) / 2, (s + n) / 2]);
    this.#data = data;
    this.#begin();
  }

  /** By number. Always the same map, whatever is in it. */
  get units(): ReadonlyMap<number, Unit> {
    return this.#units;
  }

  /** By index; one that is gone has no line. */
  get edges(): readonly EdgeData[] {
    return this.#edges;
  }

  /** As the unit set has it, without cuts. */
  reset(): void {
    if (this.version > 0) {
      this.#begin();
      this.version++;
    }
  }

  /** Puts a piece of ground in the place of what was there, and names the units it touched. */
  take({ gone, units, edges }: GroundData): number[] {
    const touched = [...gone, ...units.map(({ n }) => n)];
    new Set(touched.flatMap(n => this.edgesOf(n))).forEach(index => this.#drop(index));
    touched.forEach(n => this.#takeAway(n));
    units.forEach(unit => this.#put(unit));
    edges.forEach(edge => this.#add(edge));
    if (touched.length > 0) {
      this.version++;
    }
    return touched;
  }

  #begin(): void {
    this.#units.clear();
    this.#edgesOf.clear();
    this.#compounds.clear();
    this.#edges.length = 0;
    this.#data.units.forEach(unit => this.#put(unit));
    this.#data.edges.forEach(edge => this.#add(edge));
  }

  #put(unit: UnitData): void {
    this.#units.set(unit.n, this.#inMetres(unit));
    if (unit.compound !== null) {
      gather(this.#compounds, unit.compound, unit.n);
    }
  }

  #takeAway(n: number): void {
    const compound = this.#units.get(n)?.compound ?? null;
    const others = compound === null ? undefined : this.#compounds.get(compound);
    others?.splice(others.indexOf(n), 1);
    this.#units.delete(n);
  }

  #add(edge: EdgeData): void {
    const index = this.#edges.push(edge) - 1;
    this.#note(edge.l, index);
    this.#note(edge.r, index);
  }

  #drop(index: number): void {
    const { l, r } = this.#edges[index];
    for (const n of [l, r]) {
      const edges = this.#edgesOf.get(n);
      edges?.splice(edges.indexOf(index), 1);
    }
    this.#edges[index] = NO_EDGE;
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
