import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { MapOverlay } from '../map/map-overlay.ts';
import type { Palette } from '../map/palette.ts';
import type { Corner } from './area.ts';

const SOURCE = 'incident-area';

/** The area that holds, or the one that is being drawn: a line and a thin fill, below the pins where these came first. */
export class AreaLayers implements MapOverlay {
  readonly id = SOURCE;
  private map: MapLibreMap | undefined;
  private ring: readonly Corner[] = [];
  private corners: readonly Corner[] = [];

  private readonly colors: () => Palette;

  constructor(colors: () => Palette) {
    this.colors = colors;
  }

  /** @param corners that are marked one by one, as they can be taken back */
  show(ring: readonly Corner[], corners: readonly Corner[] = []): void {
    this.ring = ring;
    this.corners = corners;
    void this.map?.getSource<GeoJSONSource>(SOURCE)?.setData(features(ring, corners));
  }

  add(map: MapLibreMap): void {
    this.map = map;
    map.addSource(SOURCE, { type: 'geojson', data: features(this.ring, this.corners) });
    layers(this.colors()).forEach((layer) => map.addLayer(layer));
  }

  remove(map: MapLibreMap): void {
    layers(this.colors())
      .filter((layer) => map.getLayer(layer.id))
      .forEach((layer) => map.removeLayer(layer.id));
    if (map.getSource(SOURCE)) {
      map.removeSource(SOURCE);
    }
    this.map = undefined;
  }
}

function features(ring: readonly Corner[], corners: readonly Corner[]): FeatureCollection {
  const shape = ring.map((corner) => [...corner]);
  const all: Feature[] = corners.map((corner) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [...corner] } }));
  if (shape.length > 2) {
    all.push({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [[...shape, shape[0]!]] } });
  } else if (shape.length === 2) {
    all.push({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: shape } });
  }
  return { type: 'FeatureCollection', features: all };
}

function layers(colors: Palette): LayerSpecification[] {
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    { id: 'incident-area-fill', type: 'fill', source: SOURCE, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': colors.accent, 'fill-opacity': 0.1 } },
    { id: 'incident-area-halo', type: 'line', source: SOURCE, layout: round, paint: { 'line-color': colors.halo, 'line-width': 6, 'line-opacity': 0.85 } },
    { id: 'incident-area-line', type: 'line', source: SOURCE, layout: round, paint: { 'line-color': colors.accent, 'line-width': 2.5, 'line-dasharray': [2, 1.6] } },
    {
      id: 'incident-area-corner',
      type: 'circle',
      source: SOURCE,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 5, 'circle-color': colors.halo, 'circle-stroke-color': colors.accent, 'circle-stroke-width': 2.5 },
    },
  ];
}
