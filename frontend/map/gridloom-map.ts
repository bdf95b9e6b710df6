import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { liveClient, type LiveSubscription } from '../live/live-client.ts';
import type { BuildingColor } from './building-layers.ts';
import { Deferred } from './deferred.ts';
import './gridloom-map-layers.ts';
import './gridloom-map-tools.ts';
import type { GridloomMapTools } from './gridloom-map-tools.ts';
import { LayerEpochs, type LayerNews } from './layer-epochs.ts';
import { type LegendKey, legendOf } from './legend.ts';
import { label, type MapConfig, type Theme } from './map-config.ts';
import { addControls, addScale } from './map-controls.ts';
import { isMapImage } from './map-images.ts';
import type { MapOverlay } from './map-overlay.ts';
import { mapStyles } from './map-styles.ts';
import { newMap, START_PADDING } from './new-map.ts';
import { pageTheme, watchPageTheme } from './page-theme.ts';
import type { Selectable } from './pick.ts';
import { Picking } from './picking.ts';
import { mapStyle, tileUrl } from './style.ts';
import { type MapView, readView, writeView } from './view-link.ts';
import { GROUP_NAMES, GROUPS, isGroupHidden, showStyle } from './visibility.ts';

export type { MapOverlay } from './map-overlay.ts';

maplibregl.setWorkerUrl(workerUrl);

export interface MapSelection {
    layer: Selectable | null;
    id: number | null;
    lng: number;
    lat: number;
}

/**
 * The map of the portal: territory and grids from vector tiles in the portal's own style, what the pointer is over, what is selected, layer switcher,
 * legend, tools, scale, north, sources.
 *
 * Fires `map-select` ({@link MapSelection}; layer null for a click on nothing), `view-changed` {query} where the query is that of a link
 * to what is shown (see view-link.ts), and `legend-changed` {keys} while the legend is
 * looked at.
 */
@customElement('gridloom-map')
export class GridloomMap extends LitElement {
    static override styles = mapStyles;

    @property({ type: Object }) config?: MapConfig;
    /** Whether a click selects; a tool that draws switches it off. */
    @property({ type: Boolean }) selectable = true;
    /** Made to be printed: sharp, and nothing over it but the scale. */
    @property({ type: Boolean, reflect: true }) sheet = false;
    @state() private hiddenLayers: ReadonlySet<string> = new Set();
    @state() private buildings: BuildingColor = 'use';
    @state() private legend: readonly LegendKey[] | undefined;
    @state() private failed = false;
    @property({ reflect: true }) theme: Theme = 'light';

    map: maplibregl.Map | undefined;

    private readonly overlays = new Map<string, MapOverlay>();
    private readonly picking = new Picking(
        () => [...this.overlays.values()].flatMap((overlay) => overlay.interactive ?? []),
        (picked, at) => {
            const detail: MapSelection = { layer: picked?.layer ?? null, id: picked?.id ?? null, lng: at.lng, lat: at.lat };
            this.dispatchEvent(new CustomEvent('map-select', { detail, bubbles: true, composed: true }));
            this.tellView();
        },
    );
    private ready = new Deferred<maplibregl.Map>();
    private readonly epochs = new LayerEpochs();
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

