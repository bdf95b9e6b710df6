import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { MapConfig } from '../../map/map-config.ts';
import { pageTheme } from '../../map/page-theme.ts';
import { shouldReload } from '../../wall/wall-state.ts';
import type { PlayStop, TourPlay } from '../wire.ts';
import { cardPart, spokenOf } from './card-part.ts';
import './gridloom-tour-handouts.ts';
import './gridloom-tour-stage.ts';
import type { GridloomTourStage } from './gridloom-tour-stage.ts';
import { count, isDim, isPaused, type Kiosk, kioskAt, newStop, touch } from './kiosk.ts';
import { playerStyles } from './player-styles.ts';
import { after, type Command, commandOf, follow, type PlayerState, readStop, start } from './player-state.ts';
import { PresenterLine, type Said } from './presenter-line.ts';
import { toggleFullScreen, Wakefulness, wantsLessMotion } from './screen.ts';
import type { PlayerSetup, TourSource } from './source.ts';
import { StageRoom } from './stage-room.ts';
import { Strokes } from './strokes.ts';
import { barPart, blankPart, helpPart, OVERVIEW_COLUMNS, overviewPart } from './player-parts.ts';
import { TourNews } from './tour-news.ts';
import { type Reading, Unrolling } from './unrolling.ts';
import { TourVoice } from './voice.ts';
import { say } from './words.ts';

const TICK = 500;
const START_OVER = 0;

/**
 * Plays a tour: the map of each stop, its card beside what is shown, a line of stops below. By keys, a clicker, fingers, buttons or the presenter's
 * window; in a kiosk by itself. What it has stays on the screen when the portal cannot be reached.
 */
@customElement('gridloom-tour-player')
export class GridloomTourPlayer extends LitElement {
    static override styles = playerStyles;

    @property({ attribute: false }) source!: TourSource;
    /** What the tour is called in addresses: "tours/7/", "t/TOKEN/". */
    @property() base = '';
    /** Plays by itself, round and round. */
    @property({ type: Boolean, reflect: true }) kiosk = false;
    @state() private player: PlayerState | undefined;
    @state() private playing = false;
    @state() private now = Date.now();
    @state() private progress = 0;
    @property({ type: Boolean, reflect: true }) dim = false;
    @query('gridloom-tour-stage') private stage!: GridloomTourStage | null;
    @query('.card') private card!: HTMLElement | null;

    private news!: TourNews;
    private shown: TourPlay | undefined;
    /** Opens where the first stop is. */
    private map: MapConfig | undefined;
    private clock: Kiosk = kioskAt(Date.now());
    private moved = Date.now();
    private readonly began = Date.now();
    private flying = false;
    private timer: ReturnType<typeof setInterval> | undefined;
    private presenter: PresenterLine | undefined;
    private readonly voice = new TourVoice(() => this.news.play?.language ?? 'zh-CN');
    private readonly unrolling = new Unrolling(() => this.card, () => this.reading);
    private readonly awake = new Wakefulness();
    private readonly strokes = new Strokes((command) => this.command(command));
    private connected = new AbortController();

    constructor() {
        super();
        new StageRoom(this);
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.news = new TourNews(this.source, () => this.heard());
        this.presenter = new PresenterLine(this.base, (said) => this.hear(said));
        this.playing = this.kiosk;
        this.timer = setInterval(() => this.tick(), TICK);
        this.connected = new AbortController();
        const { signal } = this.connected;
        window.addEventListener('keydown', this.key, { signal });
        window.addEventListener('hashchange', this.addressed, { signal });
        window.addEventListener('pagehide', this.leave, { signal });
        (['pointerdown', 'pointermove', 'wheel', 'keydown'] as const).forEach((kind) => window.addEventListener(kind, this.hand, { passive: true, signal }));
        if (this.kiosk) {
            this.awake.keep();
        }
        this.tick();
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        clearInterval(this.timer);
        this.connected.abort();
        this.presenter?.close();
        this.voice.hush();
        this.unrolling.stop();
        this.awake.release();
    }

    /** The stop that is shown. */
    get stop(): PlayStop | undefined {
        return this.player && this.news.play?.stops[this.player.stop];
    }

