import { css, html, LitElement, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AutoAct } from './auto-plan.ts';
import type { Coverage } from './coverage.ts';
import { studioControls, studioTokens } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';
import { thumbnail, type Thumbnail } from './thumbnail.ts';
import type { AutoOption, GridKey, Language } from './wire.ts';

/** The plans that a search found, drawn small with their figures, one of them to be chosen. Fires `auto-act`. */
@customElement('gridloom-auto-options')
export class AutoOptions extends LitElement {
  @property({ attribute: false }) options: readonly AutoOption[] = [];
  @property({ attribute: false }) chosen = 0;
  @property({ attribute: false }) coverage: Coverage | undefined;
  /** The grid a unit has in the plan. */
  @property({ attribute: false }) gridOf: (unit: number) => GridKey = () => null;
  @property({ type: Boolean }) disabled = false;
  @property({ attribute: false }) labels: Labels = {};
  @property() locale: Language = 'zh-CN';

  #drawn = new WeakMap<AutoOption, Thumbnail>();

  override render() {
    return html`<fieldset ?disabled=${this.disabled}>
      <legend>${text(this.labels, 'auto.options')}</legend>
      ${this.options.map((option, i) => this.#option(option, i))}
    </fieldset>`;
  }

  #option(option: AutoOption, i: number) {
    const { labels } = this;
    const { figures, households } = option;
    const number = (value: number, digits = 0) =>
      new Intl.NumberFormat(this.locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
    const share = new Intl.NumberFormat(this.locale, { style: 'percent' });
    return html`<label>
      <input type="radio" name="option" .checked=${i === this.chosen} @change=${() => this.#choose(i)} />
      ${this.#drawing(option)}
      <span class="name">${i === 0 ? text(labels, 'auto.option.wished') : text(labels, 'auto.option', i + 1)}</span>
      <dl>
        <dt>${text(labels, 'auto.option.compactness')}</dt>
        <dd>${number(figures.compactness, 2)}</dd>
        <dt>${text(labels, 'auto.option.barriers')}</dt>
        <dd>${share.format(figures.barrierShare)}</dd>
        <dt>${text(labels, 'auto.option.moved')}</dt>
        <dd>${text(labels, 'auto.option.households', number(households))}</dd>
      </dl>
    </label>`;
  }

  #drawing(option: AutoOption) {
    const { viewBox, outline, borders } = this.#thumbnail(option);
    return svg`<svg viewBox=${viewBox} aria-hidden="true"><path class="outline" d=${outline} /><path class="borders" d=${borders} /></svg>`;
  }

  #thumbnail(option: AutoOption): Thumbnail {
    const before = this.#drawn.get(option);
    if (before || !this.coverage) {
      return before ?? { viewBox: '0 0 1 1', outline: '', borders: '' };
    }
    const targets = new Map(option.moves.map(([unit, , to]) => [unit, to]));
    const drawn = thumbnail(this.coverage, unit => targets.get(unit) ?? this.gridOf(unit));
    this.#drawn.set(option, drawn);
    return drawn;
  }

  #choose(option: number) {
    this.dispatchEvent(new CustomEvent<AutoAct>('auto-act', { detail: { do: 'choose', option }, bubbles: true, composed: true }));
  }

  static override styles = [
    studioTokens,
    studioControls,
    css`
      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
        gap: var(--vaadin-gap-s);
        margin: 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0 0 var(--vaadin-gap-xs);
        font-size: var(--aura-font-size-s);
        font-weight: var(--aura-font-weight-semibold);
      }

      label {
        display: grid;
        gap: var(--vaadin-gap-xs);
        padding: var(--vaadin-padding-xs);
        border: 1px solid var(--vaadin-border-color);
        border-radius: var(--vaadin-radius-m);
        cursor: pointer;
      }

      label:has(:checked) {
        border-color: var(--studio-accent);
        box-shadow: inset 0 0 0 1px var(--studio-accent);
        background: var(--vaadin-background-container);
      }

      label:has(:focus-visible) {
        outline: var(--vaadin-focus-ring-width) solid var(--vaadin-focus-ring-color);
        outline-offset: 1px;
      }

      fieldset:disabled label {
        cursor: default;
      }

      /* Chosen by keys as by the pointer; what is to be seen of it is the card. */
      input {
        position: absolute;
        opacity: 0;
        pointer-events: none;
      }

      svg {
        inline-size: 100%;
        block-size: 5.5rem;
      }

      path {
        fill: none;
        stroke-linejoin: round;
      }

      .outline {
        stroke: var(--studio-faint);
        stroke-width: 1;
      }

      .borders {
        stroke: var(--studio-border);
        stroke-width: 1.75;
      }

      .name {
        font-weight: var(--aura-font-weight-semibold);
      }

      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        margin: 0;
        font-size: var(--aura-font-size-xs);
      }

      dt {
        color: var(--vaadin-text-color-secondary);
      }

      dd {
        margin: 0;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-auto-options': AutoOptions;
  }
}
