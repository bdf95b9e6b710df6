import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { GridRow } from './grid-rows.ts';
import type { GridAct } from './gridloom-grid-acts.ts';
import { partsFor } from './parts.ts';
import { studioControls } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';
import type { Limits } from './wire.ts';

const MOST_PARTS = 99;

/** What of a grid is in no micro-grid; `inhabited` counts its units that somebody lives in. */
interface Rest {
  units: number;
  households: number;
  inhabited: number;
}

/**
 * Above the table of micro-grids: which grid is open, what of it is in none of them, and the way to have that divided. Fires `open-grid` with a key and `grid-act` with a {@link GridAct}.
 */
@customElement('gridloom-micro-head')
export class MicroHead extends LitElement {
  /** Of the community. */
  @property({ attribute: false }) grids: readonly GridRow[] = [];
  @property() within: string | undefined;
  /** Micro-grids of the grid that is open. */
  @property({ type: Number }) parts = 0;
  @property({ attribute: false }) rest: Rest = { units: 0, households: 0, inhabited: 0 };
  @property({ attribute: false }) limits: Limits = { min: 0, max: 0 };
  @property({ type: Boolean }) editable = false;
  /** The portal is at work. */
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) labels: Labels = {};
  @property() locale = 'zh-CN';

  override render() {
    const { labels, within } = this;
    return html`<div class="head">
      <label>${text(labels, 'micro.of')}
        <select @change=${(e: Event) => this.#open((e.target as HTMLSelectElement).value)}>
          ${within === undefined ? html`<option value="" selected disabled>${text(labels, 'micro.choose')}</option>` : nothing}
          ${this.grids.filter(({ key }) => key !== null).map(({ key, number, name }) =>
            html`<option value=${key!} ?selected=${key === within}>${number} ${name}</option>`)}
        </select>
      </label>
      ${within === undefined ? html`<p class="secondary">${text(labels, 'micro.choose.hint')}</p>` : this.#rest(within)}
    </div>`;
  }

  #rest(within: string) {
    const { labels, rest, parts } = this;
    const format = new Intl.NumberFormat(this.locale);
    if (rest.units === 0) {
      return nothing;
    }
    const said = text(labels, parts === 0 ? 'micro.empty' : 'micro.rest', format.format(rest.units), format.format(rest.households));
    return html`<p class="secondary">${said}</p>
      ${this.editable
        ? html`<form @submit=${(event: SubmitEvent) => this.#divide(event, within)}>
            <label>${text(labels, 'micro.divide.parts')}
              <input type="number" name="parts" min="1" max=${MOST_PARTS} required .value=${String(partsFor(rest, this.limits))} /></label>
            <button class="primary" ?disabled=${this.busy}>${text(labels, parts === 0 ? 'micro.divide' : 'micro.divide.rest')}</button>
          </form>`
        : nothing}
      ${this.busy ? html`<p class="secondary" role="status">${text(labels, 'micro.divide.busy')}</p>` : nothing}`;
  }

  #open(key: string) {
    this.dispatchEvent(new CustomEvent('open-grid', { detail: key, bubbles: true, composed: true }));
  }

  #divide(event: SubmitEvent, key: string) {
    event.preventDefault();
    const parts = Number(new FormData(event.target as HTMLFormElement).get('parts'));
    const detail: GridAct = { do: 'divide', key, parts };
    this.dispatchEvent(new CustomEvent('grid-act', { detail, bubbles: true, composed: true }));
  }

  static override styles = [
    studioControls,
    css`
      .head {
        display: grid;
        gap: var(--vaadin-gap-xs);
        padding: 0 var(--vaadin-padding-s) var(--vaadin-padding-s);
      }

      label {
        display: flex;
        align-items: center;
        gap: var(--vaadin-gap-s);
        white-space: nowrap;
      }

      select {
        flex: 1;
        min-inline-size: 0;
      }

      p {
        margin: 0;
      }

      form {
        display: flex;
        flex-wrap: wrap;
        gap: var(--vaadin-gap-s);
      }

      input {
        inline-size: 4rem;
        min-block-size: 1.875rem;
        padding-inline: var(--vaadin-padding-s);
        border: 1px solid var(--vaadin-border-color);
        border-radius: var(--vaadin-radius-m);
        background: var(--vaadin-background-color);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-micro-head': MicroHead;
  }
}
