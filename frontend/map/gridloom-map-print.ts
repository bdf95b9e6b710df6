import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Map as MapLibreMap } from 'maplibre-gl';
import './gridloom-map-legend.ts';
import './gridloom-map.ts';
import type { GridloomMap } from './gridloom-map.ts';
import type { LegendKey } from './legend.ts';
import { label, type MapConfig } from './map-config.ts';
import { type Paper, PAPERS, pixels, scaleOnPaper, zoomForWidth } from './paper.ts';
import { printStyles } from './print-styles.ts';

const PAPER_NAMES = Object.keys(PAPERS) as Paper[];
const MARGIN = 24;

/** A sheet of the map to be printed: heading, map, north, legend of what it shows, scale, sources, date. It can still be moved and zoomed on the screen. */
@customElement('gridloom-map-print')
export class GridloomMapPrint extends LitElement {
    static override styles = printStyles;

    @property({ type: Object }) config?: MapConfig;
    @property() heading = '';
    /** Pixels that the map was wide where the view was taken: the sheet shows as much of the ground. 0 where nobody knows. */
    @property({ type: Number }) width = 0;
    @state() private paper: Paper = 'A4';
    @state() private keys: readonly LegendKey[] = [];
    @state() private view: { zoom: number; latitude: number; bearing: number; pitch: number } | undefined;
    @state() private drawn = false;
    @query('gridloom-map') private mapElement!: GridloomMap | null;

    private sheetConfig: MapConfig | undefined;
    // A rule for the page counts only where the document itself has it.
    private readonly pageRule = document.createElement('style');
    private readonly resized = new ResizeObserver(() => this.fit());

    override connectedCallback(): void {
        super.connectedCallback();
        document.head.append(this.pageRule);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.pageRule.remove();
        this.resized.disconnect();
    }

    protected override willUpdate(changed: PropertyValues<this>): void {
        if (changed.has('config') && this.config) {
            this.sheetConfig = { ...this.config, theme: 'light', tools: [] };
        }
    }

    protected override render(): TemplateResult {
        const text = (key: string): string => label(this.config, key);
        const { width, height } = PAPERS[this.paper];
        return html`
            <div class="bar">
                <label>${text('print.heading')} <input .value=${this.heading} @input=${(event: Event) => (this.heading = (event.target as HTMLInputElement).value)} /></label>
                <label
                    >${text('print.paper')}
                    <select @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value as Paper)}>
                        ${PAPER_NAMES.map((name) => html`<option ?selected=${name === this.paper}>${name}</option>`)}
                    </select>
                </label>
                <button type="button" ?disabled=${!this.drawn} @click=${this.print}>${text('print.go')}</button>
            </div>
            <div class="stage">
                <section class="sheet ${this.paper}" style="width:${width}mm;height:${height - 0.5}mm">
                    <h1>${this.heading}</h1>
                    <div class="frame">
                        <gridloom-map sheet .config=${this.sheetConfig} .selectable=${false} @legend-changed=${this.explained}></gridloom-map>
                        ${this.north()}
                        <aside ?hidden=${this.keys.length === 0}>
                            <h2>${text('legend')}</h2>
                            <gridloom-map-legend .config=${this.config} .keys=${this.keys} theme="light"></gridloom-map-legend>
                        </aside>
                    </div>
                    <footer>
                        <span>${this.scale()}</span>
                        <span>${this.config?.attribution ?? ''}</span>
                        <span>${text('print.date').replace('{0}', new Date().toLocaleDateString(this.config?.locale))}</span>
                    </footer>
                </section>
            </div>
        `;
    }

    protected override firstUpdated(): void {
        this.resized.observe(this);
        void this.mapElement?.whenReady().then((map) => {
            map.setZoom(map.getZoom() + zoomForWidth(this.width, map.getContainer().clientWidth));
            map.on('move', () => this.look(map));
            map.on('idle', () => (this.drawn = true));
            map.triggerRepaint();
            this.look(map);
        });
    }

    protected override updated(): void {
        this.fit();
        this.pageRule.textContent = `@page { size: ${this.paper} landscape; margin: 0 } @media print { html, body { margin: 0; background: #fff } }`;
        document.title = this.heading;
    }

    private look(map: MapLibreMap): void {
        this.view = { zoom: map.getZoom(), latitude: map.getCenter().lat, bearing: map.getBearing(), pitch: map.getPitch() };
    }

    /** The scale bar tells it too; a number has only a flat map. */
    private scale(): string {
        if (!this.view || this.view.pitch > 1) {
            return '';
        }
        const number = new Intl.NumberFormat(this.config?.locale).format(scaleOnPaper(this.view.zoom, this.view.latitude));
        return label(this.config, 'print.scale').replace('{0}', number).replace('{1}', this.paper);
    }

    private north(): TemplateResult | typeof nothing {
        return html`<svg class="north" viewBox="0 0 22 28" aria-hidden="true" style="transform:rotate(${-(this.view?.bearing ?? 0)}deg)">
            <path d="M11 8 17 25 11 21 5 25z" fill="#ffffff" stroke="#20242a" stroke-width="1" stroke-linejoin="round" />
            <path d="M11 8v13l-6 4z" fill="#20242a" />
            <text x="11" y="6.5" text-anchor="middle" font-size="7.5" font-weight="700" fill="#20242a" stroke="#ffffff" stroke-width="2" paint-order="stroke">N</text>
        </svg>`;
    }

    private async choose(paper: Paper): Promise<void> {
        const map = this.mapElement?.map;
        const before = map?.getContainer().clientWidth ?? 0;
        this.drawn = false;
        this.paper = paper;
        await this.updateComplete;
        if (map) {
            map.resize();
            map.setZoom(map.getZoom() + zoomForWidth(before, map.getContainer().clientWidth));
        }
    }

    private explained(event: CustomEvent<{ keys: readonly LegendKey[] }>): void {
        this.keys = event.detail.keys;
    }

    /** The whole sheet in the window. */
    private fit(): void {
        const stage = this.renderRoot.querySelector<HTMLElement>('.stage');
        const { width, height } = PAPERS[this.paper];
        if (stage) {
            const fit = Math.min((stage.clientWidth - MARGIN) / pixels(width), (stage.clientHeight - MARGIN) / pixels(height), 1);
            this.style.setProperty('--fit', String(Math.max(0.1, fit)));
        }
    }

    private readonly print = (): void => window.print();
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-map-print': GridloomMapPrint;
    }
}
