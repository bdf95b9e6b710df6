import { html, nothing, type TemplateResult } from 'lit';
import type { Theme } from '../../map/map-config.ts';
import type { Ground } from '../wire.ts';
import { legendOf, type LegendLine } from './legend.ts';
import type { Texts } from './words.ts';

/** What the colours mean that a stop lays over the map. */
export function legendPart(ground: Ground | undefined, texts: Texts, theme: Theme): TemplateResult | typeof nothing {
    const lines = legendOf(ground, texts, theme);
    return lines.length > 0 ? html`<ul class="legend">${lines.map((line) => html`<li>${part(line)}</li>`)}</ul>` : nothing;
}

function part({ words, colors, end }: LegendLine): TemplateResult {
    if (end !== undefined) {
        return html`${words}<i class="ramp" style="background:linear-gradient(to right, ${colors.join(',')})"></i>${end}`;
    }
    return html`${colors.map((color) => html`<i style="background:${color}"></i>`)}${words}`;
}
