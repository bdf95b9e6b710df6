import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { GridRow } from './grid-rows.ts';
import { levelOf } from './levels.ts';
import { studioControls } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';

/** What can be done with a grid as a whole. */
export type GridAct =
  | { do: 'lock'; key: string }
  | { do: 'rename'; key: string; name: string }
  | { do: 'kind'; key: string; kind: string }
  | { do: 'split'; key: string; parts: number }
  /** Into micro-grids. */
  | { do: 'divide'; key: string; parts: number }
  | { do: 'merge'; key: string; with: string }
  | { do: 'retire'; key: string };

const KINDS = ['GENERAL', 'DEDICATED'];
const MOST_PARTS = 9;

/** The active grid by name, and what can be done with it. Fires `grid-act` with a {@link GridAct}. */
@customElement('gridloom-grid-acts')
export class GridActs extends LitElement {
  @property({ attribute: false }) grid: GridRow | undefined;
  /** The others, which it can be merged with; those that touch it come first. */
  @property({ attribute: false }) others: readonly GridRow[] = [];
  @property({ type: Boolean }) editable = false;
  /** The portal is at work on a split. */
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) labels: Labels = {};
  @property() locale = 'zh-CN';
  @state() private asking: 'rename' | 'kind' | 'split' | 'merge' | undefined;

  override willUpdate() {
    if (!this.editable) {
      this.asking = undefined;
    }
  }

  override render() {
    const { grid, labels } = this;
    if (!grid || grid.key === null) {
      return nothing;
    }
    return html`<div class="acts">
      <strong class="name" title=${grid.name}>${grid.number} ${grid.name}</strong>
      ${this.#shape(grid)}
      ${this.asking ? this.#form(grid) : this.#buttons(grid)}
      ${this.busy ? html`<span class="secondary" role="status">${text(labels, 'grid.split.busy')}</span>` : nothing}
    </div>`;
  }

  #shape({ shape }: GridRow) {
    if (!shape || shape.area === 0) {
      return nothing;
    }
    const number = (value: number, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(this.locale, options).format(value);
    const hectares = number(shape.area / 10_000, { maximumFractionDigits: 1 });
    const compactness = number(shape.compactness, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    return html`<span class="secondary">${text(this.labels, 'grid.shape', hectares, compactness, number(shape.barrierShare, { style: 'percent' }))}</span>`;
  }

  #buttons({ key, locked }: GridRow) {
    const { labels } = this;
    const ask = (what: 'rename' | 'kind' | 'split' | 'merge', disabled = false) =>
      html`<button id="ask-${what}" ?disabled=${disabled || !this.editable} @click=${() => this.#ask(what)}>${text(labels, `grid.${what}`)}</button>`;
    return html`<span class="buttons">
      <button id="lock" aria-pressed=${locked} aria-keyshortcuts="K" title="${text(labels, 'grid.lock.hint')} (K)"
        @click=${() => this.#fire({ do: 'lock', key: key! })}>${text(labels, locked ? 'grid.unlock' : 'grid.lock')}</button>
      ${ask('rename')} ${levelOf(key!) === 'GRID' ? ask('kind') : nothing} ${ask('split', locked || this.busy)} ${ask('merge', locked || this.others.length === 0)}
      <button id="retire" ?disabled=${!this.editable || locked} @click=${() => this.#fire({ do: 'retire', key: key! })}>
        ${text(labels, 'grid.retire')}</button>
    </span>`;
  }

  #form(grid: GridRow) {
    const { labels } = this;
    return html`<form class="buttons" @submit=${(event: SubmitEvent) => this.#submitted(event, grid.key!)}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#close(event)}>
      ${this.#question(grid)}
      <button class="primary">${text(labels, `grid.${this.asking}.do`)}</button>
      <button type="button" @click=${(event: Event) => this.#close(event)}>${text(labels, 'cancel')}</button>
    </form>`;
  }

  #question(grid: GridRow) {
    const { labels } = this;
    switch (this.asking!) {
      case 'rename':
        return html`<input type="text" name="value" required maxlength="60" .value=${grid.name} aria-label=${text(labels, 'grid.name')} />`;
      case 'kind':
        return html`<select name="value" aria-label=${text(labels, 'grid.kind')}>
          ${KINDS.map(kind => html`<option value=${kind} ?selected=${kind === grid.kind}>${text(labels, `kind.${kind}`)}</option>`)}
        </select>`;
      case 'split':
        return html`<label>${text(labels, 'grid.split.parts')}
          <input type="number" name="value" min="2" max=${MOST_PARTS} value="2" required /></label>`;
      case 'merge':
        return html`<select name="value" aria-label=${text(labels, 'grid.merge.with')}>
          ${this.others.map(({ key, number, name }) => html`<option value=${key!}>${number} ${name}</option>`)}
        </select>`;
    }
  }

  #ask(what: 'rename' | 'kind' | 'split' | 'merge') {
    this.asking = what;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[name=value]')?.focus());
  }

  #close(event: Event) {
    event.stopPropagation();
    const asked = this.asking;
    this.asking = undefined;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#ask-${asked}`)?.focus());
  }

  #submitted(event: SubmitEvent, key: string) {
    event.preventDefault();
    const value = String(new FormData(event.target as HTMLFormElement).get('value') ?? '');
    switch (this.asking!) {
      case 'rename':
        this.#fire({ do: 'rename', key, name: value });
        break;
      case 'kind':
        this.#fire({ do: 'kind', key, kind: value });
        break;
      case 'split':
        this.#fire({ do: 'split', key, parts: Number(value) });
        break;
      case 'merge':
        this.#fire({ do: 'merge', key, with: value });
        break;
    }
    this.#close(event);
  }

  #fire(detail: GridAct) {
    this.dispatchEvent(new CustomEvent('grid-act', { detail, bubbles: true, composed: true }));
  }

  static override styles = [
    studioControls,
    css`
      .acts {
        display: grid;
        gap: var(--vaadin-gap-xs);
        padding: var(--vaadin-padding-xs) var(--vaadin-padding-s);
        border-block-start: 1px solid var(--vaadin-border-color-secondary);
      }

      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-weight: var(--aura-font-weight-medium);
      }

      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem;
      }

      .buttons button {
        padding-inline: 0.5rem;
        font-size: var(--aura-font-size-s);
      }

      [name='value']:not([type='number']) {
        flex: 1;
        min-inline-size: 6rem;
      }

      [type='number'] {
        inline-size: 4rem;
        min-block-size: 1.875rem;
        padding-inline: var(--vaadin-padding-s);
        border: 1px solid var(--vaadin-border-color);
        border-radius: var(--vaadin-radius-m);
        background: var(--vaadin-background-color);
      }

      button[aria-pressed='true'] {
        background: var(--vaadin-text-color);
        color: var(--vaadin-background-color);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-grid-acts': GridActs;
  }
}
