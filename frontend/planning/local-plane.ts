import type { LonLat } from './wire.ts';

/** Metres east and north of an origin. */
export type Metres = [number, number];

/**
 * A flat plane round one point, good to a few centimetres over a community (an equirectangular projection on the mean
 * sphere). It serves picking and walking only: what is stored is computed by the portal in the district's metric plane.
 */
export class LocalPlane {
  readonly #lon: number;
  readonly #lat: number;
  readonly #perLon: number;

  static readonly METRES_PER_DEGREE = (6_371_008.8 * Math.PI) / 180;

  constructor(origin: LonLat) {
    [this.#lon, this.#lat] = origin;
    this.#perLon = LocalPlane.METRES_PER_DEGREE * Math.cos((this.#lat * Math.PI) / 180);
  }

  toMetres([lon, lat]: LonLat): Metres {
    return [(lon - this.#lon) * this.#perLon, (lat - this.#lat) * LocalPlane.METRES_PER_DEGREE];
  }

  toLonLat([x, y]: Metres): LonLat {
    return [this.#lon + x / this.#perLon, this.#lat + y / LocalPlane.METRES_PER_DEGREE];
  }
}

/** Metres on the ground that one CSS pixel covers at a zoom of MapLibre, whose world is 512 px wide at zoom 0. */
export function metresPerPixel(zoom: number, latitude: number): number {
  return (LocalPlane.METRES_PER_DEGREE * 360 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom);
}
