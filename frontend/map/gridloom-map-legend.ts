import { css, html, LitElement, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { HOUSEHOLD_STEPS } from './building-layers.ts';
import type { LegendKey, OverlaySign } from './legend.ts';
import { label, type MapConfig, type Theme } from './map-config.ts';
import { type Palette, palette } from './palette.ts';
import { ENTRANCE_SIGNS, STATION_SIGNS } from './signs.ts';
import type { StationKind } from './station-kind.ts';

/** What the signs and lines on a map mean; only the keys and signs it is given. */
@customElement('gridloom-map-legend')
export class GridloomMapLegend extends LitElement {
    static override styles = css`
        :host {
            display: block;
        }
        ul {
            list-style: none;
            margin: 0;
            padding: 0;
            display: grid;
            gap: 2px;
        }
        li {
            display: flex;
            align-items: center;
            gap: 8px;
            min-height: 24px;
        }
        svg {
            flex: none;
        }
        img {
            flex: none;
            width: 28px;
            object-fit: contain;
        }
    `;

    @property({ attribute: false }) config?: MapConfig;
    @property({ attribute: false }) keys: readonly LegendKey[] = [];
    @property({ attribute: false }) signs: readonly OverlaySign[] = [];
    @property() theme: Theme = 'light';

    protected override render(): TemplateResult {
        const colors = palette(this.theme);
        return html`<ul>
            ${this.signs.map(({ key, picture }) => html`<li><img src=${picture} alt="" height="24" />${label(this.config, `legend.${key}`)}</li>`)}
            ${this.keys.flatMap((key) => (key === 'households' ? this.steps(colors) : [this.entry(sample(key, colors), label(this.config, `legend.${key}`))]))}
        </ul>`;
    }

    private entry(picture: SVGTemplateResult, words: string): TemplateResult {
        return html`<li><svg width="28" height="18" viewBox="0 0 28 18" aria-hidden="true">${picture}</svg>${words}</li>`;
    }

    /** Households of a standing house, each step of the colours with its range. */
    private steps(colors: Palette): TemplateResult[] {
        const words = (text: string): string => label(this.config, 'households').replace('{0}', text);
        const ranges = HOUSEHOLD_STEPS.map((from, i) => {
            const next = HOUSEHOLD_STEPS[i + 1];
            return next === undefined ? `≥ ${from}` : `${from}–${next - 1}`;
        });
        return ['0', ...ranges].map((range, i) => this.entry(box(colors.ramp[i] ?? '', colors.building.outline), words(range)));
    }
}

function sample(key: LegendKey, colors: Palette): SVGTemplateResult {
    switch (key) {
        case 'community':
            return line(colors.community, 2, '7 2 1.2 2');
        case 'grid':
            return svg`<rect x="2" y="2" width="24" height="14" fill=${colors.grid.tints[0]} fill-opacity="0.25" stroke=${colors.grid.border} stroke-width="1.6" />`;
        case 'micro':
            return line(colors.grid.border, 1, '4 2');
        case 'many':
            return letter('▲', colors.text.many);
        case 'few':
            return letter('▼', colors.text.few);
        case 'compound':
            return svg`<rect x="2" y="2" width="24" height="14" fill=${colors.compound.ground} stroke=${colors.compound.line} stroke-width="1.4" />`;
        case 'home':
            return box(colors.building.home, colors.building.outline);
        case 'otherBuilding':
        case 'households':
            return box(colors.building.fill, colors.building.outline);
        case 'gate':
        case 'unit':
            return badge(ENTRANCE_SIGNS[key], colors.entrance[key], colors.badge, 3);
        default: {
            const kind = key.slice('station.'.length) as StationKind;
            return badge(STATION_SIGNS[kind], colors.station[kind], colors.badge, 5);
        }
    }
}

function line(color: string, width: number, dash: string): SVGTemplateResult {
    return svg`<line x1="1" y1="9" x2="27" y2="9" stroke=${color} stroke-width=${width} stroke-dasharray=${dash} />`;
}

function box(fill: string, stroke: string): SVGTemplateResult {
    return svg`<rect x="3" y="3" width="22" height="12" fill=${fill} stroke=${stroke} />`;
}

function letter(text: string, color: string): SVGTemplateResult {
    return svg`<text x="14" y="14" text-anchor="middle" font-size="13" fill=${color}>${text}</text>`;
}

function badge(sign: string, fill: string, rim: string, corner: number): SVGTemplateResult {
    return svg`<rect x="5.5" y="0.5" width="17" height="17" rx=${corner} fill=${fill} />
        <path d=${sign} fill=${rim} fill-rule="evenodd" transform="translate(8 3) scale(0.5)" />`;
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-map-legend': GridloomMapLegend;
    }
}
