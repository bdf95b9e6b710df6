import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { liveClient, type LiveStatus, type LiveSubscription } from '../live/live-client.ts';
import { type Pin, Pins, EVERYTHING } from '../incident/pins.ts';
import '../map/gridloom-map.ts';
import type { GridloomMap } from '../map/gridloom-map.ts';
import { wallPanel } from './wall-panels.ts';
import { ago, newest, shouldReload, turnAt } from './wall-state.ts';
import { WallMap } from './wall-map.ts';
import { wallChartStyles } from './wall-chart-styles.ts';
import { wallPanelStyles } from './wall-panel-styles.ts';
import { wallStyles } from './wall-styles.ts';
import type { Counts, Figures, Panel, Setup } from './wire.ts';

const TICK = 1000;
const FIGURES_EVERY = 60_000;
/** Figures follow a change, but not each of many. */
const FIGURES_AFTER_CHANGE = 5_000;
const RETRY = 15_000;
/** How long something new is announced. */
const NEW_FOR = 20_000;
const MOST_NEW = 3;
const ACCENT = '#ffb454';

/**
 * A command centre's wall: the live map with the day's figures, panels that take turns, and whatever is new, without anybody at it. It comes back by itself
 * after any break; when its link has ended it goes dark and says so. Nothing in it grows with time.
 */
@customElement('gridloom-wall')
export class GridloomWall extends LitElement {
    static override styles = [wallStyles, wallPanelStyles, wallChartStyles];

    @state() private setup: Setup | undefined;
    @state() private figures: Figures | undefined;
    @state() private status: LiveStatus | undefined;
    @state() private asOf: Date | undefined;
    @state() private ended = false;
    @state() private now = Date.now();
    @state() private fresh: readonly { pin: Pin; until: number }[] = [];

    private readonly pins = new Pins();
    private readonly opened = Date.now();
    private drawn: WallMap | undefined;
    private panel: Panel | undefined;
    /** The figures that the grids have their colours from. */
    private coloured: Figures | undefined;
    private subscription: LiveSubscription | undefined;
    private dirty = false;
    private answers = false;
    private askAt = 0;
    private asking = false;
    private timer: ReturnType<typeof setInterval> | undefined;

    override connectedCallback(): void {
        super.connectedCallback();
        this.timer = setInterval(() => this.tick(), TICK);
        window.addEventListener('resize', this.scale);
        this.scale();
        this.tick();
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        clearInterval(this.timer);
        window.removeEventListener('resize', this.scale);
        this.subscription?.close();
    }

    protected override render(): TemplateResult {
        const { setup } = this;
        if (this.ended || !setup) {
            return html`<div class="blank"><p>${this.ended ? words(setup, 'ended', 'Gridloom') : 'Gridloom'}</p><small>${this.ended ? words(setup, 'ended.hint', '') : ''}</small></div>`;
        }
        return html`
            <gridloom-map bare .config=${setup.map} .selectable=${false}></gridloom-map>
            <header>
                <h1>${setup.name || words(setup, 'title')}</h1>
                ${this.line(setup)}
                <time>${clock(this.now)}<small>${date(this.now, document.documentElement.lang)}</small></time>
            </header>
            <ul class="figures">
                ${this.figures ? this.counts(setup, this.figures.counts) : nothing}
            </ul>
            ${this.turn(setup)} ${this.ticker(setup)}
        `;
    }

    private line(setup: Setup): TemplateResult {
        const live = this.status === 'live' && this.answers;
        const asOf = this.asOf ? clock(this.asOf.getTime()) : '';
        const text = live ? words(setup, 'live') : asOf ? words(setup, 'lost').replace('{0}', asOf) : words(setup, 'connecting');
        return html`<span class="line ${live ? 'live' : 'lost'}" role="status">${text}</span>`;
    }

    private counts(setup: Setup, counts: Counts): TemplateResult[] {
        return (['open', 'overdue', 'dueToday', 'reportedToday', 'closedToday'] as const).map(
            (key) => html`<li class=${key}><b>${counts[key].toLocaleString('en')}</b><span>${words(setup, key)}</span></li>`,
        );
    }

    private turn(setup: Setup): TemplateResult | typeof nothing {
        const { panel, progress } = this.whoseTurn(setup);
        if (!panel || !this.figures) {
            return nothing;
        }
        return html`<section class="panel" aria-label=${words(setup, `panel.${panel}`)}>
            <h2>${words(setup, `panel.${panel}`)}</h2>
            ${wallPanel(panel, setup, this.figures, this.pins.matching(EVERYTHING, new Date(this.now)), this.now)}
            <i class="progress" style="transform:scaleX(${progress.toFixed(3)})"></i>
        </section>`;
    }

