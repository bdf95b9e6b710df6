import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { liveClient, type LiveSubscription } from '../live/live-client.ts';
import { controlsLocale } from './controls-locale.ts';
import { Deferred } from './deferred.ts';
import './gridloom-map-layers.ts';
import { Highlight } from './highlight.ts';
import { newUrls } from './layer-epochs.ts';
import { label, type MapConfig, type Theme } from './map-config.ts';
import { addMapImage, isMapImage } from './map-images.ts';
import { mapStyles } from './map-styles.ts';
import { pageTheme, watchPageTheme } from './page-theme.ts';
import { palette } from './palette.ts';
import { ORDER, pick, type Picked, type Selectable } from './pick.ts';
import { mapStyle, tileUrl } from './style.ts';
import { TiltControl } from './tilt-control.ts';
import { isShown } from './visibility.ts';

maplibregl.setWorkerUrl(workerUrl);

const START_PADDING = 40;

/** Sources and layers that someone else draws on the map: pins, a plan. Added again whenever the map changes its style. */
export interface MapOverlay {
    readonly id: string;
    add(map: maplibregl.Map): void;
    remove(map: maplibregl.Map): void;
    /** Layers whose features have their own clicks: where one is hit, nothing below it is selected. */
    readonly interactive?: readonly string[];
}

export interface MapSelection {
    layer: Selectable | null;
    id: number | null;
    lng: number;
    lat: number;
}

/**
 * The map of the portal: territory and grids from vector tiles in the portal's own style, what the pointer is over, what is selected, layer switcher,
 * legend, scale, north, sources.
 *
 * Fires `map-select` ({@link MapSelection}; layer null for a click on nothing) and `view-changed` {lng, lat, zoom, bearing, pitch}.
 */
@customElement('gridloom-map')
export class GridloomMap extends LitElement {
    static override styles = mapStyles;

    @property({ type: Object }) config?: MapConfig;
    /** Whether a click selects; a tool that draws switches it off. */
    @property({ type: Boolean }) selectable = true;
    @state() private hiddenLayers: ReadonlySet<string> = new Set();
    @state() private failed = false;
    @property({ reflect: true }) theme: Theme = 'light';

    map: maplibregl.Map | undefined;

    private readonly overlays = new Map<string, MapOverlay>();
    private readonly hover = new Highlight('hover');
    private readonly selected = new Highlight('selected');
    private ready = new Deferred<maplibregl.Map>();
    private layerNews: LiveSubscription | undefined;
    private unwatchTheme: (() => void) | undefined;

    /** The map, as soon as its style is there. */
    whenReady(): Promise<maplibregl.Map> {
        return this.ready.promise;
    }

    addOverlay(overlay: MapOverlay): void {
        this.removeOverlay(overlay.id);
        this.overlays.set(overlay.id, overlay);
        if (this.map?.style?._loaded) {
            overlay.add(this.map);
        }
    }

    removeOverlay(id: string): void {
        const overlay = this.overlays.get(id);
        if (overlay && this.overlays.delete(id) && this.map?.style?._loaded) {
            overlay.remove(this.map);
        }
    }

    /** Marks a feature as selected; without a layer, none. Fires nothing. */
    select(layer?: Selectable | null, id?: number | null): void {
        const to = layer && id != null ? { layer, id } : undefined;
        void this.whenReady().then((map) => this.selected.move(map, to));
    }

    flyTo(lng: number, lat: number, zoom: number): void {
        void this.whenReady().then((map) => map.flyTo({ center: [lng, lat], zoom, speed: 1.6, padding: this.padding() }));
    }

    /** Shows a whole extent: west, south, east, north. */
    fitBounds(west: number, south: number, east: number, north: number): void {
        const bounds: [number, number, number, number] = [west, south, east, north];
        void this.whenReady().then((map) => map.fitBounds(bounds, { padding: this.padding(), maxZoom: 18, speed: 1.6 }));
    }

    setLayersVisible(names: readonly string[], visible: boolean): void {
        const hidden = new Set(this.hiddenLayers);
        names.forEach((name) => (visible ? hidden.delete(name) : hidden.add(name)));
        this.hiddenLayers = hidden;
    }

    /** New addresses of layers whose content changed; what is drawn stays until the new is there. */
    refreshLayers(urls: Record<string, string>): void {
        if (this.config) {
            this.config.layers.forEach((layer) => (layer.url = urls[layer.name] ?? layer.url));
        }
        void this.whenReady().then((map) => {
            for (const [name, url] of Object.entries(urls)) {
                const source = map.getSource(name);
                if (source instanceof maplibregl.VectorTileSource) {
                    source.setTiles([tileUrl(url, document.baseURI)]);
                }
            }
        });
    }

