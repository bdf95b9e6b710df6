import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { GridloomMap } from '../map/gridloom-map.ts';
import { panelStyles } from '../map/panel-styles.ts';
import { readView } from '../map/view-link.ts';
import { addressOf, type FigureChoice, pageOf, periodsAt, readChoice, writeChoice } from './figure-choice.ts';
import { figureClasses } from './figure-classes.ts';
import './gridloom-figure-legend.ts';
import type { FigureLegend, GridloomFigureLegend } from './gridloom-figure-legend.ts';
import { GridFigureOverlay } from './grid-figure-overlay.ts';
import { HeatOverlay } from './heat-overlay.ts';
import type { ByGrid, Heat } from './wire.ts';

interface Named {
    key: string;
    name: string;
}

/** Figures of this moment: a period means nothing to them. */
const OF_NOW = ['open', 'overdue', 'open_per_1000', 'households'];

/**
 * The figures that can be laid over a map, as a part of its layer panel: a number for each grid, or heat. What is chosen is in the link to the map; the
 * numbers are fetched when it is chosen, and again every few minutes while it is shown.
 */
@customElement('gridloom-figure-layer')
export class GridloomFigureLayer extends LitElement {
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
            .choices {
                display: flex;
                gap: 4px;
            }
            label {
                display: grid;
                grid-template-columns: 4.5em 1fr;
                align-items: center;
                margin-top: 6px;
            }
            select {
                font: inherit;
                min-width: 0;
                min-height: 30px;
                color: inherit;
                background: var(--map-panel);
                border: 1px solid var(--map-line);
                border-radius: 7px;
            }
            p {
                margin: 6px 0 0;
            }
            p.wrong {
                color: var(--map-wrong);
            }
        `,
    ];

    static readonly REFRESH = 180_000;

    @property({ type: Object }) texts: Record<string, string> = {};
    @property({ type: Array }) figures: Named[] = [];
    @property({ type: Array }) heats: Named[] = [];
    @property({ type: Array }) classes: Named[] = [];
    @state() private choice: FigureChoice | undefined;
    @state() private trouble: 'loading' | 'failed' | undefined;

    private host: GridloomMap | undefined;
    private shown: GridFigureOverlay | HeatOverlay | undefined;
    private legend: GridloomFigureLegend | undefined;
    private asked = 0;
    private clock: ReturnType<typeof setInterval> | undefined;

    override connectedCallback(): void {
        super.connectedCallback();
        this.host = this.closest('gridloom-map') ?? undefined;
        void this.takeLink();
        this.clock = setInterval(() => void this.load(), GridloomFigureLayer.REFRESH);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        clearInterval(this.clock);
        this.asked++;
        this.clear();
        this.host = undefined;
    }

    /** Lays this over the map, in the words of a link; nothing for none. */
    layOver(over: string | undefined): void {
        this.choice = readChoice(over ?? '');
    }

    /** The map has its configuration, with the link in it, only once it is there itself. */
    private async takeLink(): Promise<void> {
        await customElements.whenDefined('gridloom-map');
        const host = this.host;
        await host?.whenReady();
        if (host && host === this.host) {
            this.choice ??= readChoice(readView(host.config?.view ?? '').over ?? '');
        }
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has('choice') && (this.choice || changed.get('choice'))) {
            this.host?.layOver(this.choice && writeChoice(this.choice));
            void this.load();
        }
    }

    protected override render(): TemplateResult {
        const { texts, choice } = this;
        return html`<section aria-label=${texts['title'] ?? ''}>
            <h3>${texts['title']}</h3>
            <div class="choices">
                ${(['off', 'grid', 'heat'] as const).map(
                    (mode) => html`<button type="button" aria-pressed=${(choice?.mode ?? 'off') === mode} @click=${() => this.choose(mode)}>${texts[mode === 'grid' ? 'grids' : mode]}</button>`,
                )}
            </div>
            ${choice ? this.questions(choice) : nothing} ${this.trouble ? html`<p class=${this.trouble === 'failed' ? 'wrong' : ''} role="status">${texts[this.trouble]}</p>` : nothing}
        </section>`;
    }

    private questions(choice: FigureChoice): TemplateResult {
        const ofNow = choice.mode === 'grid' && OF_NOW.includes(choice.figure);
        return html`
            ${this.select('figure', choice.mode === 'grid' ? this.figures : this.heats, choice.figure, (figure) => ({ figure }))}
            ${ofNow
                ? nothing
                : html`${this.select('period', this.periods(choice.period), choice.period, (period) => ({ period }))}
                  ${this.select('class', [{ key: '', name: this.texts['anyClass'] ?? '' }, ...this.classes], choice.category, (category) => ({ category }))}`}
        `;
    }

    private periods(chosen: string): Named[] {
        const known = Object.entries(periodsAt(new Date())).map(([name, key]) => ({ key, name: `${this.texts[name]} ${key}` }));
        return known.some(({ key }) => key === chosen) ? known : [...known, { key: chosen, name: chosen }];
    }

    private select(name: string, options: readonly Named[], chosen: string, change: (key: string) => Partial<FigureChoice>): TemplateResult {
        return html`<label
            >${this.texts[name]}
            <select @change=${(event: Event) => (this.choice = { ...this.choice!, ...change((event.target as HTMLSelectElement).value) })}>
                ${options.map(({ key, name }) => html`<option value=${key} ?selected=${key === chosen}>${name}</option>`)}
            </select></label
        >`;
    }

    private choose(mode: 'off' | 'grid' | 'heat'): void {
        if (mode === 'off') {
            this.choice = undefined;
        } else {
            const { period, basis, category } = this.choice ?? { period: periodsAt(new Date()).month, basis: 'today' as const, category: '' };
            this.choice = { mode, figure: mode === 'grid' ? 'open' : 'received', period, basis, category };
        }
    }

    private async load(): Promise<void> {
        const asked = ++this.asked;
        const choice = this.choice;
        if (!choice) {
            this.trouble = undefined;
            this.clear();
            return;
        }
        this.trouble = this.shown ? this.trouble : 'loading';
        const answer = await fetch(new URL(addressOf(choice), document.baseURI)).then(
            (response) => (response.ok ? (response.json() as Promise<ByGrid | Heat>) : undefined),
            () => undefined,
        );
        if (asked !== this.asked) {
            return; // Something else was chosen meanwhile.
        }
        this.trouble = answer ? undefined : 'failed';
        if (answer) {
            this.show(choice, answer);
        }
    }

    private show(choice: FigureChoice, answer: ByGrid | Heat): void {
        const theme = (): 'light' | 'dark' => this.host?.theme ?? 'light';
        if (this.shown) {
            this.host?.removeOverlay(this.shown.id);
        }
        if ('grids' in answer) {
            const classes = figureClasses(answer.grids, answer.kind);
            this.shown = new GridFigureOverlay(answer, classes, theme);
            this.tell(this.gridLegend(choice, answer, classes));
        } else {
            this.shown = new HeatOverlay(answer.crowds, theme);
            this.tell(this.heatLegend(choice, answer));
        }
        this.host?.addOverlay(this.shown);
    }

    private gridLegend(choice: FigureChoice, answer: ByGrid, classes: ReturnType<typeof figureClasses>): FigureLegend {
        const unvalued = answer.grids.filter(({ value }) => value === null).length;
        const notes = [this.asOf(answer.asOf), this.words('breaks', String(classes.length))];
        return {
            ...this.heading(choice, answer, this.figures),
            notes: answer.elsewhere > 0 ? [...notes, this.words('elsewhere', String(answer.elsewhere))] : notes,
            classes,
            none: { grids: unvalued, words: this.words('none') },
            list: { href: choice.figure === 'households' ? 'grids' : pageOf(choice), words: this.words('list') },
        };
    }

    private heatLegend(choice: FigureChoice, answer: Heat): FigureLegend {
        return {
            ...this.heading(choice, answer, this.heats),
            notes: [this.asOf(answer.asOf), answer.number === 0 ? this.words('empty') : this.words('number', answer.number.toLocaleString('en'))],
            ends: [this.words('few'), this.words('many')],
            list: { href: pageOf(choice), words: this.words('list') },
        };
    }

    private heading({ mode, figure, category }: FigureChoice, { first, last }: { first: string; last: string }, names: readonly Named[]): Pick<FigureLegend, 'title' | 'of' | 'close'> {
        const ofNow = mode === 'grid' && OF_NOW.includes(figure);
        const days = ofNow ? this.words('now') : `${first} – ${last}`;
        const only = ofNow ? undefined : this.classes.find(({ key }) => key === category)?.name;
        return { title: names.find(({ key }) => key === figure)?.name ?? figure, of: [days, only].filter(Boolean).join(' · '), close: this.words('close') };
    }

    private asOf(at: string): string {
        return this.words('asOf', new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false, month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }));
    }

    private words(key: string, value = ''): string {
        return (this.texts[key] ?? key).replace('{0}', value);
    }

    private tell(said: FigureLegend): void {
        if (!this.legend) {
            this.legend = document.createElement('gridloom-figure-legend');
            this.legend.addEventListener('legend-closed', () => (this.choice = undefined));
            this.host?.append(this.legend);
        }
        this.legend.legend = said;
        this.legend.theme = this.host?.theme ?? 'light';
    }

    private clear(): void {
        if (this.shown) {
            this.host?.removeOverlay(this.shown.id);
            this.shown = undefined;
        }
        this.legend?.remove();
        this.legend = undefined;
    }
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-figure-layer': GridloomFigureLayer;
    }
}
