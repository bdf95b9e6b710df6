import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { byProperty, fading } from '../map/expressions.ts';
import { MEDIUM } from '../map/fonts.ts';
import type { Palette } from '../map/palette.ts';
import { STATION_KINDS } from '../map/station-kind.ts';

/** A station as the public page lists it. */
export interface PublicStation {
  code: string;
  kind: string;
  name: string;
  open: boolean;
  place: [longitude: number, latitude: number];
}

export const STATION_SIGN = 'public-station';

export function featuresOf(stations: readonly PublicStation[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: stations.map(({ place, ...properties }) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: place }, properties })),
  };
}

/** South-west and north-east of all; nothing where there are none. */
export function boundsOf(stations: readonly PublicStation[]): [[number, number], [number, number]] | undefined {
  if (stations.length === 0) {
    return undefined;
  }
  const [lons, lats] = [0, 1].map((axis) => stations.map(({ place }) => place[axis]!)) as [number[], number[]];
  return [
    [Math.min(...lons), Math.min(...lats)],
    [Math.max(...lons), Math.max(...lats)],
  ];
}

/** The same signs as on the portal's own map; one that is closed is faint, and says so in the list. */
export function publicStationLayers(source: string, colors: Palette): LayerSpecification[] {
  return [
    {
      id: STATION_SIGN,
      type: 'symbol',
      source,
      layout: {
        'icon-image': byProperty('kind', Object.fromEntries(STATION_KINDS.map((kind) => [kind, `station-${kind}`])), 'station'),
        'icon-size': fading([11, 0.55], [14, 0.85], [17, 1.1]),
        'icon-allow-overlap': true,
        'text-field': ['step', ['zoom'], '', 14.5, ['get', 'name']],
        'text-font': MEDIUM,
        'text-size': 12,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.2,
        'text-optional': true,
        'text-max-width': 8,
      },
      paint: {
        'icon-opacity': ['case', ['get', 'open'], 1, 0.55],
        'text-color': colors.text.main,
        'text-halo-color': colors.halo,
        'text-halo-width': 1.8,
      },
    },
  ];
}
