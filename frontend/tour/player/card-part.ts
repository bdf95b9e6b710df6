import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Theme } from '../../map/map-config.ts';
import type { Ground, PlayFigure, PlayStop, TourPlay } from '../wire.ts';
import { chartPart } from './chart-part.ts';
import { legendPart } from './legend-part.ts';
import { say, type Texts } from './words.ts';

/** What is read at a stop: title, text, figures, charts, pictures, what is gone, and as of when all this is. */
export function cardPart(play: TourPlay, stop: PlayStop, ground: Ground | undefined, texts: Texts, theme: Theme): TemplateResult {
    const number = play.stops.indexOf(stop) + 1;
    const gone = [...new Set([...stop.gone, ...(ground?.gone ?? [])])];
    return html`
        <header>
            <p class="tour">${play.title}<span>${number} / ${play.stops.length}</span></p>
            <h1>${stop.title}</h1>
        </header>
        <div class="text">${
            // Made safe on the server; and the page runs no script but its own.
            unsafeHTML(stop.html)
        }</div>
        ${stop.figures.length > 0 ? html`<dl class="figures">${stop.figures.map(figure)}</dl>` : nothing}
        ${legendPart(ground, texts, theme)} ${stop.charts.map(chartPart)}
        ${stop.pictures.map(({ src, alt, width, height }) => html`<img class="picture" src=${src} alt=${alt} width=${width} height=${height} />`)}
        ${gone.length > 0 ? html`<ul class="gone">${gone.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
        <footer>${play.asOfWords}${play.frozen ? html`<span>${say(texts, 'frozen')}</span>` : nothing}</footer>
    `;
}

function figure({ label, value, unit, detail, delta, link }: PlayFigure): TemplateResult {
    const number = html`${value}${unit ? html`<small>${unit}</small>` : nothing}`;
    return html`<div>
        <dt>${label}</dt>
        <dd class="value">${link ? html`<a href=${link} target="_blank" rel="noopener">${number}</a>` : number}</dd>
        <dd class="detail">
            ${detail} ${delta ? html`<em class=${delta.better === null ? '' : delta.better ? 'better' : 'worse'}>${delta.value}</em>` : nothing}
        </dd>
    </div>`;
}

/** What is said when a stop comes up, to who hears the page and by the voice. */
export function spokenOf(play: TourPlay, stop: PlayStop, texts: Texts): string {
    const figures = stop.figures.map(({ label, value, unit }) => `${label} ${value}${unit ? ` ${unit}` : ''}`).join(say(texts, 'and'));
    return [say(texts, 'stopOf', play.stops.indexOf(stop) + 1, play.stops.length), stop.title, stop.spoken, figures].filter((part) => part !== '').join(say(texts, 'stopMark'));
}
