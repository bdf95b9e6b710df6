import { html, LitElement, nothing, type PropertyValues, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PinOverlay } from '../incident/pin-overlay.ts';
import type { PinSigns } from '../incident/pin-images.ts';
import type { GridloomMap } from '../map/gridloom-map.ts';
import { panelStyles } from '../map/panel-styles.ts';
import { DAY, Day, type Moment, type ReplayedDay } from './day.ts';
import { replayStyles } from './replay-styles.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Seconds of the day in one second of playing. */
const SPEEDS = [60, 300, 900, 3600] as const;
/** As often as a map can redraw its pins. */
const PACE = 250;
const CURVE = 145;
/** Pixels of the map that the strip is over. */
const STRIP = 200;
const MARGIN = 30;
/** All of China has one time. */
const ZONE = 'Asia/Shanghai';

/**
 * A day of incidents played again on the map that this element is put into: a slider over the day with the number of open ones as a curve, play, speed,
 * steps, and the numbers of the moment. Space plays and pauses, arrows go a minute (with Shift an hour), `[` and `]` to what happened before and next, `+`
 * and `-` change the speed. Fires `day-chosen` {day} and `incident-chosen` {number}.
 */
@customElement('gridloom-replay')
export class GridloomReplay extends LitElement {
    static override styles = [panelStyles, replayStyles];

    @property({ type: Object }) texts: Record<string, string> = {};
    @property({ type: Object }) signs: PinSigns = {} as PinSigns;
    /** "2026-11-20" */
    @property() day = '';
    /** The last day that there is. */
    @property() today = '';
    @state() private replayed: Day | undefined;
    @state() private all = 0;
    @state() private shown = 0;
    @state() private at = 0;
    @state() private speed: (typeof SPEEDS)[number] = 900;
    @state() private playing = false;
    @state() private trouble: 'loading' | 'failed' | undefined;

    private readonly overlay = new PinOverlay(
        () => this.signs,
        () => this.host?.theme ?? 'light',
        (number) => this.dispatchEvent(new CustomEvent('incident-chosen', { detail: { number } })),
    );
    private host: GridloomMap | undefined;
    private curve: readonly number[] = [];
    private steps: readonly number[] = [];
    private asked = 0;
    private timer: ReturnType<typeof setInterval> | undefined;

