import type { Coverage } from './coverage.ts';
import type { LonLat } from './wire.ts';

interface Stop {
  at: LonLat;
  next: [key: string, metres: number][];
}

/** The shortest ways along the edges of a coverage: what tracing a road or a border between two clicks follows. */
export class EdgeWays {
  readonly #coverage: Coverage;
  #stops = new Map<string, Stop>();
  #version = -1;

  constructor(coverage: Coverage) {
    this.#coverage = coverage;
  }

  /** Vertex by vertex, both ends included; undefined where an end is no vertex of an edge, or no way leads there. */
  between(from: LonLat, to: LonLat): LonLat[] | undefined {
    this.#gather();
    const [start, goal] = [keyOf(from), keyOf(to)];
    if (!this.#stops.has(start) || !this.#stops.has(goal)) {
      return undefined;
    }
    const reached = new Map<string, { metres: number; by: string | undefined }>([[start, { metres: 0, by: undefined }]]);
    const open = new Heap();
    open.push(start, 0);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at.key === goal) {
        return this.#way(goal, reached);
      }
      if (at.metres > reached.get(at.key)!.metres) {
        continue;
      }
      for (const [key, metres] of this.#stops.get(at.key)!.next) {
        const sum = at.metres + metres;
        if (sum < (reached.get(key)?.metres ?? Infinity)) {
          reached.set(key, { metres: sum, by: at.key });
          open.push(key, sum);
        }
      }
    }
    return undefined;
  }

  #way(goal: string, reached: ReadonlyMap<string, { by: string | undefined }>): LonLat[] {
    const way: LonLat[] = [];
    for (let key: string | undefined = goal; key !== undefined; key = reached.get(key)!.by) {
      way.unshift(this.#stops.get(key)!.at);
    }
    return way;
  }

  #gather(): void {
    const { edges, plane, version } = this.#coverage;
    if (this.#version === version) {
      return;
    }
    this.#version = version;
    this.#stops = new Map();
    for (const { line } of edges) {
      for (let i = 1; i < line.length; i++) {
        const [[ax, ay], [bx, by]] = [plane.toMetres(line[i - 1]), plane.toMetres(line[i])];
        const metres = Math.hypot(bx - ax, by - ay);
        this.#stop(line[i - 1]).next.push([keyOf(line[i]), metres]);
        this.#stop(line[i]).next.push([keyOf(line[i - 1]), metres]);
      }
    }
  }

  #stop(at: LonLat): Stop {
    const key = keyOf(at);
    let stop = this.#stops.get(key);
    if (!stop) {
      stop = { at, next: [] };
      this.#stops.set(key, stop);
    }
    return stop;
  }
}

/** Edges that meet carry the very same numbers there. */
export function keyOf([lon, lat]: LonLat): string {
  return `${lon},${lat}`;
}

/** The nearest first. */
class Heap {
  readonly #items: { key: string; metres: number }[] = [];

  push(key: string, metres: number): void {
    const items = this.#items;
    let i = items.push({ key, metres }) - 1;
    while (i > 0 && items[(i - 1) >> 1].metres > items[i].metres) {
      const up = (i - 1) >> 1;
      [items[i], items[up]] = [items[up], items[i]];
      i = up;
    }
  }

  pop(): { key: string; metres: number } | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (last !== undefined && items.length > 0) {
      items[0] = last;
      for (let i = 0; ; ) {
        const [l, r] = [2 * i + 1, 2 * i + 2];
        let least = i;
        if (l < items.length && items[l].metres < items[least].metres) least = l;
        if (r < items.length && items[r].metres < items[least].metres) least = r;
        if (least === i) {
          break;
        }
        [items[i], items[least]] = [items[least], items[i]];
        i = least;
      }
    }
    return first;
  }
}
