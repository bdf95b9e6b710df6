import type { Feature, FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Palette } from '../map/palette.ts';
import { fan } from './fan.ts';
import { HEAD_ABOVE_TIP } from './pin-images.ts';
import { pinLook } from './pin-layers.ts';

const SOURCE = 'incident-fan';
const LEG = 'incident-fan-leg';
export const FAN_PIN = 'incident-fan-pin';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** Pins of one spot, laid out round it with a leg to each. Places are pixels of the screen, so it closes as soon as the map zooms, turns or tilts. */
export class PinFan {
  private map: MapLibreMap | undefined;

  add(map: MapLibreMap, colors: Palette): void {
    this.map = map;
    map.addSource(SOURCE, { type: 'geojson', data: NOTHING });
    map.addLayer({
      id: LEG,
      type: 'line',
      source: SOURCE,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': colors.text.soft, 'line-width': 1.6 },
    });
    map.addLayer({ id: FAN_PIN, type: 'symbol', source: SOURCE, filter: ['==', ['geometry-type'], 'Point'], ...pinLook(colors, undefined) });
    for (const change of ['zoomstart', 'rotatestart', 'pitchstart'] as const) {
      map.on(change, this.close);
    }
  }

  remove(map: MapLibreMap): void {
    for (const change of ['zoomstart', 'rotatestart', 'pitchstart'] as const) {
      map.off(change, this.close);
    }
    [LEG, FAN_PIN].filter((layer) => map.getLayer(layer)).forEach((layer) => map.removeLayer(layer));
    if (map.getSource(SOURCE)) {
      map.removeSource(SOURCE);
    }
    this.map = undefined;
  }

  open(pins: readonly Feature<Point>[], spot: [number, number]): void {
    const map = this.map;
    if (map) {
      this.show({ type: 'FeatureCollection', features: laidOut(map, pins, spot) });
    }
  }

  readonly close = (): void => this.show(NOTHING);

  private show(data: FeatureCollection): void {
    void this.map?.getSource<GeoJSONSource>(SOURCE)?.setData(data);
  }
}

function laidOut(map: MapLibreMap, pins: readonly Feature<Point>[], spot: [number, number]): Feature[] {
  const middle = map.project(spot);
  const places = fan(pins.length);
  return pins.flatMap((pin, i): Feature[] => {
    const [x, y] = places[i]!;
    // Heads round the spot, not tips.
    const { lng, lat } = map.unproject([middle.x + x, middle.y + y + HEAD_ABOVE_TIP]);
    return [
      { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [spot, [lng, lat]] } },
      { type: 'Feature', properties: pin.properties, geometry: { type: 'Point', coordinates: [lng, lat] } },
    ];
  });
}