    /** What is new, large for a while; else the latest one, quietly. */
    private ticker(setup: Setup): TemplateResult | typeof nothing {
        const fresh = this.fresh.map(({ pin }) => pin);
        const shown = fresh.length > 0 ? fresh : newest(this.pins.matching(EVERYTHING, new Date(this.now)), 1);
        if (shown.length === 0) {
            return nothing;
        }
        return html`<footer class=${fresh.length > 0 ? 'fresh' : ''}>
            ${shown.map((pin) => {
                const [key, number] = ago(pin.reportedAt, this.now);
                return html`<p>
                    <em>${words(setup, 'new')}</em><b>${words(setup, `category.${pin.category}`)}</b>
                    <span>${this.grid(setup, pin)}</span>${pin.urgent ? html`<strong>${words(setup, 'urgent')}</strong>` : nothing}
                    <small>${words(setup, key).replace('{0}', String(number))}</small>
                </p>`;
            })}
        </footer>`;
    }

    private grid(setup: Setup, pin: Pin): string {
        return this.figures?.byGrid.grids.find(({ code }) => code === pin.grid)?.name ?? words(setup, 'noGrid');
    }

    protected override updated(changed: PropertyValues): void {
        const map = this.renderRoot.querySelector<GridloomMap>('gridloom-map');
        if (map && this.setup && changed.has('setup')) {
            this.drawn = new WallMap(map, this.setup.signs);
            this.panel = undefined;
        }
    }

    /** Everything that happens by time goes through here, once a second. */
    private tick(): void {
        this.now = Date.now();
        if (this.fresh.some(({ until }) => until <= this.now)) {
            this.fresh = this.fresh.filter(({ until }) => until > this.now);
        }
        if (this.now >= this.askAt && !this.asking) {
            this.asking = true;
            void this.ask().finally(() => (this.asking = false));
        }
        this.draw();
        if (shouldReload(this.opened, this.now, this.answers && this.status === 'live')) {
            location.reload();
        }
    }

    private draw(): void {
        const { setup, drawn } = this;
        if (!setup || !drawn) {
            return;
        }
        const { panel } = this.whoseTurn(setup);
        // Grids are coloured anew with each new count of them.
        const turned = panel !== this.panel || (panel === 'GRIDS' && this.figures !== this.coloured);
        const pins = this.dirty || turned ? this.pins.matching(EVERYTHING, new Date(this.now)) : undefined;
        if (turned && pins) {
            this.panel = panel;
            this.coloured = this.figures;
            drawn.turn(panel, pins, this.figures);
        }
        if (this.dirty && pins) {
            this.dirty = false;
            drawn.show(pins);
        }
    }

    private whoseTurn(setup: Setup): { panel: Panel | undefined; progress: number } {
        const { panels, seconds } = this.figures ?? setup;
        return turnAt(panels, seconds, this.now);
    }

    private async ask(): Promise<void> {
        this.askAt = this.now + FIGURES_EVERY;
        this.setup ??= await this.fetched<Setup>(`api/wall${location.search}`);
        const figures = this.setup && (await this.fetched<Figures>(`api/wall/figures${location.search}`));
        if (figures) {
            this.answers = true;
            this.figures = figures;
            this.listen();
        } else {
            this.answers = false;
            this.askAt = this.now + RETRY;
        }
    }

    /** Nothing where the server does not answer; where it no longer lets this screen in, all that was shown goes. */
    private async fetched<T>(address: string): Promise<T | undefined> {
        try {
            const response = await fetch(new URL(address, document.baseURI), { signal: AbortSignal.timeout(RETRY) });
            if (response.status === 401 || response.status === 403) {
                this.goDark();
            }
            return response.ok ? ((await response.json()) as T) : undefined;
        } catch {
            return undefined;
        }
    }

    private goDark(): void {
        this.ended = true;
        this.subscription?.close();
        this.subscription = undefined;
        this.figures = undefined;
        this.fresh = [];
        this.drawn = undefined;
        this.pins.snapshot({ type: 'snapshot', pins: [] });
    }

    private listen(): void {
        if (this.ended) {
            location.reload(); // Let in again.
            return;
        }
        this.subscription ??= liveClient.subscribe('incidents', 'wall', {
            snapshot: (body) => {
                this.pins.snapshot(body);
                this.changed();
            },
            change: (body) => {
                const added = this.pins.change(body);
                this.changed();
                if (added) {
                    this.announce(added);
                }
            },
            status: (status, asOf) => {
                this.status = status;
                this.asOf = asOf;
            },
        });
    }

    private changed(): void {
        this.dirty = true;
        this.askAt = Math.min(this.askAt, Date.now() + FIGURES_AFTER_CHANGE);
    }

    private announce(pin: Pin): void {
        this.fresh = [{ pin, until: Date.now() + NEW_FOR }, ...this.fresh].slice(0, MOST_NEW);
        this.drawn?.ring(pin, ACCENT);
    }

    /** The map grows with the screen as the text does. */
    private readonly scale = (): void => {
        const scale = Math.max(0.75, Math.min(innerWidth / 1920, innerHeight / 1080));
        this.style.setProperty('--map-scale', scale.toFixed(3));
    };
}

export function words(setup: Setup | undefined, key: string, otherwise = key): string {
    return setup?.texts[key] ?? otherwise;
}

function clock(at: number): string {
    return new Date(at).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
}

function date(at: number, language: string): string {
    return new Date(at).toLocaleDateString(language, { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', weekday: 'long' });
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-wall': GridloomWall;
    }
}
