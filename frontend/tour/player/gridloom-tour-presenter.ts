import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PlayStop } from '../wire.ts';
import { type Command, commandOf, start } from './player-state.ts';
import { lasted, PresenterLine, type Said } from './presenter-line.ts';
import type { TourSource } from './source.ts';
import { TourNews } from './tour-news.ts';
import { say, type Texts } from './words.ts';

const TICK = 1000;
/** A window that did not answer for so long is not there; it answers at once. */
const SILENCE = 4000;

/** The second window, for who speaks: notes, what comes next, the clock, how long it lasts already; its keys play the first window. */
@customElement('gridloom-tour-presenter')
export class GridloomTourPresenter extends LitElement {
    @property({ attribute: false }) source!: TourSource;
    @property() base = '';
    @state() private at: number | undefined;
    @state() private blank = false;
    @state() private now = Date.now();
    /** When the tour began to be shown, or the clock was set back. */
    @state() private began: number | undefined;
    /** When the first window was heard last. */
    private heard = Number.NEGATIVE_INFINITY;

    private news!: TourNews;
    private line: PresenterLine | undefined;
    private timer: ReturnType<typeof setInterval> | undefined;

    override connectedCallback(): void {
        super.connectedCallback();
        this.news = new TourNews(this.source, () => this.requestUpdate(), true);
        this.line = new PresenterLine(this.base, (said) => this.hear(said));
        this.timer = setInterval(() => this.tick(), TICK);
        window.addEventListener('keydown', this.key);
        this.tick();
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        clearInterval(this.timer);
        this.line?.close();
        window.removeEventListener('keydown', this.key);
    }

    private tick(): void {
        this.now = Date.now();
        this.news.tick(this.now);
        this.line?.say({ kind: 'hello' });
    }

    private hear(said: Said): void {
        if (said.kind === 'where') {
            this.at = said.stop;
            this.blank = said.blank;
            this.began ??= said.since;
            this.heard = Date.now();
        } else if (said.kind === 'gone') {
            this.heard = Number.NEGATIVE_INFINITY;
            this.requestUpdate();
        }
    }

    private command(command: Command): void {
        this.line?.say({ kind: 'command', command });
    }

    private readonly key = (event: KeyboardEvent): void => {
        const own = event.composedPath()[0];
        const command = commandOf(event, start(this.news.play?.stops.length ?? 1));
        if (command !== undefined && command !== 'presenter' && !(own instanceof HTMLButtonElement && [' ', 'Enter'].includes(event.key))) {
            event.preventDefault();
            this.command(command);
        }
    };

    protected override render(): TemplateResult {
        const { setup, play } = this.news;
        if (!setup || !play) {
            return html`<p class="alone" role="status">${this.news.line === 'open' ? 'Gridloom' : say(setup?.texts ?? {}, 'away', '')}</p>`;
        }
        const { texts } = setup;
        if (this.at === undefined) {
            return html`<div class="alone" role="status">${this.lost(texts)}</div>`;
        }
        const stop = play.stops[Math.min(this.at, play.stops.length - 1)]!;
        return html`
            <header>
                <span>${say(texts, 'stopOf', this.at + 1, play.stops.length)}</span>
                <span>${say(texts, 'presenter.elapsed')} <b>${lasted(this.now - (this.began ?? this.now))}</b>
                    <button @click=${() => (this.began = Date.now())}>${say(texts, 'presenter.reset')}</button></span>
                <time>${new Date(this.now).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })}</time>
            </header>
            ${this.now - this.heard > SILENCE ? html`<div class="lost" role="alert">${this.lost(texts)}</div>` : nothing}
            <main>
                <section lang=${play.language}>
                    <h1>${stop.title}</h1>
                    ${stop.notes ? html`<p class="notes">${stop.notes}</p>` : html`<p class="soft">${say(texts, 'presenter.noNotes')}</p>`}
                </section>
                <aside lang=${play.language}>${this.figures(stop)} ${this.next(play.stops[this.at + 1], texts)}</aside>
            </main>
            <nav>
                ${this.button('back', say(texts, 'back'), this.at === 0)} ${this.button('next', say(texts, 'next'), this.at === play.stops.length - 1)}
                ${this.button('blank', say(texts, 'blank'), false, this.blank)}
            </nav>
        `;
    }

