import type { Coverage } from './coverage.ts';
import type { Metres } from './local-plane.ts';
import type { Picking } from './picking.ts';
import type { LonLat } from './wire.ts';

/** Where a point of a drawn line comes to lie: on a vertex of a border, on a border, or where the pointer is. */
export interface Snapped {
  at: LonLat;
  on: 'vertex' | 'edge' | 'nothing';
}

/**
 * The nearest vertex of an edge within `radius` metres, else the nearest place on one. An edge that is a barrier draws from twice as far: that is where a border
 * is welcome.
 */
export function snap(coverage: Coverage, picking: Picking, at: Metres, radius: number): Snapped {
  const { plane } = coverage;
  let vertex: { at: LonLat; pull: number } | undefined;
  let place: { at: LonLat; pull: number } | undefined;
  for (const index of new Set(picking.under(at, at, 2 * radius).flatMap(n => coverage.edgesOf(n)))) {
    const { line, b } = coverage.edges[index];
    const reach = b === 'NONE' ? radius : 2 * radius;
    for (let i = 0; i < line.length; i++) {
      const here = plane.toMetres(line[i]);
      const pull = distance(here, at) / reach;
      if (pull <= 1 && pull < (vertex?.pull ?? Infinity)) {
        vertex = { at: line[i], pull };
      }
      if (i > 0) {
        const foot = nearest(plane.toMetres(line[i - 1]), here, at);
        const footPull = distance(foot, at) / reach;
        if (footPull <= 1 && footPull < (place?.pull ?? Infinity)) {
          place = { at: plane.toLonLat(foot), pull: footPull };
        }
      }
    }
  }
  return vertex
    ? { at: vertex.at, on: 'vertex' }
    : place
      ? { at: place.at, on: 'edge' }
      : { at: plane.toLonLat(at), on: 'nothing' };
}

function distance([ax, ay]: Metres, [bx, by]: Metres): number {
  return Math.hypot(ax - bx, ay - by);
}

function nearest([ax, ay]: Metres, [bx, by]: Metres, [x, y]: Metres): Metres {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2));
  return [ax + along * dx, ay + along * dy];
}
