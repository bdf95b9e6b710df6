import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './gridloom-auto-options.ts';
import { curvePath, type AutoAct, type AutoView } from './auto-plan.ts';
import type { Coverage } from './coverage.ts';
import { studioControls, studioTokens } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';
import type { AutoOption, AutoReason, AutoWeights, GridKey, Language } from './wire.ts';

const WEIGHTS: readonly (keyof AutoWeights)[] = ['roads', 'shape', 'balance', 'keep', 'compounds', 'incidents'];
const HEAVIEST = 2;
const LONGEST = 30;
const CHART = { width: 280, height: 56 };

/** The automatic plan: what counts how much, how long to search, how far it is, and what became of it. Fires `auto-act`. */
@customElement('gridloom-auto-plan')
export class AutoPlanPanel extends LitElement {
  @property({ attribute: false }) view: AutoView | undefined;
  @property({ attribute: false }) coverage: Coverage | undefined;
  /** The grid a unit has in the plan. */
  @property({ attribute: false }) gridOf: (unit: number) => GridKey = () => null;
  /** What planners call a unit. */
  @property({ attribute: false }) unitName: (unit: number) => string = String;
  @property({ type: Boolean }) editable = false;
  @property({ attribute: false }) labels: Labels = {};
  @property() locale: Language = 'zh-CN';

  override render() {
    const { view, labels } = this;
    if (!view) {
      return nothing;
    }
    const busy = view.state === 'RUNNING' || view.taking;
    // What was wished for makes room for what is found.
    const found = view.options.length > 0;
    return html`
      <details ?open=${!found}>
        <summary ?hidden=${!found}>${text(labels, 'auto.weights')}</summary>
        <fieldset ?disabled=${busy || !this.editable}>
          <legend class="hidden">${text(labels, 'auto.weights')}</legend>
          ${WEIGHTS.map(weight => this.#weight(view, weight))}
          ${this.#seconds(view)}
          ${this.#rivers(view)}
        </fieldset>
      </details>
      ${this.#acts(view)}
      ${view.state === 'DONE' && view.options.length > 1 ? this.#options(view) : nothing}
      <div role="status">${this.#state(view)}</div>
      ${this.#chart(view)}
    `;
  }