    /** What the server says the layers' epochs are; those that are others than the map's are loaded again. */
    private showEpochs(epochs: Readonly<Record<string, number>>): void {
        const urls = newUrls(this.config?.layers ?? [], epochs);
        if (Object.keys(urls).length > 0) {
            this.refreshLayers(urls);
        }
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.layerNews = liveClient.subscribe('layers', '', {
            snapshot: ({ epochs }) => this.showEpochs(epochs as Record<string, number>),
            change: ({ epochs }) => this.showEpochs(epochs as Record<string, number>),
        });
        this.unwatchTheme = watchPageTheme(() => this.followTheme());
        if (this.hasUpdated) {
            this.open();
        }
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.layerNews?.close();
        this.unwatchTheme?.();
        this.map?.remove();
        this.map = undefined;
        this.ready = new Deferred();
    }

    protected override render(): TemplateResult {
        return html`
            <div id="map"></div>
            <svg class="crosshair" viewBox="0 0 26 26" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">
                <path d="M13 1v9M13 16v9M1 13h9M16 13h9" />
            </svg>
            <slot></slot>
            ${this.config
                ? html`<gridloom-map-layers
                      .config=${this.config}
                      .hiddenLayers=${this.hiddenLayers}
                      .theme=${this.theme}
                      @layer-toggled=${this.layerToggled}
                  ></gridloom-map-layers>`
                : ''}
            ${this.failed ? html`<div class="failure" role="alert">${label(this.config, 'failed')}</div>` : ''}
            <div class="attribution">${this.config?.attribution ?? ''}</div>
        `;
    }

    protected override updated(changed: PropertyValues<this>): void {
        if (changed.has('config') && this.config) {
            this.followTheme();
            if (!this.map) {
                this.hiddenLayers = new Set(this.config.layers.filter((layer) => !layer.visible).map((layer) => layer.name));
                this.open();
            } else {
                this.restyle();
            }
        } else if (changed.has('theme') && this.map) {
            this.restyle();
        }
        if ((changed as Map<string, unknown>).has('hiddenLayers')) {
            this.applyVisibility();
        }
    }

    private open(): void {
        const config = this.config;
        if (!config || this.map) {
            return;
        }
        try {
            this.map = this.createMap(config);
        } catch (error) {
            // No WebGL: the lists beside the map say the same.
            console.warn('The map cannot be drawn', error);
            this.failed = true;
            return;
        }
        this.addControls(this.map, config);
        this.listen(this.map);
    }

    private createMap(config: MapConfig): maplibregl.Map {
        return new maplibregl.Map({
            container: this.renderRoot.querySelector<HTMLElement>('#map')!,
            style: mapStyle(config, this.theme, document.baseURI),
            ...(config.bounds ? { bounds: config.bounds, fitBoundsOptions: { padding: START_PADDING } } : { center: config.center, zoom: config.zoom }),
            bearing: config.bearing ?? 0,
            pitch: config.pitch ?? 0,
            minZoom: 3,
            maxZoom: 20.5,
            maxPitch: 70,
            attributionControl: false,
            locale: controlsLocale(config),
            // A label that fades in late makes a map look slow.
            fadeDuration: 150,
        });
    }

    private addControls(map: maplibregl.Map, config: MapConfig): void {
        map.addControl(new maplibregl.NavigationControl({ visualizePitch: true }), 'top-right');
        map.addControl(new TiltControl(label(config, 'tilt')), 'top-right');
        map.addControl(new maplibregl.FullscreenControl({ container: this }), 'top-right');
        map.addControl(new maplibregl.ScaleControl({ maxWidth: 110, unit: 'metric' }), 'bottom-left');
        map.keyboard.enable();
    }

    private listen(map: maplibregl.Map): void {
        map.once('load', () => {
            this.applyVisibility();
            if (this.config?.bounds && !map.isMoving()) {
                // The page may have made more room, or less, since the map was made.
                map.fitBounds(this.config.bounds, { padding: START_PADDING, animate: false });
            }
            this.overlays.forEach((overlay) => overlay.add(map));
            this.ready.resolve(map);
        });
        map.setMissingStyleImageResolver((id) => addMapImage(map, id, palette(this.theme)));
        map.on('mousemove', (event) => this.hovered(map, event.point));
        map.on('mouseout', () => this.hover.move(map, undefined));
        map.on('click', (event) => this.clicked(map, event.point, event.lngLat));
        map.on('pitchend', () => this.applyVisibility());
        map.on('moveend', () => this.viewChanged(map));
        const canvas = map.getCanvas();
        canvas.addEventListener('keydown', (event) => this.keyPressed(map, event));
        canvas.addEventListener('blur', () => this.removeAttribute('keyboard'));
        canvas.addEventListener('pointerdown', () => this.removeAttribute('keyboard'));
    }

