import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { addControls } from '../map/map-controls.ts';
import { isMapImage } from '../map/map-images.ts';
import type { MapConfig } from '../map/map-config.ts';
import { mapStyles } from '../map/map-styles.ts';
import { newMap } from '../map/new-map.ts';
import { pageTheme, watchPageTheme } from '../map/page-theme.ts';
import { palette } from '../map/palette.ts';
import { mapStyle } from '../map/style.ts';
import { boundsOf, featuresOf, type PublicStation, publicStationLayers, STATION_SIGN } from './public-stations.ts';

maplibregl.setWorkerUrl(workerUrl);

const SOURCE = 'public-stations';
const NEAR_ZOOM = 16;
const ALONE_ZOOM = 16.5;

/** The stations of the public page on the ground alone. Fires `station-chosen` {code}. It fetches nothing but the ground's tiles. */
@customElement('gridloom-public-map')
export class GridloomPublicMap extends LitElement {
  static override styles = [
    mapStyles,
    css`
      :host {
        min-height: 0;
      }
    `,
  ];

  @property({ type: Array }) stations: PublicStation[] = [];
  @property({ type: Array }) ground: { name: string; url: string; minzoom: number; maxzoom: number }[] = [];
  @property({ type: Object }) words: Record<string, string> = {};
  @property() attribution = '';
  /** The address that the portal lies under. */
  @property() root = '/';
  @property({ type: Array }) here: [number, number] | undefined;

  map: maplibregl.Map | undefined;

  private unwatch: (() => void) | undefined;
  private mark: maplibregl.Marker | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
    this.map?.remove();
    this.map = undefined;
  }

  protected override render(): TemplateResult {
    return html`<div id="map"></div>
      <div class="attribution" ?hidden=${!this.attribution}>${this.attribution}</div>`;
  }

  protected override firstUpdated(): void {
    const config = this.config();
    const map = newMap(this.renderRoot.querySelector<HTMLElement>('#map')!, config, mapStyle(config, pageTheme(), this.base()), false, pageTheme);
    this.map = map;
    addControls(map, config, this, () => {});
    map.on('load', () => {
      this.draw(map);
      const bounds = boundsOf(this.stations);
      if (bounds) {
        map.fitBounds(bounds, { padding: 40, maxZoom: ALONE_ZOOM, animate: false });
      }
      this.listen(map);
      this.toggleAttribute('ready', true);
    });
    this.unwatch = watchPageTheme(() => {
      map.listImages().filter(isMapImage).forEach((id) => map.removeImage(id));
      map.setStyle(mapStyle(config, pageTheme(), this.base()));
      map.once('styledata', () => this.draw(map));
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('here') && this.here && this.map) {
      this.mark?.remove();
      this.mark = new maplibregl.Marker({ color: palette(pageTheme()).accent }).setLngLat(this.here).addTo(this.map);
      this.map.easeTo({ center: this.here, zoom: NEAR_ZOOM });
    }
  }

  private base(): string {
    return new URL(this.root, document.baseURI).href;
  }

  private config(): MapConfig {
    return {
      center: [104, 35.5],
      zoom: 3.6,
      locale: document.documentElement.lang,
      attribution: this.attribution,
      layers: this.ground.map((layer) => ({ ...layer, visible: true })),
      labels: Object.fromEntries(Object.entries(this.words).map(([key, text]) => [key.replace(/^map\./, ''), text])),
    };
  }

  private draw(map: maplibregl.Map): void {
    if (map.getSource(SOURCE)) {
      return;
    }
    map.addSource(SOURCE, { type: 'geojson', data: featuresOf(this.stations) });
    publicStationLayers(SOURCE, palette(pageTheme())).forEach((layer) => map.addLayer(layer));
  }

  private listen(map: maplibregl.Map): void {
    map.on('click', STATION_SIGN, ({ features }) => {
      const code: unknown = features?.[0]?.properties['code'];
      if (typeof code === 'string') {
        this.dispatchEvent(new CustomEvent('station-chosen', { detail: { code } }));
      }
    });
    map.on('mouseenter', STATION_SIGN, () => (map.getCanvas().style.cursor = 'pointer'));
    map.on('mouseleave', STATION_SIGN, () => (map.getCanvas().style.cursor = ''));
  }
}