    /** What somebody wants; also for who plays it from outside. */
    command(command: Command): void {
        const before = this.player;
        if (!before) {
            return;
        }
        switch (command) {
            case 'full':
                void toggleFullScreen();
                return;
            case 'presenter':
                this.openPresenter();
                return;
            case 'voice':
                this.voice.switch(!this.voice.on);
                this.speak();
                this.requestUpdate();
                return;
            case 'play':
                this.playing = !this.playing;
                this.clock = kioskAt(this.now);
                return;
        }
        this.player = after(before, command);
        if (this.player.stop !== before.stop) {
            this.turned();
        } else if (typeof command === 'object' && 'to' in command && command.to === before.stop) {
            this.stage?.again();
        }
        this.tell();
    }

    protected override render(): TemplateResult {
        const { setup, play, line } = this.news;
        const { player, stop } = this;
        if (line === 'ended' && !(play && this.isSignedIn)) {
            return html`<div class="whole"><p>${say(setup?.texts ?? {}, 'ended')}</p><small>${say(setup?.texts ?? {}, 'ended.hint')}</small></div>`;
        }
        if (!setup || !play || !player || !stop) {
            return html`<div class="whole" role="status"><p>Gridloom</p></div>`;
        }
        const { texts } = setup;
        const ground = this.news.groundOf(stop);
        return html`
            <div class="unseen" role="status" aria-live="polite">${spokenOf(play, stop, texts)}</div>
            <article class="card" ?inert=${player.overview} aria-label=${stop.title} lang=${play.language} @pointerdown=${this.strokes.down} @pointerup=${this.strokes.up}>
                ${cardPart(play, stop, ground, texts, pageTheme())}
            </article>
            ${barPart(play, player, texts, {
                playing: this.playing,
                paused: this.playing && isPaused(this.clock, this.now),
                progress: this.progress,
                voice: this.voice.possible ? this.voice.on : undefined,
                command: (command) => this.command(command),
                presenter: !this.source.still,
                handouts: setup.handouts.length > 0 ? () => this.renderRoot.querySelector('gridloom-tour-handouts')?.open() : undefined,
            })}
            <gridloom-tour-stage
                ?inert=${player.overview}
                ?still=${!this.isSignedIn}
                fits
                ?jumps=${wantsLessMotion()}
                .config=${this.map}
                .signs=${setup.signs}
                .stop=${stop}
                .ground=${ground}
                .divider=${say(texts, 'divider')}
                .minutes=${say(texts, 'minutes')}
                @arrived=${this.arrived}
            ></gridloom-tour-stage>
            ${this.notice(setup)}
            <gridloom-tour-handouts .base=${this.base} .setup=${setup} .play=${play} .source=${this.source}></gridloom-tour-handouts>
            ${player.overview ? overviewPart(play, player, texts, (stop) => this.command({ to: stop }), () => this.command('close')) : nothing}
            ${player.help ? helpPart(texts, () => this.command('close')) : nothing} ${player.blank ? blankPart(texts) : nothing}
        `;
    }

    private notice(setup: PlayerSetup): TemplateResult | typeof nothing {
        const { line, play } = this.news;
        if (line === 'open') {
            return nothing;
        }
        return html`<p class="notice" role="alert">${say(setup.texts, line === 'ended' ? 'signedOut' : 'away', play?.asOfWords ?? '')}</p>`;
    }

    private get isSignedIn(): boolean {
        return this.base.startsWith('tours/') && !this.source.still;
    }

    protected override updated(changed: PropertyValues): void {
        const before = changed.get('player') as PlayerState | undefined;
        const { player } = this;
        if (before && player && (before.overview !== player.overview || before.chosen !== player.chosen)) {
            // Enter means what has the focus.
            this.renderRoot.querySelector<HTMLElement>(player.overview ? '.overview .chosen' : '.bar [aria-current]')?.focus();
        }
    }

    private heard(): void {
        const { play } = this.news;
        if (play && play !== this.shown) {
            const ids = play.stops.map(({ id }) => id);
            if (this.player && this.shown) {
                this.player = follow(this.player, this.shown.stops.map(({ id }) => id), ids);
            } else {
                this.player = start(ids.length, readStop(location.hash, ids));
                this.map ??= { ...this.news.setup!.map, ...play.stops[this.player.stop]!.view.camera };
                document.title = play.title;
                document.documentElement.lang = play.language;
                this.speak();
            }
            this.shown = play;
            this.look();
        }
        this.requestUpdate();
    }

