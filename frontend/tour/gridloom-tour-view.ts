import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PinSigns } from '../incident/pin-images.ts';
import type { GridloomMap } from '../map/gridloom-map.ts';
import { readView } from '../map/view-link.ts';
import { type Group, GROUP_NAMES, GROUPS } from '../map/visibility.ts';
import { panelStyles } from '../map/panel-styles.ts';
import { FaintGroups } from './player/style-overlays.ts';
import { overlaysOf } from './player/stop-overlays.ts';
import { type Opacities, opacitiesOf, withOpacity } from './opacities.ts';
import type { Ground, PlayStop, StopView } from './wire.ts';

type Taken = Pick<StopView, 'camera' | 'layers' | 'buildings' | 'over' | 'selected'>;

/**
 * Part of a map's layer panel while a tour is edited: how strongly each group of layers is drawn. It shows a stop on the map, and tells what the map shows:
 * fires `view-taken` with it as text.
 */
@customElement('gridloom-tour-view')
export class GridloomTourView extends LitElement {
    static override styles = [
        panelStyles,
        css`
            :host {
                background: none;
                box-shadow: none;
                border-radius: 0;
            }
            h3 {
                margin: 12px 0 4px;
                font-size: 12px;
                font-weight: 600;
                color: var(--map-soft);
            }
            label {
                display: grid;
                grid-template-columns: 5.5em 1fr 3em;
                align-items: center;
                gap: 4px;
                min-height: 26px;
            }
            input {
                min-width: 0;
                accent-color: var(--map-accent, currentColor);
            }
            output {
                text-align: right;
                font-variant-numeric: tabular-nums;
            }
        `,
    ];

    @property({ type: Object }) texts: Record<string, string> = {};
    @state() private opacities: Opacities = {};

    private host: GridloomMap | undefined;
    private laid: string[] = [];
    private asked = 0;

    override connectedCallback(): void {
        super.connectedCallback();
        this.host = this.closest('gridloom-map') ?? undefined;
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.asked++;
        this.host = undefined;
    }

    protected override render(): TemplateResult {
        return html`<section aria-label=${this.texts['opacity'] ?? ''}>
            <h3>${this.texts['opacity']}</h3>
            ${GROUP_NAMES.map(
                (group) => html`<label
                    >${this.texts[group]}
                    <input
                        type="range"
                        min="10"
                        max="100"
                        step="10"
                        .value=${String(this.percent(group))}
                        @input=${(event: Event) => this.fade(group, Number((event.target as HTMLInputElement).value))}
                    />
                    <output>${this.percent(group)}%</output></label
                >`,
            )}
        </section>`;
    }

    private percent(group: Group): number {
        return Math.round((this.opacities[group] ?? 1) * 100);
    }

    private fade(group: Group, percent: number): void {
        this.opacities = withOpacity(this.opacities, group, percent / 100);
        this.faint();
    }

    private faint(): void {
        this.host?.removeOverlay('tour-faint');
        this.host?.addOverlay(new FaintGroups(this.opacities));
    }

    /** Shows a stop. What the map already shows is not flown to again. */
    async show(view: StopView, ground: string, moves: boolean): Promise<void> {
        const asked = ++this.asked;
        await customElements.whenDefined('gridloom-map');
        const host = this.host;
        const map = await host?.whenReady();
        if (!host || !map || asked !== this.asked) {
            return;
        }
        for (const group of GROUP_NAMES) {
            host.setLayersVisible(GROUPS[group], (view.layers[group] ?? 1) > 0);
        }
        host.colorBuildings(view.buildings);
        host.querySelector('gridloom-figure-layer')?.layOver(view.over);
        host.select(view.selected?.layer ?? null, view.selected?.id ?? null);
        this.opacities = opacitiesOf(view.layers);
        if (moves) {
            map.easeTo({ ...view.camera, duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 900 });
        }
        const laid = ground ? await fetched(ground) : undefined;
        if (asked === this.asked && this.host) {
            this.lay(this.host, view, laid);
        }
    }

    /** The figure over the ground is the figure layer's own matter. */
    private lay(host: GridloomMap, view: StopView, ground: Ground | undefined): void {
        this.laid.forEach((id) => host.removeOverlay(id));
        const { byGrid: _figure, heat: _heat, ...rest } = ground ?? { asOf: '', gone: [] };
        const signs = { pins: this.pinSigns(), households: this.texts['households'] ?? '{0}', theme: () => host.theme };
        const overlays = overlaysOf({ view } as PlayStop, rest, 'after', signs).filter(({ id }) => id !== 'tour-faint');
        overlays.forEach((overlay) => host.addOverlay(overlay));
        this.laid = overlays.map(({ id }) => id);
        this.faint();
    }

    private pinSigns(): PinSigns {
        return Object.fromEntries(Object.entries(this.texts).flatMap(([key, text]) => (key.startsWith('sign.') ? [[key.slice(5), text]] : []))) as unknown as PinSigns;
    }

    /** Tells what the map shows. */
    take(): void {
        const view = this.taken();
        if (view) {
            this.dispatchEvent(new CustomEvent('view-taken', { detail: { view: JSON.stringify(view) }, bubbles: true, composed: true }));
        }
    }

    private taken(): Taken | undefined {
        const { host } = this;
        if (!host?.map) {
            return undefined;
        }
        const shown = readView(host.viewQuery());
        if (!shown.center || shown.zoom === undefined) {
            return undefined;
        }
        const layers: Opacities = { ...this.opacities };
        shown.hidden.forEach((group) => (layers[group] = 0));
        return {
            camera: { center: shown.center, zoom: shown.zoom, bearing: shown.bearing ?? 0, pitch: shown.pitch ?? 0 },
            layers,
            buildings: shown.buildings,
            ...(shown.over === undefined ? {} : { over: shown.over }),
            ...(shown.selected ? { selected: shown.selected } : {}),
        };
    }
}

async function fetched(address: string): Promise<Ground | undefined> {
    try {
        const response = await fetch(new URL(address, document.baseURI));
        return response.ok ? ((await response.json()) as Ground) : undefined;
    } catch {
        return undefined;
    }
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-tour-view': GridloomTourView;
    }
}
