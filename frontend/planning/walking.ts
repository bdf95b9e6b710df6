import type { Coverage } from './coverage.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const HEADING: Record<Direction, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, 1], down: [0, -1] };

/** The widest turn from the wanted direction, as a cosine: a unit more than 70° off is not "to the left". */
const WIDEST = Math.cos((70 * Math.PI) / 180);

/**
 * The neighbour one step in a direction: among the units that share an edge, the one least off the direction as seen between
 * label points, near ones before far ones. Undefined where the community ends.
 */
export function step(coverage: Coverage, from: number, direction: Direction): number | undefined {
  const [hx, hy] = HEADING[direction];
  const [x, y] = coverage.unit(from).centre;
  let best: number | undefined;
  let cheapest = Infinity;
  for (const n of coverage.neighboursOf(from)) {
    const [nx, ny] = coverage.unit(n).centre;
    const distance = Math.hypot(nx - x, ny - y);
    const cosine = ((nx - x) * hx + (ny - y) * hy) / distance;
    const cost = distance * (2 - cosine);
    if (cosine >= WIDEST && cost < cheapest) {
      best = n;
      cheapest = cost;
    }
  }
  return best;
}