    private turned(): void {
        const { stop } = this;
        if (stop) {
            history.replaceState(history.state, '', `${location.pathname}${location.search}#${stop.id}`);
            this.flying = true;
            this.clock = newStop(this.clock, Date.now());
            this.progress = 0;
            this.unrolling.begin();
            this.look();
            this.speak();
        }
    }

    /** Brings what this stop lays over the map, and then the next one's, so that it is there when it is wanted. */
    private look(): void {
        const { stop } = this;
        const next = this.player && this.news.play?.stops[this.player.stop + 1];
        if (stop) {
            void this.news.want(stop, this.now).then(() => next && this.news.want(next, this.now));
        }
    }

    private speak(): void {
        const { stop } = this;
        const { play, setup } = this.news;
        if (stop && play && setup) {
            this.voice.say(spokenOf(play, stop, setup.texts));
        }
    }

    private readonly arrived = (): void => {
        this.flying = false;
    };

    /** Everything that happens by time goes through here. */
    private tick(): void {
        this.now = Date.now();
        this.news.tick(this.now);
        this.dim = isDim(this.moved, this.now) && (this.kiosk || this.playing);
        if (this.playing && this.stop && this.player) {
            const spent = this.unrolling.goOn();
            this.clock = spent === undefined ? this.clock : { ...this.clock, spent, counted: this.now };
            const counted = count(this.clock, this.now, this.unrolling.staysFor(this.stop.seconds), this.flying || this.voice.speaking);
            this.clock = counted.kiosk;
            this.progress = counted.progress;
            if (counted.over) {
                this.command(this.player.stop + 1 < this.player.count ? 'next' : { to: START_OVER });
                this.clock = newStop(this.clock, this.now);
            }
        }
        if (this.kiosk && shouldReload(this.began, this.now, this.news.line === 'open')) {
            location.reload();
        }
        if (this.stop && !this.flying) {
            void this.news.want(this.stop, this.now);
        }
    }

    /** How much of the stop is over, up to now; the clock itself counts only now and then. */
    private get reading(): Reading {
        const now = Date.now();
        const runs = this.playing && !this.flying && !this.voice.speaking && !isPaused(this.clock, now);
        return { spent: this.clock.spent + (runs ? now - this.clock.counted : 0), seconds: this.stop?.seconds ?? 0, runs };
    }

    private readonly hand = (): void => {
        this.moved = Date.now();
        this.dim = false;
        if (this.playing) {
            this.clock = touch(this.clock, this.moved);
        }
    };

    private readonly key = (event: KeyboardEvent): void => {
        const own = event.composedPath()[0];
        const pressed = event.key === ' ' || event.key === 'Enter';
        if (!this.player || event.defaultPrevented || (own instanceof HTMLElement && (own.matches('input, select, textarea, dialog, dialog *') || (pressed && own.matches('button:not(.line [aria-current]), a'))))) {
            return; // It has a key's own meaning.
        }
        if (!this.player.overview && this.unrolling.turn(event.key)) {
            event.preventDefault();
            return;
        }
        const command = commandOf(event, this.player, OVERVIEW_COLUMNS);
        if (command !== undefined) {
            event.preventDefault();
            this.command(command);
        }
    };

    private readonly addressed = (): void => {
        const ids = this.news.play?.stops.map(({ id }) => id) ?? [];
        this.command({ to: readStop(location.hash, ids) });
    };

    private openPresenter(): void {
        const address = new URL(location.href);
        address.searchParams.set('presenter', '');
        window.open(address, `gridloom-tour-presenter`, 'popup,width=1100,height=720');
    }

    private hear(said: Said): void {
        if (said.kind === 'hello') {
            this.tell();
        } else if (said.kind === 'command') {
            this.command(said.command);
        }
    }

    private readonly leave = (): void => this.presenter?.say({ kind: 'gone' });

    private tell(): void {
        if (this.player) {
            this.presenter?.say({ kind: 'where', stop: this.player.stop, blank: this.player.blank, since: this.began });
        }
    }
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-tour-player': GridloomTourPlayer;
    }
}
