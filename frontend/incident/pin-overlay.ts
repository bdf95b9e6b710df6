import type { FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { BOLD, MEDIUM } from '../map/fonts.ts';
import type { MapOverlay } from '../map/gridloom-map.ts';
import type { Theme } from '../map/map-config.ts';
import { palette } from '../map/palette.ts';
import { addPinImages } from './pin-images.ts';
import { type Category, features, type Pin } from './pins.ts';

const SOURCE = 'incidents';
const CLUSTER = 'incident-cluster';
const COUNT = 'incident-cluster-count';
const CHOSEN = 'incident-chosen';
const PIN = 'incident-pin';
const LAYERS = [CLUSTER, COUNT, CHOSEN, PIN];

/** Below this zoom pins that lie together are one circle with their number. */
const CLUSTERED_BELOW = 16;

/** The pins on the map: one GeoJSON source, clustered by MapLibre, with the layers over it. */
export class PinOverlay implements MapOverlay {
  readonly id = SOURCE;
  readonly interactive = [CLUSTER, PIN];
  private map: MapLibreMap | undefined;
  private pins: readonly Pin[] = [];
  private chosen = '';

  private readonly signs: () => Record<Category, string>;
  private readonly theme: () => Theme;
  private readonly clicked: (number: string) => void;

  constructor(signs: () => Record<Category, string>, theme: () => Theme, clicked: (number: string) => void) {
    this.signs = signs;
    this.theme = theme;
    this.clicked = clicked;
  }

  add(map: MapLibreMap): void {
    this.map = map;
    addPinImages(map, this.signs(), this.theme());
    if (!map.getSource(SOURCE)) {
      map.addSource(SOURCE, {
        type: 'geojson',
        data: this.data(),
        cluster: true,
        clusterMaxZoom: CLUSTERED_BELOW - 1,
        clusterRadius: 44,
        clusterProperties: { alarm: ['+', ['get', 'alarm']] },
      });
    }
    this.layers().forEach((layer) => map.addLayer(layer));
    map.on('click', PIN, this.pinClicked);
    map.on('click', CLUSTER, this.clusterClicked);
  }

  remove(map: MapLibreMap): void {
    map.off('click', PIN, this.pinClicked);
    map.off('click', CLUSTER, this.clusterClicked);
    LAYERS.filter((layer) => map.getLayer(layer)).forEach((layer) => map.removeLayer(layer));
    if (map.getSource(SOURCE)) {
      map.removeSource(SOURCE);
    }
    this.map = undefined;
  }

  show(pins: readonly Pin[]): void {
    this.pins = pins;
    this.map?.getSource<GeoJSONSource>(SOURCE)?.setData(this.data());
  }

  choose(number: string): void {
    this.chosen = number;
    if (this.map?.getLayer(CHOSEN)) {
      this.map.setFilter(CHOSEN, ['==', ['get', 'number'], number]);
    }
  }

  private data(): FeatureCollection<Point> {
    return features(this.pins, new Date());
  }

  private layers(): LayerSpecification[] {
    const colors = palette(this.theme());
    return [
      {
        id: CLUSTER,
        type: 'circle',
        source: SOURCE,
        filter: ['has', 'point_count'],
        paint: {
          'circle-color': colors.text.main,
          'circle-radius': ['step', ['get', 'point_count'], 16, 10, 20, 50, 26],
          // Some of them are urgent or overdue: the ring says so, the width as well as the colour.
          'circle-stroke-color': ['case', ['>', ['get', 'alarm'], 0], '#e03131', colors.halo],
          'circle-stroke-width': ['case', ['>', ['get', 'alarm'], 0], 4, 2],
          'circle-opacity': 0.88,
        },
      },
      {
        id: COUNT,
        type: 'symbol',
        source: SOURCE,
        filter: ['has', 'point_count'],
        layout: { 'text-field': ['get', 'point_count_abbreviated'], 'text-font': BOLD, 'text-size': 14, 'text-allow-overlap': true },
        paint: { 'text-color': colors.halo },
      },
      {
        id: CHOSEN,
        type: 'circle',
        source: SOURCE,
        filter: ['==', ['get', 'number'], this.chosen],
        paint: { 'circle-radius': 25, 'circle-color': colors.accent, 'circle-opacity': 0.25, 'circle-stroke-color': colors.accent, 'circle-stroke-width': 3 },
      },
      {
        id: PIN,
        type: 'symbol',
        source: SOURCE,
        filter: ['!', ['has', 'point_count']],
        layout: {
          'icon-image': ['get', 'image'],
          'icon-allow-overlap': true,
          'symbol-sort-key': ['get', 'alarm'],
          'text-field': ['step', ['zoom'], '', 17, ['get', 'title']],
          'text-font': MEDIUM,
          'text-size': 12,
          'text-offset': [0, 1.6],
          'text-anchor': 'top',
          'text-optional': true,
        },
        paint: { 'text-color': colors.text.main, 'text-halo-color': colors.halo, 'text-halo-width': 1.6 },
      },
    ];
  }

  private readonly pinClicked = (event: MapMouseEvent & { features?: { properties: unknown }[] }): void => {
    const properties = event.features?.[0]?.properties as { number?: string } | undefined;
    if (properties?.number) {
      this.clicked(properties.number);
    }
  };

  /** Goes as near as it takes for the cluster to fall apart. */
  private readonly clusterClicked = async (event: MapMouseEvent & { features?: { properties: unknown }[] }): Promise<void> => {
    const map = this.map;
    const cluster = (event.features?.[0]?.properties as { cluster_id?: number } | undefined)?.cluster_id;
    const source = map?.getSource<GeoJSONSource>(SOURCE);
    if (map && source && cluster !== undefined) {
      map.easeTo({ center: event.lngLat, zoom: await source.getClusterExpansionZoom(cluster) });
    }
  };
}
