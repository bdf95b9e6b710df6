import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { label, type MapConfig, type Theme } from './map-config.ts';
import { palette } from './palette.ts';
import { type Group, GROUP_NAMES, GROUPS } from './visibility.ts';

/** The layer switcher with its legend. Asks for a layer to be shown or hidden by `layer-toggled` {names, visible}. */
@customElement('gridloom-map-layers')
export class GridloomMapLayers extends LitElement {
    static override styles = css`
        :host {
            display: block;
            color: var(--map-text);
            font: 13px/1.4 var(--aura-font-family, var(--lumo-font-family, system-ui, sans-serif));
        }
        button.open {
            all: unset;
            box-sizing: border-box;
            display: flex;
            align-items: center;
            gap: 6px;
            height: 36px;
            padding: 0 12px;
            cursor: pointer;
        }
        button.open:focus-visible,
        input:focus-visible {
            outline: 2px solid var(--map-accent);
            outline-offset: 2px;
            border-radius: 6px;
        }
        .panel {
            padding: 4px 14px 12px;
            max-height: min(60vh, 460px);
            overflow: auto;
        }
        h3 {
            margin: 10px 0 4px;
            font-size: 12px;
            font-weight: 500;
            color: var(--map-soft);
        }
        ul {
            list-style: none;
            margin: 0;
            padding: 0;
            display: grid;
            gap: 2px;
        }
        label,
        .entry {
            display: flex;
            align-items: center;
            gap: 8px;
            min-height: 26px;
        }
        label {
            cursor: pointer;
        }
        input {
            width: 15px;
            height: 15px;
            margin: 0;
            accent-color: var(--map-accent);
        }
        svg {
            flex: none;
        }
    `;

    @property({ attribute: false }) config?: MapConfig;
    @property({ attribute: false }) hiddenLayers: ReadonlySet<string> = new Set();
    @property() theme: Theme = 'light';
    @state() private open = false;

    protected override render(): TemplateResult {
        const text = (key: string): string => label(this.config, key);
        return html`
            ${this.open ? html`<div class="panel" id="panel" role="group" aria-label=${text('layers')}>${this.layers()}${this.legend()}</div>` : ''}
            <button class="open" type="button" aria-expanded=${this.open} aria-controls="panel" @click=${this.toggle}>
                <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" aria-hidden="true">
                    <path d="M8 2 14 5.2 8 8.400 2 5.200zM2 8l6 3.200L14 8M2 10.800 8 14l6-3.200" />
                </svg>
                ${text('layersAndLegend')}
            </button>
        `;
    }

    override focus(): void {
        this.renderRoot.querySelector<HTMLButtonElement>('button.open')?.focus();
    }

    private layers(): TemplateResult {
        const given = new Set(this.config?.layers.map((layer) => layer.name));
        return html`<ul>
            ${GROUP_NAMES.filter((group) => GROUPS[group].some((name) => given.has(name))).map(
                (group) => html`<li>
                    <label>
                        <input type="checkbox" .checked=${!this.isHidden(group)} @change=${(event: Event) => this.toggled(group, event)} />
                        ${label(this.config, `layer.${group}`)}
                    </label>
                </li>`,
            )}
        </ul>`;
    }

    private legend(): TemplateResult {
        const colors = palette(this.theme);
        const text = (key: string): string => label(this.config, key);
        const line = (color: string, width: number, dash = ''): TemplateResult => html`<svg width="28" height="14" aria-hidden="true">
            <line x1="1" y1="7" x2="27" y2="7" stroke=${color} stroke-width=${width} stroke-dasharray=${dash} />
        </svg>`;
        const box = (fill: string, stroke: string): TemplateResult => html`<svg width="28" height="14" aria-hidden="true">
            <rect x="2" y="1" width="24" height="12" rx="2" fill=${fill} stroke=${stroke} />
        </svg>`;
        const sign = (letter: string, color: string): TemplateResult => html`<svg width="28" height="14" aria-hidden="true">
            <text x="14" y="12" text-anchor="middle" font-size="12" fill=${color}>${letter}</text>
        </svg>`;
        const entries: [TemplateResult, string][] = [
            [line(colors.grid.border, 2), text('legend.grid')],
            [sign('▲', colors.text.many), text('legend.many')],
            [sign('▼', colors.text.few), text('legend.few')],
            [line(colors.community, 2, '6 2 1.5 2'), text('legend.community')],
            [line(colors.compound.line, 1.5), text('legend.compound')],
            [box(colors.building.home, colors.building.outline), text('legend.home')],
            [box(colors.building.fill, colors.building.outline), text('legend.otherBuilding')],
        ];
        return html`<h3>${text('legend')}</h3>
            <ul>
                ${entries.map(([sample, words]) => html`<li class="entry">${sample}${words}</li>`)}
            </ul>`;
    }

    private isHidden(group: Group): boolean {
        return GROUPS[group].every((name) => this.hiddenLayers.has(name));
    }

    private toggled(group: Group, event: Event): void {
        const visible = (event.target as HTMLInputElement).checked;
        this.dispatchEvent(new CustomEvent('layer-toggled', { detail: { names: GROUPS[group], visible } }));
    }

    private readonly toggle = (): void => {
        this.open = !this.open;
    };
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-map-layers': GridloomMapLayers;
    }
}
