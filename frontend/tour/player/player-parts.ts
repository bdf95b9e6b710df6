import { html, nothing, svg, type TemplateResult } from 'lit';
import type { TourPlay } from '../wire.ts';
import type { Command, PlayerState } from './player-state.ts';
import { say, type Texts } from './words.ts';

export const OVERVIEW_COLUMNS = 3;

const SIGNS = {
    back: 'M15 5l-7 7 7 7',
    next: 'M9 5l7 7-7 7',
    play: 'M8 5l11 7-11 7z',
    pause: 'M8 5v14M16 5v14',
    overview: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z',
    voice: 'M4 9v6h4l5 4V5L8 9zM16.5 8.500a5 5 0 0 1 0 7M19 6a8.500 8.500 0 0 1 0 12',
    silence: 'M4 9v6h4l5 4V5L8 9zM16 9l5 6M21 9l-5 6',
    full: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
    presenter: 'M4 5h16v10H4zM12 15v4M8 20h8',
    take: 'M12 4v11M7 11l5 5 5-5M5 20h14',
    close: 'M6 6l12 12M18 6L6 18',
    help: 'M9 9a3 3 0 1 1 4.500 2.600c-1 .600-1.500 1.200-1.500 2.400M12 18v.500',
};

interface BarState {
    playing: boolean;
    paused: boolean;
    progress: number;
    /** Absent where the browser has no voice. */
    voice: boolean | undefined;
    command: (command: Command) => void;
    /** Whether there can be a second window. */
    presenter: boolean;
    /** Absent where nothing may be taken away. */
    handouts: (() => void) | undefined;
}

/** The thin line of stops, and what can be done, beside it. */
export function barPart(play: TourPlay, player: PlayerState, texts: Texts, state: BarState): TemplateResult {
    const tool = (sign: keyof typeof SIGNS, key: string, act: () => void, pressed?: boolean, off = false): TemplateResult =>
        html`<button
            class="tool ${sign}"
            title=${say(texts, key)}
            aria-label=${say(texts, key)}
            aria-pressed=${pressed === undefined ? nothing : String(pressed)}
            ?disabled=${off}
            @click=${act}
        >
            <svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${SIGNS[sign]} />`}</svg>
        </button>`;
    const { command, playing, voice } = state;
    return html`<nav class="bar" ?inert=${player.overview} aria-label=${say(texts, 'stops')}>
        <ol class="line">
            ${play.stops.map(
                ({ title }, i) => html`<li>
                    <button
                        aria-current=${i === player.stop ? 'step' : nothing}
                        aria-label=${`${i + 1} ${title}`}
                        title=${title}
                        class=${i < player.stop ? 'past' : ''}
                        @click=${() => command({ to: i })}
                    >
                        ${i === player.stop && playing ? html`<i style="transform:scaleX(${state.progress.toFixed(3)})"></i>` : nothing}
                    </button>
                </li>`,
            )}
        </ol>
        ${state.paused ? html`<span class="paused" role="status">${say(texts, 'paused')}</span>` : nothing}
        <div class="tools">
            ${tool('back', 'back', () => command('back'), undefined, player.stop === 0)} ${tool('next', 'next', () => command('next'), undefined, player.stop === player.count - 1)}
            ${tool(playing ? 'pause' : 'play', playing ? 'pause' : 'play', () => command('play'))} ${tool('overview', 'overview', () => command('overview'))}
            ${voice === undefined ? nothing : tool(voice ? 'voice' : 'silence', 'voice', () => command('voice'), voice)} ${state.presenter ? tool('presenter', 'presenter', () => command('presenter')) : nothing}
            ${state.handouts ? tool('take', 'handouts', state.handouts) : nothing} ${tool('full', 'full', () => command('full'))} ${tool('help', 'help', () => command('help'))}
        </div>
    </nav>`;
}

/** All stops as a grid. */
export function overviewPart(play: TourPlay, player: PlayerState, texts: Texts, go: (stop: number) => void, close: () => void): TemplateResult {
    return html`<section class="over overview" role="dialog" aria-modal="true" aria-label=${say(texts, 'overview')}>
        ${closePart(texts, close)}
        <h2>${play.title}</h2>
        ${play.summary ? html`<p>${play.summary}</p>` : nothing}
        <ol style="--columns:${OVERVIEW_COLUMNS}">
            ${play.stops.map(
                (stop, i) => html`<li>
                    <button class=${i === player.chosen ? 'chosen' : ''} aria-current=${i === player.stop ? 'step' : nothing} @click=${() => go(i)}>
                        <b>${i + 1}</b><strong>${stop.title}</strong>
                        <span>${stop.figures[0] ? `${stop.figures[0].label} ${stop.figures[0].value}${stop.figures[0].unit}` : stop.spoken}</span>
                    </button>
                </li>`,
            )}
        </ol>
        <footer>${play.asOfWords}</footer>
    </section>`;
}

/** For whoever has no keys. */
function closePart(texts: Texts, close: () => void): TemplateResult {
    return html`<button class="tool close" title=${say(texts, 'close')} aria-label=${say(texts, 'close')} @click=${close}>
        <svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${SIGNS.close} />`}</svg>
    </button>`;
}

const KEYS: readonly [keys: string, what: string][] = [
    ['→  Space  PageDown', 'next'],
    ['←  PageUp', 'back'],
    ['Home  End  1 … 9', 'keys.to'],
    ['↓  ↑', 'keys.read'],
    ['O', 'overview'],
    ['K', 'play'],
    ['F', 'full'],
    ['P', 'presenter'],
    ['V', 'voice'],
    ['B  .', 'blank'],
    ['?', 'help'],
    ['Esc', 'close'],
];

export function helpPart(texts: Texts, close: () => void): TemplateResult {
    return html`<section class="over help" role="dialog" aria-label=${say(texts, 'help')} @click=${close}>
        ${closePart(texts, close)}
        <h2>${say(texts, 'help')}</h2>
        <dl>
            ${KEYS.map(
                ([keys, what]) => html`<dt>${keys.split('  ').map((key) => html`<kbd>${key}</kbd>`)}</dt>
                    <dd>${say(texts, what)}</dd>`,
            )}
        </dl>
    </section>`;
}

export function blankPart(texts: Texts): TemplateResult {
    return html`<div class="over blank" role="status" aria-label=${say(texts, 'blank')}></div>`;
}