    /** Marks a feature as selected; without a layer, none. */
    select(layer?: Selectable | null, id?: number | null): void {
        this.picking.select(this.map?.style?._loaded ? this.map : undefined, layer && id != null ? { layer, id } : undefined);
        this.tellView();
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

    /** The query of a link to what is shown now. */
    viewQuery(): string {
        return writeView(this.view());
    }

    /** What the server says of the layers' tiles; what is drawn stays until the new is there, and what did not change comes from the browser. */
    private hearOfTiles(layers: Readonly<Record<string, LayerNews>>): void {
        const changed = this.epochs.hear(layers);
        void this.whenReady().then((map) => {
            for (const { name, url } of this.config?.layers ?? []) {
                const source = map.getSource(name);
                if (changed.includes(name) && source instanceof maplibregl.VectorTileSource) {
                    source.setTiles([tileUrl(url, document.baseURI)]);
                }
            }
        });
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.layerNews = liveClient.subscribe('layers', '', {
            snapshot: ({ layers }) => this.hearOfTiles(layers as Record<string, LayerNews>),
            change: ({ layers }) => this.hearOfTiles(layers as Record<string, LayerNews>),
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
            ${this.config && !this.sheet
                ? html`<gridloom-map-layers
                          .config=${this.config}
                          .hiddenLayers=${this.hiddenLayers}
                          .buildings=${this.buildings}
                          .legend=${this.legend}
                          .theme=${this.theme}
                          @layer-toggled=${this.layerToggled}
                          @buildings-chosen=${this.buildingsChosen}
                          @panel-toggled=${this.panelToggled}
                      ></gridloom-map-layers>
                      <gridloom-map-tools .config=${this.config} .host=${this} .theme=${this.theme} @measuring-changed=${this.measuringChanged}></gridloom-map-tools>`
                : nothing}
            ${this.failed ? html`<div class="failure" role="alert">${label(this.config, 'failed')}</div>` : nothing}
            ${this.config?.attribution && !this.sheet ? html`<div class="attribution">${this.config.attribution}</div>` : nothing}
        `;
    }

    protected override updated(changed: PropertyValues<this>): void {
        const stateChanged = changed as Map<string, unknown>;
        if (changed.has('config') && this.config) {
            this.followTheme();
            this.epochs.show(this.config.layers);
            if (!this.map) {
                this.takeView(this.config);
                this.open();
            } else {
                this.restyle();
            }
        } else if ((changed.has('theme') || stateChanged.has('buildings')) && this.map) {
            this.restyle();
        }
        if (changed.has('selectable')) {
            this.picking.enabled = this.selectable;
        }
        if (stateChanged.has('hiddenLayers')) {
            this.applyVisibility();
        }
    }

    private takeView(config: MapConfig): void {
        const view = readView(config.view ?? '');
        const hidden = config.layers.filter((layer) => !layer.visible).map((layer) => layer.name);
        this.hiddenLayers = new Set([...hidden, ...view.hidden.flatMap((group) => GROUPS[group])]);
        this.buildings = view.buildings;
    }

    private open(): void {
        const config = this.config;
        if (!config || this.map) {
            return;
        }
        try {
            const style = mapStyle(config, this.theme, document.baseURI, this.buildings);
            this.map = newMap(this.renderRoot.querySelector<HTMLElement>('#map')!, config, style, this.sheet, () => this.theme);
            this.map.setTransformRequest((url, type) => (type === 'Tile' ? { url: this.epochs.address(url) } : undefined));
        } catch (error) {
            // No WebGL: the lists beside the map say the same.
            console.warn('The map cannot be drawn', error);
            this.failed = true;
            return;
        }
        if (this.sheet) {
            addScale(this.map);
        } else {
            const tools = this.renderRoot.querySelector<GridloomMapTools>('gridloom-map-tools')!;
            tools.controls = addControls(this.map, config, this, (tool) => tools.use(tool));
        }
        this.listen(this.map, config);
    }

    private listen(map: maplibregl.Map, config: MapConfig): void {
        map.once('load', () => {
            this.applyVisibility();
            if (config.bounds && !readView(config.view ?? '').center && !map.isMoving()) {
                // The page may have made more room, or less, since the map was made.
                map.fitBounds(config.bounds, { padding: START_PADDING, animate: false });
            }
            this.overlays.forEach((overlay) => overlay.add(map));
            this.picking.listen(map);
            this.ready.resolve(map);
        });
        map.on('pitchend', () => this.applyVisibility());
        map.on('moveend', () => this.tellView());
        map.on('idle', () => this.explain(map));
        const canvas = map.getCanvas();
        canvas.addEventListener('keydown', (event) => this.keyPressed(map, event));
        canvas.addEventListener('blur', () => this.removeAttribute('keyboard'));
        canvas.addEventListener('pointerdown', () => this.removeAttribute('keyboard'));
    }

    /** Enter means what is in the middle of the map; the arrow keys bring it there. */
    private keyPressed(map: maplibregl.Map, event: KeyboardEvent): void {
        this.toggleAttribute('keyboard', true);
        if (event.key === 'Enter') {
            this.picking.enter(map);
        }
    }

    private view(): MapView {
        const map = this.map;
        const { lng, lat } = map?.getCenter() ?? { lng: 0, lat: 0 };
        const selected = this.picking.selection;
        return {
            ...(map ? { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() } : {}),
            ...(selected ? { selected } : {}),
            hidden: GROUP_NAMES.filter((group) => isGroupHidden(group, this.hiddenLayers)),
            buildings: this.buildings,
        };
    }

    private tellView(): void {
        if (!this.map && !this.failed) {
            return; // Not opened yet: it shows nothing that could be told.
        }
        this.dispatchEvent(new CustomEvent('view-changed', { detail: { query: this.viewQuery() }, bubbles: true, composed: true }));
    }

    private layerToggled(event: CustomEvent<{ names: readonly string[]; visible: boolean }>): void {
        this.setLayersVisible(event.detail.names, event.detail.visible);
        this.tellView();
    }

    private buildingsChosen(event: CustomEvent<{ buildings: BuildingColor }>): void {
        this.buildings = event.detail.buildings;
        this.tellView();
    }

    private panelToggled(event: CustomEvent<{ open: boolean }>): void {
        this.legend = event.detail.open ? [] : undefined;
        if (this.map) {
            this.explain(this.map);
        }
    }

    private measuringChanged(event: CustomEvent<{ measuring: boolean }>): void {
        this.picking.enabled = this.selectable && !event.detail.measuring;
        if (this.map) {
            this.picking.forget(this.map);
        }
    }

    /** Legend of what is on the screen; nothing is asked of the map while nobody looks at it. */
    private explain(map: maplibregl.Map): void {
        if (this.legend || this.sheet) {
            const keys = legendOf(map.queryRenderedFeatures(), this.buildings);
            if (keys.join() !== this.legend?.join()) {
                this.legend = keys;
                this.dispatchEvent(new CustomEvent('legend-changed', { detail: { keys } }));
            }
        }
    }

    private applyVisibility(): void {
        if (this.map?.style?._loaded) {
            showStyle(this.map, this.config?.layers.map((layer) => layer.name) ?? [], this.hiddenLayers);
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
            map.setStyle(mapStyle(config, this.theme, document.baseURI, this.buildings), { diff: true });
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
