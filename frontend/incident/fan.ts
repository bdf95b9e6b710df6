/** Pixels right and down of the spot that a fan opens round. */
export type Offset = readonly [x: number, y: number];

/** Pixels between neighbours on a fan: a pin with room round it. */
const ROOM = 56;
const ON_A_RING = 9;

/**
 * Where the pins that lie on one spot go when they are fanned out: few on a ring, the first on top and the others clockwise; many on a spiral that keeps
 * the same room between neighbours.
 */
export function fan(count: number): Offset[] {
  return count <= ON_A_RING ? ring(count) : spiral(count);
}

function ring(count: number): Offset[] {
  const radius = Math.max(ROOM, (count * ROOM) / (2 * Math.PI));
  return Array.from({ length: count }, (_, i) => at((2 * Math.PI * i) / count, radius));
}

function spiral(count: number): Offset[] {
  const growth = ROOM / (2 * Math.PI);
  let angle = 0;
  return Array.from({ length: count }, () => {
    const radius = 1.2 * ROOM + growth * angle;
    const place = at(angle, radius);
    angle += ROOM / radius;
    return place;
  });
}

function at(angle: number, radius: number): Offset {
  return [radius * Math.sin(angle), -radius * Math.cos(angle)];
}
