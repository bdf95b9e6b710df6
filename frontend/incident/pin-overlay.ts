import type { Feature, FeatureCollection, Point } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { OverlaySign } from '../map/legend.ts';
import type { MapOverlay } from '../map/map-overlay.ts';
import type { Theme } from '../map/map-config.ts';
import { palette } from '../map/palette.ts';
import { FAN_PIN, PinFan } from './pin-fan.ts';
import { addPinImages, pinPicture, type PinSigns } from './pin-images.ts';
import { CHOSEN_PIN, CHOSEN_SOURCE, CLUSTER, PIN, PIN_LAYERS, pinLayers, SOURCE } from './pin-layers.ts';
import { legendLooks } from './pin-legend.ts';
import { features, type DrawnPin } from './pins.ts';

/** Pins that lie together are one circle with their number; at every zoom, so that none ever lies hidden below another. */
const CLUSTERED_UP_TO = 20;

/** Nearer than this a cluster is fanned out instead: what lies in one house or at one door does not fall apart. */
const NEAREST = 18.5;

type Clicked = MapMouseEvent & { features?: { properties: unknown }[] };

/** The pins on the map: one GeoJSON source, clustered by MapLibre, with the layers over it. */
export class PinOverlay implements MapOverlay {
  readonly id = SOURCE;
  readonly interactive = [CLUSTER, PIN, CHOSEN_PIN, FAN_PIN];
  private readonly fan = new PinFan();
  private map: MapLibreMap | undefined;
  private pins: readonly DrawnPin[] = [];
  private marked: readonly string[] = [];
  /** As of when pins are overdue: now where nothing is said. */
  private at: Date | undefined;

  private readonly signs: () => PinSigns;
  private readonly theme: () => Theme;
  private readonly chose: (number: string) => void;

  constructor(signs: () => PinSigns, theme: () => Theme, chose: (number: string) => void) {
    this.signs = signs;
    this.theme = theme;
    this.chose = chose;
  }

  add(map: MapLibreMap): void {
    this.map = map;
    const colors = palette(this.theme());
    addPinImages(map, this.signs(), this.theme());
    if (!map.getSource(SOURCE)) {
      map.addSource(SOURCE, {
        type: 'geojson',
        data: features(this.pins, this.now()),
        maxzoom: CLUSTERED_UP_TO + 1,
        cluster: true,
        clusterMaxZoom: CLUSTERED_UP_TO,
        clusterRadius: 40,
        clusterProperties: { alarm: ['+', ['get', 'alarm']] },
      });
    }
    if (!map.getSource(CHOSEN_SOURCE)) {
      map.addSource(CHOSEN_SOURCE, { type: 'geojson', data: this.markedPins() });
    }
    pinLayers(colors).forEach((layer) => map.addLayer(layer));
    this.fan.add(map, colors);
    map.on('click', this.clicked);
    map.on('click', PIN, this.pinClicked);
    map.on('click', FAN_PIN, this.pinClicked);
    map.on('click', CLUSTER, this.clusterClicked);
  }

  remove(map: MapLibreMap): void {
    map.off('click', this.clicked);
    map.off('click', PIN, this.pinClicked);
    map.off('click', FAN_PIN, this.pinClicked);
    map.off('click', CLUSTER, this.clusterClicked);
    this.fan.remove(map);
    PIN_LAYERS.filter((layer) => map.getLayer(layer)).forEach((layer) => map.removeLayer(layer));
    [SOURCE, CHOSEN_SOURCE].filter((source) => map.getSource(source)).forEach((source) => map.removeSource(source));
    this.map = undefined;
  }

  /** @param at as of when; of pins of the past */
  show(pins: readonly DrawnPin[], at?: Date): void {
    this.pins = pins;
    this.at = at;
    void this.map?.getSource<GeoJSONSource>(SOURCE)?.setData(features(pins, this.now()));
    this.mark(this.marked);
  }

  /** Above what others have laid over the map since. */
  toFront(): void {
    PIN_LAYERS.filter((layer) => this.map?.getLayer(layer)).forEach((layer) => this.map?.moveLayer(layer));
  }

  /** These stand out, wherever they lie: the one that is open, and the one that is followed. */
  mark(numbers: readonly string[]): void {
    this.marked = numbers;
    void this.map?.getSource<GeoJSONSource>(CHOSEN_SOURCE)?.setData(this.markedPins());
  }

  private markedPins(): FeatureCollection<Point> {
    return features(this.pins.filter((pin) => this.marked.includes(pin.number)), this.now());
  }

  private now(): Date {
    return this.at ?? new Date();
  }

  /** A click elsewhere folds a fan; one on its pins leaves it, so that they can be looked at one after the other. */
  private readonly clicked = (event: MapMouseEvent): void => {
    if (this.map?.queryRenderedFeatures(event.point, { layers: [FAN_PIN] }).length === 0) {
      this.fan.close();
    }
  };

  /** The classes that are on the screen, and what each mark looks like where there is any. */
  legend(map: MapLibreMap): OverlaySign[] {
    const images = map.queryRenderedFeatures({ layers: [PIN, CHOSEN_PIN, FAN_PIN] }).map(({ properties }) => properties['image'] as string);
    return legendLooks(images).map(([key, look]) => ({ key: `incident.${key}`, picture: pinPicture(look, this.signs(), this.theme()) }));
  }

  private readonly pinClicked = (event: Clicked): void => {
    const properties = event.features?.[0]?.properties as { number?: string } | undefined;
    if (properties?.number) {
      this.chose(properties.number);
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
