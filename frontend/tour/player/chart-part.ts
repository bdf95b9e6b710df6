import { html, svg, type TemplateResult } from 'lit';
import type { PlayChart } from '../wire.ts';
import { draw, labelled, written } from './chart.ts';

const WIDTH = 400;
const HEIGHT = 150;
const ROOM_BELOW = 7;

/** A chart of a stop: drawn for who sees it, a table for who hears it. */
export function chartPart(chart: PlayChart): TemplateResult {
    const many = chart.series.length > 1;
    return html`<figure class="chart">
        <figcaption>${chart.title}</figcaption>
        ${chart.kind === 'row' ? rows(chart) : columns(chart)}
        ${many ? html`<p class="keys" aria-hidden="true">${chart.series.map(({ name }, i) => html`<span><i class="s${i}"></i>${name}</span>`)}</p>` : ''}
        <table class="unseen">
            <caption>${chart.title}</caption>
            <tr><td></td>${chart.series.map(({ name, unit }) => html`<th scope="col">${name}${unit ? ` (${unit})` : ''}</th>`)}</tr>
            ${chart.categories.map((category, c) => html`<tr><th scope="row">${category}</th>${chart.series.map(({ values }) => html`<td>${written(chart, values[c] ?? null)}</td>`)}</tr>`)}
        </table>
    </figure>`;
}

function columns(chart: PlayChart): TemplateResult {
    const { bars, lines, top } = draw(chart);
    const at = labelled(chart.categories.length, ROOM_BELOW);
    return html`<div class="plot" aria-hidden="true">
        <span class="top">${written(chart, top)}${unitOf(chart)}</span>
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">
            ${[0, 0.5, 1].map((y) => svg`<path class="rule" d=${`M0 ${y * HEIGHT}H${WIDTH}`} />`)}
            ${bars.map(
                (bar) =>
                    svg`<rect class=${`s${bar.series}`} x=${bar.x * WIDTH} y=${bar.y * HEIGHT} width=${bar.width * WIDTH} height=${bar.height * HEIGHT}><title>${tip(chart, bar.series, bar.category)}</title></rect>`,
            )}
            ${lines.map(({ series, points }) => svg`<path class=${`line s${series}`} d=${`M${points.map(([x, y]) => `${x * WIDTH} ${y * HEIGHT}`).join('L')}`} />`)}
        </svg>
        <div class="below">${at.map((c) => html`<span style="left:${(((c + 0.5) / chart.categories.length) * 100).toFixed(2)}%">${chart.categories[c]}</span>`)}</div>
    </div>`;
}

/** Names are long: each row has its own above its bar, and its value at the end. */
function rows(chart: PlayChart): TemplateResult {
    const { bars } = draw(chart);
    return html`<ul class="rows" aria-hidden="true">
        ${chart.categories.map(
            (category, c) => html`<li>
                <span>${category}</span><b>${chart.series.map(({ values }) => written(chart, values[c] ?? null)).join(' / ')}</b>
                ${bars.filter((bar) => bar.category === c).map((bar) => html`<i class="s${bar.series}" style="width:${(bar.width * 100).toFixed(2)}%"></i>`)}
            </li>`,
        )}
    </ul>`;
}

function tip(chart: PlayChart, series: number, category: number): string {
    const { name, unit, values } = chart.series[series]!;
    return `${chart.categories[category]} · ${name} ${written(chart, values[category] ?? null)}${unit ? ` ${unit}` : ''}`;
}

function unitOf(chart: PlayChart): string {
    const unit = chart.series[0]?.unit ?? '';
    return unit && !chart.share ? ` ${unit}` : '';
}
