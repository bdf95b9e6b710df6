import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Theme } from '../map/map-config.ts';
import { panelStyles } from '../map/panel-styles.ts';
import type { FigureClass } from './figure-classes.ts';
import { figureColors, stepColor } from './figure-colors.ts';

/** What a legend of figures says. */
export interface FigureLegend {
    title: string;
    /** Of which days, or that it is of now. */
    of: string;
    /** Of when, and by which method the classes are made. */
    notes: readonly string[];
    /** Classes of a choropleth; without them a ramp of densities. */
    classes?: readonly FigureClass[];
    /** How many grids have no value, and what that means. */
    none?: { grids: number; words: string };
    ends?: readonly [few: string, many: string];
    /** The page that has the same as a table. */
    list?: { href: string; words: string };
    close: string;
}

/** What the colours over the map mean, beside the map's lower left corner. Fires `legend-closed`. */
@customElement('gridloom-figure-legend')
export class GridloomFigureLegend extends LitElement {
    static override styles = [
        panelStyles,
        css`
            :host {
                position: absolute;
                left: 12px;
                bottom: 44px;
                z-index: 2;
                width: max-content;
                max-width: min(17rem, calc(100% - 6rem));
                padding: 8px 12px 10px;
            }
            header {
                display: flex;
                align-items: start;
                gap: 8px;
            }
            h2 {
                flex: 1;
                margin: 4px 0 0;
                font-size: 14px;
            }
            p {
                margin: 2px 0 0;
                color: var(--map-soft);
                font-size: 12px;
            }
            ul {
                list-style: none;
                margin: 8px 0 6px;
                padding: 0;
                display: grid;
                gap: 3px;
                font-variant-numeric: tabular-nums;
            }
            li {
                display: grid;
                grid-template-columns: 26px 1fr auto;
                gap: 9px;
                align-items: center;
            }
            li span:last-child {
                color: var(--map-soft);
            }
            i {
                height: 16px;
                border: 1px solid var(--map-line);
                border-radius: 3px;
                box-sizing: border-box;
            }
            .ramp {
                height: 12px;
                margin-top: 8px;
                border-radius: 3px;
            }
            .ends {
                display: flex;
                justify-content: space-between;
                margin-bottom: 4px;
                font-size: 12px;
            }
            a {
                color: var(--map-accent);
            }
        `,
    ];

    @property({ attribute: false }) legend?: FigureLegend;
    @property() theme: Theme = 'light';

    protected override render(): TemplateResult | typeof nothing {
        const legend = this.legend;
        if (!legend) {
            return nothing;
        }
        return html`<section aria-label=${legend.title}>
            <header>
                <h2>${legend.title}</h2>
                <button class="icon" type="button" aria-label=${legend.close} title=${legend.close} @click=${() => this.dispatchEvent(new CustomEvent('legend-closed'))}>✕</button>
            </header>
            <p>${legend.of}</p>
            ${legend.classes ? this.classes(legend, legend.classes) : this.ramp(legend)} ${legend.notes.map((note) => html`<p>${note}</p>`)}
            ${legend.list ? html`<p><a href=${legend.list.href} router-link>${legend.list.words}</a></p>` : nothing}
        </section>`;
    }

    private classes(legend: FigureLegend, classes: readonly FigureClass[]): TemplateResult {
        const colors = figureColors(this.theme);
        const line = (color: string, words: string, grids: number): TemplateResult =>
            html`<li><i style="background:${color}"></i><span>${words}</span><span>${grids}</span></li>`;
        return html`<ul>
            ${classes.map(({ step, words, grids }) => line(stepColor(step, classes.length, colors), words, grids)).reverse()}
            ${legend.none && legend.none.grids > 0 ? line(colors.none, legend.none.words, legend.none.grids) : nothing}
        </ul>`;
    }

    private ramp({ ends = ['', ''] }: FigureLegend): TemplateResult {
        return html`<div class="ramp" style="background:linear-gradient(to right, ${figureColors(this.theme).heat.join(',')})"></div>
            <div class="ends"><span>${ends[0]}</span><span>${ends[1]}</span></div>`;
    }
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-figure-legend': GridloomFigureLegend;
    }
}