    /** What it knows stays to be read; the tour goes on where it was. */
    private lost(texts: Texts): TemplateResult {
        return html`<span>${say(texts, 'presenter.alone')}</span> <button @click=${() => this.openTour()}>${say(texts, 'presenter.open')}</button>`;
    }

    private openTour(): void {
        const address = new URL(location.href);
        address.searchParams.delete('presenter');
        address.hash = this.news.play?.stops[this.at ?? 0]?.id ?? '';
        window.open(address, '_blank');
    }

    private figures(stop: PlayStop): TemplateResult {
        return html`<dl>${stop.figures.map(({ label, value, unit }) => html`<dt>${label}</dt><dd>${value} ${unit}</dd>`)}</dl>`;
    }

    private next(stop: PlayStop | undefined, texts: Texts): TemplateResult {
        return html`<h2>${say(texts, 'presenter.next')}</h2>
            ${stop ? html`<p><b>${stop.title}</b></p><p class="soft">${stop.spoken}</p>` : html`<p class="soft">${say(texts, 'presenter.last')}</p>`}`;
    }

    private button(command: 'back' | 'next' | 'blank', words: string, off: boolean, pressed?: boolean): TemplateResult {
        return html`<button class="large" ?disabled=${off} aria-pressed=${pressed === undefined ? nothing : String(pressed)} @click=${() => this.command(command)}>${words}</button>`;
    }

    static override styles = css`
        :host {
            --soft: light-dark(#555b66, #b0b7c3);
            --line: light-dark(rgb(0 0 0 / 0.14), rgb(255 255 255 / 0.18));
            position: fixed;
            inset: 0;
            display: flex;
            flex-direction: column;
            gap: 1rem;
            padding: 1.25rem 1.75rem;
            color: light-dark(#22262d, #eceff4);
            background: light-dark(#fff, #181c22);
            font: 400 1.1rem/1.6 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif;
            font-variant-numeric: tabular-nums;
        }
        header,
        nav {
            display: flex;
            align-items: center;
            justify-content: space-between;
            gap: 1rem;
        }
        nav {
            justify-content: center;
        }
        time {
            font-size: 2rem;
        }
        main {
            flex: 1;
            display: grid;
            grid-template-columns: 2fr 1fr;
            gap: 2rem;
            min-height: 0;
        }
        section,
        aside {
            overflow: auto;
        }
        aside {
            padding-left: 1.5rem;
            border-left: 1px solid var(--line);
        }
        h1 {
            margin: 0 0 0.75rem;
            font-size: 1.8rem;
        }
        h2 {
            margin: 1.5rem 0 0.25rem;
            font-size: 1rem;
            color: var(--soft);
        }
        p {
            margin: 0 0 0.5rem;
        }
        .notes {
            font-size: 1.45rem;
            white-space: pre-line;
        }
        .soft,
        dt {
            color: var(--soft);
        }
        dl {
            margin: 0;
        }
        dd {
            margin: 0 0 0.4rem;
            font-size: 1.3rem;
            font-weight: 600;
        }
        .alone {
            margin: auto;
            font-size: 1.3rem;
            text-align: center;
        }
        button {
            padding: 0.35rem 0.9rem;
            border: 1px solid var(--line);
            border-radius: 0.6rem;
            font: inherit;
            color: inherit;
            background: none;
            cursor: pointer;
        }
        .lost {
            display: flex;
            flex-wrap: wrap;
            gap: 0.5rem 1rem;
            align-items: center;
            padding: 0.5rem 1rem;
            border-left: 0.3rem solid light-dark(#a3361f, #ff9a8a);
            background: light-dark(#fbeeeb, #3a2320);
        }
        .large {
            min-width: 9rem;
            min-height: 3.25rem;
            font-size: 1.15rem;
        }
        button:disabled {
            opacity: 0.4;
        }
        button[aria-pressed='true'] {
            color: #fff;
            background: #000;
        }
    `;
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-tour-presenter': GridloomTourPresenter;
    }
}
