import type { Coverage } from './coverage.ts';
import type { LonLat } from './wire.ts';

/**
 * Where each grid's label stands: on the unit of the grid that is nearest to the middle of its units, so that the label of a
 * bent grid is not in its neighbour. Water carries no label unless the grid is nothing else.
 */
export function labelPlaces(coverage: Coverage, gridOf: (unit: number) => string | null): Map<string, LonLat> {
  const middles = new Map<string, { x: number; y: number; count: number }>();
  for (const { n, water, centre } of coverage.units.values()) {
    const grid = gridOf(n);
    if (grid !== null) {
      const weight = water ? 1e-6 : 1;
      const sum = middles.get(grid) ?? { x: 0, y: 0, count: 0 };
      middles.set(grid, { x: sum.x + weight * centre[0], y: sum.y + weight * centre[1], count: sum.count + weight });
    }
  }
  const nearest = new Map<string, { at: LonLat; distance: number }>();
  for (const { n, at, water, centre } of coverage.units.values()) {
    const grid = gridOf(n);
    const middle = grid === null ? undefined : middles.get(grid);
    if (grid !== null && middle) {
      const far = water ? 1e6 : 0;
      const distance = far + Math.hypot(centre[0] - middle.x / middle.count, centre[1] - middle.y / middle.count);
      if (distance < (nearest.get(grid)?.distance ?? Infinity)) {
        nearest.set(grid, { at, distance });
      }
    }
  }
  return new Map([...nearest].map(([grid, { at }]) => [grid, at]));
}
