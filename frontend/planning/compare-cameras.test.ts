import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Camera, linkCameras } from './compare-cameras.ts';

class FakeCamera implements Camera {
  at = { center: [0, 0] as [number, number], zoom: 1, bearing: 0, pitch: 0 };
  jumps = 0;
  readonly #listeners = new Set<() => void>();
  getCenter = () => ({ lng: this.at.center[0], lat: this.at.center[1] });
  getZoom = () => this.at.zoom;
  getBearing = () => this.at.bearing;
  getPitch = () => this.at.pitch;
  jumpTo(to: FakeCamera['at']) {
    this.jumps++;
    this.at = to;
    this.#listeners.forEach(listener => listener());
  }
  on = (_: 'move', listener: () => void) => this.#listeners.add(listener);
  off = (_: 'move', listener: () => void) => this.#listeners.delete(listener);
}

const PLACE = { center: [121.5, 31.2] as [number, number], zoom: 16, bearing: 20, pitch: 40 };

test('either camera takes the other along, and neither answers back', () => {
  const [one, other] = [new FakeCamera(), new FakeCamera()];
  linkCameras(one, other);
  one.jumpTo(PLACE);
  assert.deepEqual(other.at, PLACE);
  other.jumpTo({ ...PLACE, zoom: 12 });
  assert.equal(one.at.zoom, 12);
  assert.deepEqual([one.jumps, other.jumps], [2, 2]);
});

test('an ended link holds nobody', () => {
  const [one, other] = [new FakeCamera(), new FakeCamera()];
  linkCameras(one, other)();
  one.jumpTo(PLACE);
  assert.equal(other.jumps, 0);
});
