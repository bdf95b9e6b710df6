import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { BUILDING_COLORS, type BuildingColor } from './building-layers.ts';
import './gridloom-map-legend.ts';
import type { LegendKey, OverlaySign } from './legend.ts';
import { label, type MapConfig, type Theme } from './map-config.ts';
import { panelStyles } from './panel-styles.ts';
import { type Group, GROUP_NAMES, GROUPS, isGroupHidden } from './visibility.ts';

/**
 * The layer switcher, what the colour of standing buildings says, and the legend of what is on the screen. Fires `layer-toggled` {names, visible},
 * `buildings-chosen` {buildings} and `panel-toggled` {open}.
 */
@customElement('gridloom-map-layers')
export class GridloomMapLayers extends LitElement {
    static override styles = [
        panelStyles,
        css`
            button.open {
                all: unset;
                box-sizing: border-box;
                display: flex;
                align-items: center;
                gap: 6px;
                min-height: 36px;
                padding: 0 12px;
                cursor: pointer;
            }
            button.open:focus-visible {
                outline: 2px solid var(--map-accent);
                outline-offset: -2px;
                border-radius: 10px;
            }
            .panel {
                /* Beside the button, so that it covers none of the map's controls. */
                position: absolute;
                right: calc(100% + 8px);
                bottom: 0;
                width: max-content;
                max-width: min(20rem, 70vw);
                max-height: min(70vh, 34rem);
                box-sizing: border-box;
                overflow: auto;
                padding: 2px 14px 12px;
                border-radius: 10px;
                background: var(--map-panel);
                box-shadow: var(--map-shadow);
            }
            h3 {
                margin: 12px 0 4px;
                font-size: 12px;
                font-weight: 600;
                color: var(--map-soft);
            }
            ul {
                list-style: none;
                margin: 0;
                padding: 0;
                display: grid;
                grid-template-columns: 1fr 1fr;
                gap: 2px 14px;
            }
            label {
                display: flex;
                align-items: center;
                gap: 8px;
                min-height: 26px;
                cursor: pointer;
            }
            input {
                width: 15px;
                height: 15px;
                margin: 0;
                accent-color: var(--map-accent);
            }
            .choices {
                display: flex;
                gap: 4px;
            }
            @media (pointer: coarse) {
                button.open,
                label {
                    min-height: 44px;
                }
            }
        `,
    ];

    @property({ attribute: false }) config?: MapConfig;
    @property({ attribute: false }) hiddenLayers: ReadonlySet<string> = new Set();
    @property({ attribute: false }) buildings: BuildingColor = 'use';
    @property({ attribute: false }) legend?: readonly LegendKey[];
    @property({ attribute: false }) signs: readonly OverlaySign[] = [];
    @property() theme: Theme = 'light';
    @state() private open = false;

    protected override render(): TemplateResult {
        const text = (key: string): string => label(this.config, key);
        return html`
            ${this.open
                ? html`<div class="panel" id="panel" role="group" aria-label=${text('layersAndLegend')} @keydown=${this.keyPressed}>
                      ${this.layers()}${this.given('building') ? this.colors() : nothing}
                      <slot name="more"></slot>
                      <h3>${text('legend')}</h3>
                      <gridloom-map-legend .config=${this.config} .keys=${this.legend ?? []} .signs=${this.signs} .theme=${this.theme}></gridloom-map-legend>
                  </div>`
                : nothing}
            <button class="open" type="button" aria-expanded=${this.open} aria-controls="panel" @click=${this.toggle}>
                <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" aria-hidden="true">
                    <path d="M8 2 14 5.200 8 8.400 2 5.200zM2 8l6 3.200L14 8M2 10.800 8 14l6-3.200" />
                </svg>
                ${text('layersAndLegend')}
            </button>
        `;
    }

    override focus(): void {
        this.renderRoot.querySelector<HTMLButtonElement>('button.open')?.focus();
    }

    private layers(): TemplateResult {
        return html`<h3>${label(this.config, 'layers')}</h3>
            <ul>
                ${GROUP_NAMES.filter((group) => GROUPS[group].some((name) => this.given(name))).map(
                    (group) => html`<li>
                        <label>
                            <input type="checkbox" .checked=${!isGroupHidden(group, this.hiddenLayers)} @change=${(event: Event) => this.toggled(group, event)} />
                            ${label(this.config, `layer.${group}`)}
                        </label>
                    </li>`,
                )}
            </ul>`;
    }

    private colors(): TemplateResult {
        return html`<h3 id="colors">${label(this.config, 'buildings3d')}</h3>
            <div class="choices" role="group" aria-labelledby="colors">
                ${BUILDING_COLORS.map(
                    (buildings) =>
                        html`<button type="button" aria-pressed=${this.buildings === buildings} @click=${() => this.fire('buildings-chosen', { buildings })}>
                            ${label(this.config, `buildings3d.${buildings}`)}
                        </button>`,
                )}
            </div>`;
    }

    private given(layer: string): boolean {
        return this.config?.layers.some(({ name }) => name === layer) ?? false;
    }

    private toggled(group: Group, event: Event): void {
        const visible = (event.target as HTMLInputElement).checked;
        this.fire('layer-toggled', { names: GROUPS[group], visible });
    }

    private readonly toggle = (): void => {
        this.open = !this.open;
        this.fire('panel-toggled', { open: this.open });
    };

    private readonly keyPressed = (event: KeyboardEvent): void => {
        if (event.key === 'Escape') {
            this.toggle();
            this.focus();
            event.stopPropagation();
        }
    };

    private fire(type: string, detail: object): void {
        this.dispatchEvent(new CustomEvent(type, { detail }));
    }
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-map-layers': GridloomMapLayers;
    }
}