  #weight({ wish }: AutoView, weight: keyof AutoWeights) {
    const change = (e: Event) => this.#act({ do: 'wish', wish: { weights: { ...wish.weights, [weight]: (e.target as HTMLInputElement).valueAsNumber } } });
    return html`<label title=${text(this.labels, `auto.${weight}.hint`)}>
      <span>${text(this.labels, `auto.${weight}`)}</span>
      <input type="range" min="0" max=${HEAVIEST} step="0.1" .value=${String(wish.weights[weight])} @input=${change} />
      <output class="number">${this.#number(wish.weights[weight], 1)}</output>
    </label>`;
  }

  #seconds({ wish }: AutoView) {
    const change = (e: Event) => this.#act({ do: 'wish', wish: { seconds: (e.target as HTMLInputElement).valueAsNumber } });
    return html`<label>
      <span>${text(this.labels, 'auto.seconds')}</span>
      <input type="range" min="1" max=${LONGEST} step="1" .value=${String(wish.seconds)} @input=${change} />
      <output class="number">${this.#number(wish.seconds)}</output>
    </label>`;
  }

  #rivers({ wish }: AutoView) {
    const change = (e: Event) => this.#act({ do: 'wish', wish: { acrossRivers: (e.target as HTMLInputElement).checked } });
    return html`<label class="check" title=${text(this.labels, 'auto.rivers.hint')}>
      <input type="checkbox" .checked=${wish.acrossRivers} @change=${change} />
      <span>${text(this.labels, 'auto.rivers')}</span>
    </label>`;
  }

  #options({ options, chosen, taking }: AutoView) {
    return html`<gridloom-auto-options
      .options=${options}
      .chosen=${chosen}
      .coverage=${this.coverage}
      .gridOf=${this.gridOf}
      ?disabled=${taking || !this.editable}
      .labels=${this.labels}
      locale=${this.locale}
    ></gridloom-auto-options>`;
  }

  #acts({ state, taking, moved }: AutoView) {
    const { labels } = this;
    const button = (act: 'start' | 'stop' | 'keep' | 'discard', key: string, primary = false, disabled = false) =>
      html`<button class=${primary ? 'primary' : ''} ?disabled=${disabled || taking || !this.editable} @click=${() => this.#act({ do: act })}>
        ${text(labels, key)}
      </button>`;
    switch (state) {
      case 'RUNNING':
        return html`<div class="acts">${button('keep', 'auto.stopAndKeep', true)}${button('stop', 'auto.stop')}${button('discard', 'auto.discard')}</div>`;
      case 'DONE':
        return html`<div class="acts">
          ${button('keep', 'auto.accept', true, moved === 0)}${button('discard', 'auto.discard')}${button('start', 'auto.again')}
        </div>`;
      default:
        return html`<div class="acts">${button('start', 'auto.start', true)}</div>`;
    }
  }

  #chart({ curve }: AutoView) {
    const path = curvePath(curve, CHART.width, CHART.height);
    const objective = this.#number(curve.at(-1)?.[1] ?? 0, 2);
    return path === ''
      ? nothing
      : html`<figure>
          <svg viewBox="-2 -2 ${CHART.width + 4} ${CHART.height + 4}" role="img" aria-label=${text(this.labels, 'auto.curve', objective)}>
            ${svg`<path d=${path} />`}
          </svg>
          <figcaption class="secondary">${text(this.labels, 'auto.objective', objective)}</figcaption>
        </figure>`;
  }

  #state({ state, wish, said, options, chosen, moved, coming }: AutoView) {
    const { labels } = this;
    if (state !== 'RUNNING' && state !== 'DONE') {
      return state === 'NONE'
        ? html`<p class="secondary">${text(labels, 'auto.about')}</p>`
        : html`<p class="warning">${text(labels, `auto.state.${state}`)}</p>`;
    }
    const option = options[chosen];
    if (!said || !option) {
      return html`<p class="secondary">${text(labels, 'auto.searching')}</p>`;
    }
    const changes = moved === 0 ? text(labels, options.length > 1 ? 'auto.asIs' : 'auto.nothing') : text(labels, 'auto.moves', this.#number(moved), this.#number(option.households));
    const illegal = option.figures.grids - option.figures.inWindow;
    return html`
      <p>${changes}${coming > 0 ? ` · ${text(labels, 'auto.coming', coming)}` : nothing}</p>
      ${illegal > 0
        ? html`<p class="error">${text(labels, 'auto.illegal', this.#number(illegal))}</p>`
        : html`<p class="secondary">${text(labels, 'auto.legal')}</p>`}
      ${this.#figures(option.figures)}
      ${said.reasons.length > 0 ? html`<ul>${said.reasons.map(reason => html`<li>${this.#reason(reason)}</li>`)}</ul>` : nothing}
      ${!wish.acrossRivers && said.reasons.some(({ kind }) => kind === 'NO_NUMBER_OF_GRIDS')
        ? html`<p class="secondary">${text(labels, 'auto.rivers.try')}</p>`
        : nothing}
    `;
  }

  #figures({ grids, compactness, barrierShare, maxDeviation, incidentDeviation }: AutoOption['figures']) {
    const share = new Intl.NumberFormat(this.locale, { style: 'percent' });
    return html`<p class="secondary">
      ${text(this.labels, 'auto.figures', grids, this.#number(compactness, 2), share.format(barrierShare), share.format(maxDeviation))}
      ${incidentDeviation > 0 ? text(this.labels, 'auto.figures.incidents', share.format(incidentDeviation)) : nothing}
    </p>`;
  }

  #reason(reason: AutoReason) {
    const { labels } = this;
    const name = reason.unit === undefined ? '' : this.unitName(reason.unit);
    const number = (value: number | undefined) => this.#number(value ?? 0);
    const tried = (reason.tried ?? []).map(([grids, illegal]) => text(labels, 'auto.tried', number(grids), number(illegal)));
    const told = [name, number(reason.households), number(reason.units), number(reason.fewest), number(reason.most), number(reason.grids)];
    return text(labels, `auto.reason.${reason.kind}`, ...told, new Intl.ListFormat(this.locale).format(tried));
  }

  #number(value: number, digits = 0) {
    return new Intl.NumberFormat(this.locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  }

  #act(detail: AutoAct) {
    this.dispatchEvent(new CustomEvent('auto-act', { detail, bubbles: true, composed: true }));
  }

  static override styles = [
    studioTokens,
    studioControls,
    css`
      :host {
        display: grid;
        gap: var(--vaadin-gap-s);
        padding: var(--vaadin-padding-s);
      }

      fieldset {
        display: grid;
        gap: var(--vaadin-gap-xs);
        margin: 0;
        padding: 0;
        border: 0;
      }

      label {
        display: grid;
        grid-template-columns: 6.5em 1fr 2.5em;
        align-items: center;
        gap: var(--vaadin-gap-s);
      }

      summary {
        cursor: pointer;
      }

      details[open] > summary:not([hidden]) {
        margin-block-end: var(--vaadin-gap-s);
      }

      .check {
        grid-template-columns: auto 1fr;
      }

      input[type='range'] {
        inline-size: 100%;
        accent-color: var(--studio-accent);
      }

      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: var(--vaadin-gap-s);
      }

      figure,
      p,
      ul {
        margin: 0;
      }

      svg {
        display: block;
        inline-size: 100%;
        block-size: 3.75rem;
        border-block-end: 1px solid var(--vaadin-border-color);
      }

      path {
        fill: none;
        stroke: var(--studio-accent);
        stroke-width: 2;
      }

      figcaption,
      .secondary {
        font-size: var(--aura-font-size-xs);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-auto-plan': AutoPlanPanel;
  }
}
