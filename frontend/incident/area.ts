/** A place in degrees of EPSG:4490. */
export type Corner = readonly [lng: number, lat: number];

/** As many corners as an address has room for. */
export const MOST_CORNERS = 80;

const FEWEST = 3;
const DIGITS = 5;

/** Degrees below which nothing is told apart. */
const FINEST = 1e-6;

/** The text of an area as addresses and the server have it: `117.06000_30.66000*117.06100_30.66000*…`. */
export function writeArea(corners: readonly Corner[]): string {
  return corners.map((corner) => corner.map((degrees) => degrees.toFixed(DIGITS)).join('_')).join('*');
}

/** Nothing where the text is none of an area. */
export function readArea(text: string): Corner[] | undefined {
  const corners = text.split('*').map((corner) => corner.split('_').map(Number));
  const whole = corners.every((corner) => corner.length === 2 && corner.every(Number.isFinite));
  return whole && corners.length >= FEWEST ? (corners as unknown as Corner[]) : undefined;
}

/** Whether a place lies inside the ring: what it goes round twice is outside, as in the server's question. */
export function holds(ring: readonly Corner[], [x, y]: Corner): boolean {
  let inside = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) {
      inside = !inside;
    }
  });
  return inside;
}

export function rectangle([ax, ay]: Corner, [bx, by]: Corner): Corner[] {
  return [
    [ax, ay],
    [bx, ay],
    [bx, by],
    [ax, by],
  ];
}

/** As the server rounds it, so that both mean the same ground; corners that fall on one spot are one. */
export function rounded(ring: readonly Corner[]): Corner[] {
  const all = ring.map(([lng, lat]): Corner => [Number(lng.toFixed(DIGITS)), Number(lat.toFixed(DIGITS))]);
  return all.filter((corner, i) => {
    const before = all[(i + all.length - 1) % all.length]!;
    return corner[0] !== before[0] || corner[1] !== before[1];
  });
}

/** A line drawn by hand with no more corners than an address has room for: as near to it as that allows (Douglas and Peucker). */
export function simplified(line: readonly Corner[], tolerance: number): Corner[] {
  let kept = thinned(line, tolerance);
  for (let wider = Math.max(tolerance, FINEST) * 1.5; kept.length > MOST_CORNERS; wider *= 1.5) {
    kept = thinned(line, wider);
  }
  return kept;
}

function thinned(line: readonly Corner[], tolerance: number): Corner[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < FEWEST) {
    return [...line];
  }
  let farthest = 0;
  let at = 0;
  line.forEach((point, i) => {
    const distance = away(point, first, last);
    if (distance > farthest) {
      [farthest, at] = [distance, i];
    }
  });
  return farthest <= tolerance ? [first, last] : [...thinned(line.slice(0, at + 1), tolerance).slice(0, -1), ...thinned(line.slice(at), tolerance)];
}

/** From a point to a piece of a line, or to its end where both are one. */
function away([x, y]: Corner, [ax, ay]: Corner, [bx, by]: Corner): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}
