import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import * as maplibregl from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { BuildingColor } from './building-layers.ts';
import { fit, fly, openAt } from './camera.ts';
import { Deferred } from './deferred.ts';
import './gridloom-map-layers.ts';
import './gridloom-map-tools.ts';
import type { GridloomMapTools } from './gridloom-map-tools.ts';
import { type LegendKey, legendOf, type OverlaySign } from './legend.ts';
import { LiveTiles } from './live-tiles.ts';
import { label, type MapConfig, type Theme } from './map-config.ts';
import { addControls, addScale } from './map-controls.ts';
import { isMapImage } from './map-images.ts';
import { listenToKeys } from './map-keyboard.ts';
import type { MapOverlay } from './map-overlay.ts';
import { mapStyles } from './map-styles.ts';
import { newMap, START_PADDING } from './new-map.ts';
import { Overlays } from './overlays.ts';
import { pageTheme, watchPageTheme } from './page-theme.ts';
import type { Selectable } from './pick.ts';
import { Picking } from './picking.ts';
import { mapStyle } from './style.ts';
import { readView, whereIs, writeView } from './view-link.ts';
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
    /** Nothing over it but its sources: nobody is there who could use a control. */
    @property({ type: Boolean, reflect: true }) bare = false;
    /** Nobody tells it of changes: there is no socket for who looks. To be said from the start. */
    @property({ type: Boolean }) still = false;
    @state() private hiddenLayers: ReadonlySet<string> = new Set();
    @state() private buildings: BuildingColor = 'use';
    @state() private legend: readonly LegendKey[] | undefined;
    @state() private signs: readonly OverlaySign[] = [];
    @state() private failed = false;
    @property({ reflect: true }) theme: Theme = 'light';

    map: maplibregl.Map | undefined;

    private over: string | undefined;
    private readonly overlays = new Overlays();
    private readonly picking = new Picking(
        () => this.overlays.interactive(),
        (picked, at) => {
            const detail: MapSelection = { layer: picked?.layer ?? null, id: picked?.id ?? null, lng: at.lng, lat: at.lat };
            this.dispatchEvent(new CustomEvent('map-select', { detail, bubbles: true, composed: true }));
            this.tellView();
        },
    );
    private ready = new Deferred<maplibregl.Map>();
    private readonly tiles = new LiveTiles(
        () => this.whenReady(),
        () => !this.still,
    );
    private unwatchTheme: (() => void) | undefined;

    /** The map, as soon as its style is there. */
    whenReady(): Promise<maplibregl.Map> {
        return this.ready.promise;
    }

    addOverlay(overlay: MapOverlay): void {
        this.overlays.add(this.drawable(), overlay);
    }

    removeOverlay(id: string): void {
        this.overlays.remove(this.drawable(), id);
    }

    /** Marks a feature as selected; without a layer, none. */
    select(layer?: Selectable | null, id?: number | null): void {
        this.picking.select(this.drawable(), layer && id != null ? { layer, id } : undefined);
        this.tellView();
    }

    flyTo(lng: number, lat: number, zoom: number): void {
        void this.whenReady().then((map) => fly(map, this, [lng, lat], zoom));
    }

    /** Shows a whole extent: west, south, east, north. */
    fitBounds(west: number, south: number, east: number, north: number): void {
        void this.whenReady().then((map) => fit(map, this, [west, south, east, north]));
    }

    setLayersVisible(names: readonly string[], visible: boolean): void {
        const hidden = new Set(this.hiddenLayers);
        names.forEach((name) => (visible ? hidden.delete(name) : hidden.add(name)));
        this.hiddenLayers = hidden;
    }

    /** By what standing houses have their colours. */
    colorBuildings(by: BuildingColor): void {
        this.buildings = by;
    }

    /** What a feature has laid over the map, as it reads it again from a link; nothing for none. */
    layOver(over: string | undefined): void {
        this.over = over;
        this.tellView();
    }

    /** The query of a link to what is shown now. */
    viewQuery(): string {
        const hidden = GROUP_NAMES.filter((group) => isGroupHidden(group, this.hiddenLayers));
        const selected = this.picking.selection;
        const over = this.over;
        return writeView({
            ...(this.map ? whereIs(this.map) : {}),
            ...(selected ? { selected } : {}),
            hidden,
            buildings: this.buildings,
            ...(over === undefined ? {} : { over }),
        });
    }

    constructor() {
        super();
        this.addController(this.tiles);
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.unwatchTheme = watchPageTheme(() => this.followTheme());
        if (this.hasUpdated) {
            this.open();
        }
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
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
            ${this.config && !this.sheet && !this.bare
                ? html`<gridloom-map-layers
                          .config=${this.config}
                          .hiddenLayers=${this.hiddenLayers}
                          .buildings=${this.buildings}
                          .legend=${this.legend}
                          .signs=${this.signs}
                          .theme=${this.theme}
                          @layer-toggled=${this.layerToggled}
                          @buildings-chosen=${this.buildingsChosen}
                          @panel-toggled=${this.panelToggled}
                          ><slot name="layers" slot="more"></slot
                      ></gridloom-map-layers>
                      <gridloom-map-tools .config=${this.config} .host=${this} .theme=${this.theme} @measuring-changed=${this.measuringChanged}></gridloom-map-tools>`
                : nothing}
            ${this.failed ? html`<div class="failure" role="alert">${label(this.config, 'failed')}</div>` : nothing}
            ${this.config?.attribution && !this.sheet ? html`<div class="attribution">${this.config.attribution}</div>` : nothing}
        `;
    }

    protected override willUpdate(changed: PropertyValues<this>): void {
        if (changed.has('config') && this.config) {
            this.followTheme();
            this.tiles.show(this.config.layers);
            if (!this.map) {
                this.takeView(this.config);
            }
        }
    }

    protected override updated(changed: PropertyValues<this>): void {
        const stateChanged = changed as Map<string, unknown>;
        if (!this.map) {
            this.open();
        } else if (changed.has('config') || changed.has('theme') || stateChanged.has('buildings')) {
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
        this.over = view.over;
        this.picking.select(undefined, view.selected);
    }

    private open(): void {
        const config = this.config;
        if (!config || this.map || this.failed) {
            return;
        }
        try {
            const style = mapStyle(config, this.theme, document.baseURI, this.buildings);
            this.map = newMap(this.renderRoot.querySelector<HTMLElement>('#map')!, config, style, this.sheet, () => this.theme);
            this.tiles.serve(this.map);
        } catch (error) {
            // No WebGL: the lists beside the map say the same.
            console.warn('The map cannot be drawn', error);
            this.failed = true;
            return;
        }
        if (this.sheet) {
            addScale(this.map);
        } else if (!this.bare) {
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
                openAt(map, this, config.bounds, START_PADDING);
            }
            this.overlays.addAll(map);
            this.picking.listen(map);
            this.ready.resolve(map);
        });
        map.on('pitchend', () => this.applyVisibility());
        map.on('moveend', () => this.tellView());
        map.on('idle', () => this.explain(map));
        listenToKeys(map, this, () => this.picking.enter(map));
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
            this.signs = this.overlays.signs(map);
            const keys = legendOf(map.queryRenderedFeatures(), this.buildings);
            if (keys.join() !== this.legend?.join()) {
                this.legend = keys;
                this.dispatchEvent(new CustomEvent('legend-changed', { detail: { keys } }));
            }
        }
    }

    private applyVisibility(): void {
        const map = this.drawable();
        if (map) {
            showStyle(map, this.config?.layers.map((layer) => layer.name) ?? [], this.hiddenLayers);
        }
    }

    /** The map, where its style is there. */
    private drawable(): maplibregl.Map | undefined {
        return this.map?.style?._loaded ? this.map : undefined;
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
            this.overlays.removeAll(map);
            map.listImages().filter(isMapImage).forEach((id) => map.removeImage(id));
            map.setStyle(mapStyle(config, this.theme, document.baseURI, this.buildings), { diff: true });
            this.applyVisibility();
            this.overlays.addAll(map);
        });
    }
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-map': GridloomMap;
    }
}