    private hovered(map: maplibregl.Map, point: maplibregl.Point): void {
        const over = this.selectable && !map.isMoving() ? this.pickedAt(map, point) : undefined;
        this.hover.move(map, over);
        if (this.selectable) {
            map.getCanvas().style.cursor = over || this.overlayAt(map, point) ? 'pointer' : '';
        }
    }

    private clicked(map: maplibregl.Map, point: maplibregl.Point, at: maplibregl.LngLat): void {
        if (!this.selectable || this.overlayAt(map, point)) {
            return;
        }
        const picked = this.pickedAt(map, point);
        this.selected.move(map, picked);
        const detail: MapSelection = { layer: picked?.layer ?? null, id: picked?.id ?? null, lng: at.lng, lat: at.lat };
        this.dispatchEvent(new CustomEvent('map-select', { detail, bubbles: true, composed: true }));
    }

    /** Enter means what is in the middle of the map; the arrow keys bring it there. */
    private keyPressed(map: maplibregl.Map, event: KeyboardEvent): void {
        this.toggleAttribute('keyboard', true);
        if (event.key === 'Enter') {
            const center = map.getCenter();
            this.clicked(map, map.project(center), center);
        }
    }

    private pickedAt(map: maplibregl.Map, point: maplibregl.Point): Picked | undefined {
        const layers = map.getStyle().layers.filter((layer) => 'source' in layer && ORDER.includes(layer.source as Selectable));
        return pick(map.queryRenderedFeatures(point, { layers: layers.map((layer) => layer.id) }), map.getZoom());
    }

    private overlayAt(map: maplibregl.Map, point: maplibregl.Point): boolean {
        const layers = [...this.overlays.values()].flatMap((overlay) => overlay.interactive ?? []).filter((id) => map.getLayer(id));
        return layers.length > 0 && map.queryRenderedFeatures(point, { layers }).length > 0;
    }

    private viewChanged(map: maplibregl.Map): void {
        const { lng, lat } = map.getCenter();
        const detail = { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
        this.dispatchEvent(new CustomEvent('view-changed', { detail, bubbles: true, composed: true }));
    }

    private layerToggled(event: CustomEvent<{ names: readonly string[]; visible: boolean }>): void {
        this.setLayersVisible(event.detail.names, event.detail.visible);
    }

    private applyVisibility(): void {
        const map = this.map;
        if (!map?.style?._loaded) {
            return;
        }
        for (const layer of map.getStyle().layers) {
            if ('source' in layer && this.config?.layers.some((given) => given.name === layer.source)) {
                const visibility = isShown(layer as { id: string; source: string }, this.hiddenLayers, map.getPitch()) ? 'visible' : 'none';
                if ((layer.layout?.visibility ?? 'visible') !== visibility) {
                    map.setLayoutProperty(layer.id, 'visibility', visibility);
                }
            }
        }
    }

    private followTheme(): void {
        this.theme = this.config?.theme ?? pageTheme();
    }

    /** Another theme is another paint of the same sources: tiles, hover and selection stay, overlays are put on again. */
    private restyle(): void {
        const map = this.map;
        if (!map || !this.config) {
            return;
        }
        const config = this.config;
        void this.whenReady().then(() => {
            this.overlays.forEach((overlay) => overlay.remove(map));
            map.listImages().filter(isMapImage).forEach((id) => map.removeImage(id));
            map.setStyle(mapStyle(config, this.theme, document.baseURI), { diff: true });
            this.applyVisibility();
            this.overlays.forEach((overlay) => overlay.add(map));
        });
    }

    /** Keeps what is flown to out from under the panels that lie over the map. */
    private padding(): maplibregl.PaddingOptions {
        const inset = (name: string): number => Number.parseFloat(getComputedStyle(this).getPropertyValue(name)) || 0;
        return { left: 40 + inset('--map-inset-left'), right: 40 + inset('--map-inset-right'), top: 40, bottom: 60 };
    }
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-map': GridloomMap;
    }
}
