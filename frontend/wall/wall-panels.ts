import { html, nothing, svg, type TemplateResult } from 'lit';
import { figureClasses } from '../ground/figure-classes.ts';
import { figureColors, stepColor } from '../ground/figure-colors.ts';
import { clockState, type Pin } from '../incident/pins.ts';
import { ago, newest, overdue, percent } from './wall-state.ts';
import type { Figures, Month, Panel, Rate, Setup } from './wire.ts';

const LINES = 9;
const GRIDS = 8;
/** Rates in the order in which a wall shows them; the others are on the page of figures. */
const RATES = ['CLOSING_IN_TIME', 'CLOSING', 'ANSWERING', 'SATISFACTION', 'OVERRUN', 'EXTENSION'];
const CHART = { width: 24, height: 100 };

/** What a panel shows, given all that is known. */
export function wallPanel(panel: Panel, setup: Setup, figures: Figures, pins: readonly Pin[], now: number): TemplateResult {
    switch (panel) {
        case 'FIGURES':
            return rates(setup, figures.month);
        case 'NEWEST':
            return list(setup, figures, newest(pins, LINES), now, 'none');
        case 'OVERDUE':
            return list(setup, figures, overdue(pins, new Date(now), LINES), now, 'noOverdue');
        case 'GRIDS':
            return grids(setup, figures);
        case 'HEAT':
            return classes(setup, pins);
        case 'TREND':
            return trend(setup, figures.months);
    }
}

function say(setup: Setup, key: string, ...values: (string | number)[]): string {
    return values.reduce<string>((text, value, i) => text.replace(`{${i}}`, String(value)), setup.texts[key] ?? key);
}

function rates(setup: Setup, month: readonly Rate[]): TemplateResult {
    const shown = RATES.flatMap((metric) => month.filter((rate) => rate.metric === metric));
    return html`<p class="of">${say(setup, 'month')}</p>
        <ul class="rates">
            ${shown.map(
                (rate) => html`<li>
                    <span>${say(setup, `metric.${rate.metric}`)}</span><b>${percent(rate)}</b>
                    <small>${say(setup, 'of', rate.part.toLocaleString('en'), rate.whole.toLocaleString('en'))}</small>
                    <i style="transform:scaleX(${rate.whole === 0 ? 0 : rate.part / rate.whole})"></i>
                </li>`,
            )}
        </ul>`;
}

function list(setup: Setup, figures: Figures, pins: readonly Pin[], now: number, none: string): TemplateResult {
    const names = new Map(figures.byGrid.grids.map(({ code, name }) => [code, name]));
    const isLate = none === 'noOverdue';
    return pins.length === 0
        ? html`<p class="empty">${say(setup, none)}</p>`
        : html`<ol class="matters">
              ${pins.map((pin) => {
                  const [key, number] = ago(isLate ? pin.dueAt : pin.reportedAt, now);
                  const state = clockState(pin, new Date(now));
                  return html`<li class=${state}>
                      <b>${say(setup, `category.${pin.category}`)}</b>
                      <span>${names.get(pin.grid ?? '') ?? say(setup, 'noGrid')}</span>
                      <small>${isLate ? say(setup, 'late', say(setup, `${key}`, number)) : say(setup, key, number)}</small>
                      ${pin.urgent ? html`<em>${say(setup, 'urgent')}</em>` : state === 'escalated' ? html`<em>${say(setup, 'escalated')}</em>` : nothing}
                  </li>`;
              })}
          </ol>`;
}

function grids(setup: Setup, figures: Figures): TemplateResult {
    const { grids, elsewhere } = figures.byGrid;
    const colors = figureColors('dark');
    const classes = figureClasses(grids, 'count');
    const most = [...grids].sort((a, b) => b.part - a.part).slice(0, GRIDS);
    const top = Math.max(1, most[0]?.part ?? 1);
    return html`<ul class="legend">
            ${classes.map(({ step, words }) => html`<li><i style="background:${stepColor(step, classes.length, colors)}"></i>${words}</li>`)}
        </ul>
        <ul class="bars">
            ${most.map((grid) => html`<li><span>${grid.name}</span><b>${grid.part}</b><i style="transform:scaleX(${grid.part / top})"></i></li>`)}
            ${elsewhere > 0 ? html`<li class="soft"><span>${say(setup, 'noGrid')}</span><b>${elsewhere}</b></li>` : nothing}
        </ul>`;
}

/** Beside the heat: which classes are open. */
function classes(setup: Setup, pins: readonly Pin[]): TemplateResult {
    const counts = new Map<string, number>();
    pins.forEach(({ category }) => counts.set(category, (counts.get(category) ?? 0) + 1));
    const sorted = [...counts].sort(([, a], [, b]) => b - a);
    const top = Math.max(1, sorted[0]?.[1] ?? 1);
    return html`<div class="ramp" style="background:linear-gradient(to right, ${figureColors('dark').heat.join(',')})"></div>
        <ul class="bars">
            ${sorted.map(([category, count]) => html`<li><span>${say(setup, `category.${category}`)}</span><b>${count}</b><i style="transform:scaleX(${count / top})"></i></li>`)}
        </ul>`;
}

function trend(setup: Setup, months: readonly Month[]): TemplateResult {
    const most = Math.max(1, ...months.map(({ received }) => received));
    const width = CHART.width * months.length;
    const y = (share: number): number => CHART.height * (1 - share);
    const share = ({ closedInTime: { part, whole } }: Month): number | undefined => (whole === 0 ? undefined : part / whole);
    const line = months
        .map((month, i) => [share(month), i] as const)
        .filter(([value]) => value !== undefined)
        .map(([value, i]) => `${i * CHART.width + CHART.width / 2} ${y(value!).toFixed(1)}`);
    return html`<svg class="trend" viewBox="0 0 ${width} ${CHART.height}" preserveAspectRatio="none" aria-hidden="true">
            ${[0, 0.25, 0.5, 0.75, 1].map((at) => svg`<path class="rule" d=${`M0 ${y(at)}H${width}`} />`)}
            ${months.map(({ received }, i) => svg`<rect x=${i * CHART.width + 5} y=${y(received / most)} width=${CHART.width - 10} height=${(received / most) * CHART.height} />`)}
            ${line.length > 1 ? svg`<path class="share" d=${`M${line.join('L')}`} />` : nothing}
        </svg>
        <div class="months">${months.map(({ month }) => html`<span>${Number(month.slice(5))}</span>`)}</div>
        <p class="keys"><i class="column"></i>${say(setup, 'received')} (${most.toLocaleString('en')}) <i class="stroke"></i>${say(setup, 'inTime')}</p>
        <ul class="bars">
            ${months
                .slice(-3)
                .reverse()
                .map((month) => html`<li><span>${month.month} · ${say(setup, 'received')}</span><b>${month.received.toLocaleString('en')}</b></li><li class="soft"><span>${month.month} · ${say(setup, 'inTime')}</span><b>${percent(month.closedInTime)}</b></li>`)}
        </ul>`;
}
