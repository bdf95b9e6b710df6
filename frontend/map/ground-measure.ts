/**
 * Lengths and areas on the ground, on CGCS2000's ellipsoid, which EPSG:4490 and WGS 84 share within a millimetre. Each length is taken with the
 * ellipsoid's own radii at its middle, each area in the plane that touches at its middle: good to a ten-thousandth over a district.
 */
export type LonLat = readonly [lng: number, lat: number];

const EQUATOR = 6_378_137;
const FLATTENING = 1 / 298.257222101;
const E2 = FLATTENING * (2 - FLATTENING);
const RADIANS = Math.PI / 180;

/** 亩 in square metres: 15 make a hectare. */
export const MU = 10_000 / 15;

/** Metres in a degree of longitude and of latitude. */
function degree(lat: number): [east: number, north: number] {
    const sine = Math.sin(lat * RADIANS);
    const w2 = 1 - E2 * sine * sine;
    const meridian = (EQUATOR * (1 - E2)) / w2 ** 1.5;
    const normal = EQUATOR / Math.sqrt(w2);
    return [normal * Math.cos(lat * RADIANS) * RADIANS, meridian * RADIANS];
}

/** Metres along a line of points. */
export function lengthOf(line: readonly LonLat[]): number {
    let sum = 0;
    for (let i = 1; i < line.length; i++) {
        const [a, b] = [line[i - 1]!, line[i]!];
        const [east, north] = degree((a[1] + b[1]) / 2);
        sum += Math.hypot((b[0] - a[0]) * east, (b[1] - a[1]) * north);
    }
    return sum;
}

/** Square metres inside a ring, which need not repeat its first point. */
export function areaOf(ring: readonly LonLat[]): number {
    const origin = ring[0];
    if (!origin || ring.length < 3) {
        return 0;
    }
    const [east, north] = degree(ring.reduce((sum, [, lat]) => sum + lat, 0) / ring.length);
    let twice = 0;
    ring.forEach(([lng, lat], i) => {
        const [nextLng, nextLat] = ring[(i + 1) % ring.length]!;
        twice += (lng - origin[0]) * (nextLat - origin[1]) - (nextLng - origin[0]) * (lat - origin[1]);
    });
    return (Math.abs(twice) / 2) * east * north;
}

/** Whether the sides of a ring cross one another: then it has no area that means anything. */
export function crossesItself(ring: readonly LonLat[]): boolean {
    const sides = ring.map((point, i) => [point, ring[(i + 1) % ring.length]!] as const);
    return sides.some(([a, b], i) => sides.some(([c, d], j) => j > i + 1 && !(i === 0 && j === sides.length - 1) && cross(a, b, c, d)));
}

function cross(a: LonLat, b: LonLat, c: LonLat, d: LonLat): boolean {
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function side(a: LonLat, b: LonLat, p: LonLat): number {
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
}