    override connectedCallback(): void {
        super.connectedCallback();
        this.host = this.closest('gridloom-map') ?? undefined;
        this.host?.addOverlay(this.overlay);
        void this.makeRoom();
        document.addEventListener('keydown', this.keyPressed);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        document.removeEventListener('keydown', this.keyPressed);
        this.pause();
        this.asked++;
        this.host?.removeOverlay(this.overlay.id);
        this.host = undefined;
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has('day') && this.day) {
            void this.load(this.day);
        }
        if ((changed.has('at') || changed.has('replayed')) && this.replayed) {
            this.overlay.show(this.replayed.pins(this.at), new Date(this.at));
        }
    }

    protected override render(): TemplateResult {
        const { texts, replayed } = this;
        const moment = replayed?.moment(this.at);
        return html`<section aria-label=${texts['title'] ?? ''}>
            <div class="numbers">
                <strong class="clock">${replayed ? timeOf(this.at) : '–'}</strong>
                ${moment ? this.numbers(moment) : nothing}
                ${this.trouble ? html`<span class=${this.trouble} role="status">${texts[this.trouble]}</span>` : nothing}
            </div>
            <div class="line">
                <svg viewBox="0 0 ${CURVE - 1} 40" preserveAspectRatio="none" aria-hidden="true">${this.picture()}</svg>
                <input
                    type="range"
                    min="0"
                    max=${DAY / MINUTE}
                    step="1"
                    .value=${String(replayed ? (this.at - replayed.from) / MINUTE : 0)}
                    aria-label=${texts['time'] ?? ''}
                    aria-valuetext=${replayed ? timeOf(this.at) : ''}
                    ?disabled=${!replayed}
                    @input=${(event: Event) => this.go(replayed!.from + Number((event.target as HTMLInputElement).value) * MINUTE)}
                />
                <div class="hours" aria-hidden="true">${[0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => html`<span>${hour}</span>`)}</div>
            </div>
            <div class="controls">
                ${this.button('dayBefore', '‹', () => this.chooseDay(shifted(this.day, -1)), !this.day)}
                <input type="date" .value=${this.day} max=${this.today} aria-label=${texts['day'] ?? ''} @change=${(event: Event) => this.chooseDay((event.target as HTMLInputElement).value)} />
                ${this.button('dayAfter', '›', () => this.chooseDay(shifted(this.day, 1)), this.day >= this.today)}
                <span class="space"></span>
                ${this.button('stepBack', '«', () => this.step(-1), !replayed)}
                <button class="play" type="button" ?disabled=${!replayed} aria-label=${texts[this.playing ? 'pause' : 'play'] ?? ''} title=${texts[this.playing ? 'pause' : 'play'] ?? ''} @click=${() => this.toggle()}>
                    ${this.playing ? '❚❚' : '▶'}
                </button>
                ${this.button('stepOn', '»', () => this.step(1), !replayed)}
                <span class="space"></span>
                <div class="speeds" role="group" aria-label=${texts['speed'] ?? ''}>
                    ${SPEEDS.map((speed) => html`<button type="button" aria-pressed=${speed === this.speed} @click=${() => (this.speed = speed)}>×${speed}</button>`)}
                </div>
            </div>
            <p class="hint">${texts['keys']}</p>
        </section>`;
    }

    /** What the strip covers is not where the map looks. */
    private async makeRoom(): Promise<void> {
        await customElements.whenDefined('gridloom-map');
        const map = await this.host?.whenReady();
        const bounds = this.host?.config?.bounds;
        if (map && bounds) {
            map.fitBounds(bounds, { padding: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + STRIP }, animate: false });
        }
    }

    private numbers(moment: Moment): TemplateResult {
        const said = (key: keyof Moment, look = ''): TemplateResult => html`<span class=${look}>${this.texts[key]} <b>${moment[key].toLocaleString('en')}</b></span>`;
        return html`${said('open')}${said('overdue', moment.overdue > 0 ? 'late' : '')}${said('reported')}${said('left')}
        ${moment.unknown > 0 ? said('unknown', 'soft') : nothing}
        ${this.all > this.shown ? html`<span class="failed">${(this.texts['most'] ?? '').replace('{0}', String(this.shown)).replace('{1}', String(this.all))}</span>` : nothing}`;
    }

    private picture(): SVGTemplateResult | typeof nothing {
        const most = Math.max(1, ...this.curve);
        const line = this.curve.map((open, i) => `${i} ${(38 - (open / most) * 36).toFixed(1)}`);
        return line.length < 2 || !this.replayed
            ? nothing
            : svg`<path class="area" d=${`M0 40L${line.join('L')}L${line.length - 1} 40Z`} /><path class="curve" d=${`M${line.join('L')}`} />
                <path class="now" d=${`M${(((this.at - this.replayed.from) / DAY) * (CURVE - 1)).toFixed(2)} 0V40`} />`;
    }

    private button(name: string, sign: string, go: () => void, disabled: boolean): TemplateResult {
        const words = this.texts[name] ?? '';
        return html`<button class="icon" type="button" aria-label=${words} title=${words} ?disabled=${disabled} @click=${go}>${sign}</button>`;
    }

    private chooseDay(day: string): void {
        if (/^\d{4}-\d{2}-\d{2}$/.test(day) && day <= this.today && day !== this.day) {
            this.day = day;
            this.dispatchEvent(new CustomEvent('day-chosen', { detail: { day } }));
        }
    }

    private async load(day: string): Promise<void> {
        const asked = ++this.asked;
        this.pause();
        this.trouble = 'loading';
        const answer = await fetch(new URL(`api/incidents/replay?day=${day}`, document.baseURI)).then(
            (response) => (response.ok ? (response.json() as Promise<ReplayedDay>) : undefined),
            () => undefined,
        );
        if (asked !== this.asked) {
            return;
        }
        this.trouble = answer ? undefined : 'failed';
        if (answer) {
            const replayed = new Day(answer);
            this.all = answer.all;
            this.shown = answer.tracks.length;
            this.curve = replayed.curve(CURVE);
            this.steps = replayed.steps();
            // Where working hours begin, or as far as the day has gone.
            this.at = Math.min(replayed.from + 8 * HOUR, replayed.until);
            this.replayed = replayed;
        }
    }

    private toggle(): void {
        if (this.playing) {
            this.pause();
        } else if (this.replayed) {
            if (this.at >= this.replayed.until) {
                this.at = this.replayed.from;
            }
            this.playing = true;
            this.timer = setInterval(() => this.tick(), PACE);
        }
    }

    private pause(): void {
        clearInterval(this.timer);
        this.playing = false;
    }

    private tick(): void {
        this.go(this.at + PACE * this.speed);
        if (this.replayed && this.at >= this.replayed.until) {
            this.pause();
        }
    }

    private go(at: number): void {
        if (this.replayed) {
            this.at = Math.max(this.replayed.from, Math.min(at, this.replayed.until));
        }
    }

    /** To the moment at which something happened before or next. */
    private step(by: 1 | -1): void {
        this.pause();
        const to = by > 0 ? this.steps.find((at) => at > this.at) : this.steps.findLast((at) => at < this.at);
        this.go(to ?? (by > 0 ? this.replayed!.until : this.replayed!.from));
    }

    private readonly keyPressed = (event: KeyboardEvent): void => {
        const typing = event.composedPath().some((target) => target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable], vaadin-menu-bar, .maplibregl-canvas'));
        if (typing || event.ctrlKey || event.metaKey || event.altKey || !this.replayed) {
            return;
        }
        const act = this.keys()[event.key];
        if (act) {
            act(event.shiftKey);
            event.preventDefault();
        }
    };

    private keys(): Record<string, (shift: boolean) => void> {
        const faster = (by: number): void => void (this.speed = SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, SPEEDS.indexOf(this.speed) + by))]!);
        return {
            ' ': () => this.toggle(),
            ArrowLeft: (shift) => this.go(this.at - (shift ? HOUR : MINUTE)),
            ArrowRight: (shift) => this.go(this.at + (shift ? HOUR : MINUTE)),
            '[': () => this.step(-1),
            ']': () => this.step(1),
            Home: () => this.go(this.replayed!.from),
            End: () => this.go(this.replayed!.until),
            '+': () => faster(1),
            '=': () => faster(1),
            '-': () => faster(-1),
        };
    }
}

function timeOf(at: number): string {
    return new Date(at).toLocaleTimeString('zh-CN', { timeZone: ZONE, hour12: false, hour: '2-digit', minute: '2-digit' });
}

function shifted(day: string, days: number): string {
    return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-replay': GridloomReplay;
    }
}
