import type { Coverage } from './coverage.ts';
import type { GridKey } from './wire.ts';

/** Small drawings of a division of one community. SVG paths in one view box. */
export interface Thumbnail {
  viewBox: string;
  /** The community's own border. */
  outline: string;
  /** Where grids meet. */
  borders: string;
}

/** Longer side, in units of the view box. */
const SIDE = 120;

/** The borders of a division, drawn small. */
export function thumbnail(coverage: Coverage, gridOf: (unit: number) => GridKey): Thumbnail {
  const [w, s, e, n] = coverage.bounds;
  const [left, bottom] = coverage.plane.toMetres([w, s]);
  const [right, top] = coverage.plane.toMetres([e, n]);
  const scale = SIDE / Math.max(right - left, top - bottom, 1);
  const [width, height] = [round((right - left) * scale), round((top - bottom) * scale)];
  let [outline, borders] = ['', ''];
  for (const { l, r, line } of coverage.edges) {
    if (line.length === 0) {
      continue;
    }
    const outer = l < 0 || r < 0;
    if (!outer && gridOf(l) === gridOf(r)) {
      continue;
    }
    const points = line.map(at => {
      const [x, y] = coverage.plane.toMetres(at);
      return `${round((x - left) * scale)} ${round((top - y) * scale)}`;
    });
    // Most points of a line fall together this small.
    const path = `M${points.filter((point, i) => i === 0 || point !== points[i - 1]).join('L')}`;
    if (outer) {
      outline += path;
    } else {
      borders += path;
    }
  }
  return { viewBox: `-2 -2 ${width + 4} ${height + 4}`, outline, borders };
}

const round = (value: number) => Math.round(value * 10) / 10;
