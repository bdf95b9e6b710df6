import type { Feature, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { MapOverlay } from '../map/map-overlay.ts';
import type { Theme } from '../map/map-config.ts';
import { palette } from '../map/palette.ts';
import { FAN_PIN, PinFan } from './pin-fan.ts';
import { addPinImages } from './pin-images.ts';
import { CHOSEN, CLUSTER, PIN, PIN_LAYERS, pinLayers, SOURCE } from './pin-layers.ts';
import { type Category, features, type Pin } from './pins.ts';

/** Pins that lie together are one circle with their number; at every zoom, so that none ever lies hidden below another. */
const CLUSTERED_UP_TO = 20;

/** Nearer than this a cluster is fanned out instead: what lies in one house or at one door does not fall apart. */
const NEAREST = 18.5;

type Clicked = MapMouseEvent & { features?: { properties: unknown }[] };

/** The pins on the map: one GeoJSON source, clustered by MapLibre, with the layers over it. */
export class PinOverlay implements MapOverlay {
  readonly id = SOURCE;
  readonly interactive = [CLUSTER, PIN, FAN_PIN];
  private readonly fan = new PinFan();
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
    const colors = palette(this.theme());
    addPinImages(map, this.signs(), this.theme());
    if (!map.getSource(SOURCE)) {
      map.addSource(SOURCE, {
        type: 'geojson',
        data: features(this.pins, new Date()),
        maxzoom: CLUSTERED_UP_TO + 1,
        cluster: true,
        clusterMaxZoom: CLUSTERED_UP_TO,
        clusterRadius: 40,
        clusterProperties: { alarm: ['+', ['get', 'alarm']] },
      });
    }
    pinLayers(colors, this.chosen).forEach((layer) => map.addLayer(layer));
    this.fan.add(map, colors);
    map.on('click', this.fan.close);
    map.on('click', PIN, this.pinClicked);
    map.on('click', FAN_PIN, this.pinClicked);
    map.on('click', CLUSTER, this.clusterClicked);
  }

  remove(map: MapLibreMap): void {
    map.off('click', this.fan.close);
    map.off('click', PIN, this.pinClicked);
    map.off('click', FAN_PIN, this.pinClicked);
    map.off('click', CLUSTER, this.clusterClicked);
    this.fan.remove(map);
    PIN_LAYERS.filter((layer) => map.getLayer(layer)).forEach((layer) => map.removeLayer(layer));
    if (map.getSource(SOURCE)) {
      map.removeSource(SOURCE);
    }
    this.map = undefined;
  }

  show(pins: readonly Pin[]): void {
    this.pins = pins;
    void this.map?.getSource<GeoJSONSource>(SOURCE)?.setData(features(pins, new Date()));
  }

  choose(number: string): void {
    this.chosen = number;
    if (this.map?.getLayer(CHOSEN)) {
      this.map.setFilter(CHOSEN, ['==', ['get', 'number'], number]);
    }
  }

  private readonly pinClicked = (event: Clicked): void => {
    const properties = event.features?.[0]?.properties as { number?: string } | undefined;
    if (properties?.number) {
      this.clicked(properties.number);
    }
  };

  /** Goes as near as it takes for the cluster to fall apart; what lies on one spot is fanned out where it is. */
  private readonly clusterClicked = async (event: Clicked): Promise<void> => {
    const map = this.map;
    const cluster = event.features?.[0] as (Feature<Point> & { properties: { cluster_id: number; point_count: number } }) | undefined;
    const source = map?.getSource<GeoJSONSource>(SOURCE);
    if (!map || !source || !cluster) {
      return;
    }
    const { cluster_id, point_count } = cluster.properties;
    const spot = cluster.geometry.coordinates as [number, number];
    const zoom = await source.getClusterExpansionZoom(cluster_id);
    if (zoom <= NEAREST) {
      map.easeTo({ center: spot, zoom });
    } else {
      const leaves = await source.getClusterLeaves(cluster_id, point_count, 0);
      this.fan.open(leaves as Feature<Point>[], spot);
    }
  };
}
