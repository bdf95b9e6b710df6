import type { Metres } from './local-plane.ts';

/** Inside the rings of a polygon by the even-odd rule, so the inner rings are holes whichever way they turn. */
export function contains(rings: readonly (readonly Metres[])[], [x, y]: Metres): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i];
      const [xj, yj] = ring[j];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) {
        inside = !inside;
      }
    }
  }
  return inside;
}

/** The distance from a point to a segment, squared. */
export function distanceToSegment2([px, py]: Metres, [ax, ay]: Metres, [bx, by]: Metres): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length2));
  return (px - ax - along * dx) ** 2 + (py - ay - along * dy) ** 2;
}

/** The polygon comes within `radius` of the path from `a` to `b`: what a round brush touches between two pointer events. */
export function touchedBy(rings: readonly Metres[][], a: Metres, b: Metres, radius: number): boolean {
  if (contains(rings, a) || contains(rings, b)) {
    return true;
  }
  const radius2 = radius * radius;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const p = ring[i - 1];
      const q = ring[i];
      if (
        crosses(p, q, a, b) ||
        distanceToSegment2(p, a, b) <= radius2 ||
        distanceToSegment2(a, p, q) <= radius2 ||
        distanceToSegment2(b, p, q) <= radius2
      ) {
        return true;
      }
    }
  }
  return false;
}

function crosses(p: Metres, q: Metres, a: Metres, b: Metres): boolean {
  return side(p, q, a) !== side(p, q, b) && side(a, b, p) !== side(a, b, q);
}

function side([px, py]: Metres, [qx, qy]: Metres, [x, y]: Metres): boolean {
  return (qx - px) * (y - py) - (qy - py) * (x - px) > 0;
}
