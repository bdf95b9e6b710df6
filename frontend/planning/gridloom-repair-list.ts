import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RepairsView } from './repairs.ts';
import { studioControls, studioTokens } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';
import { NEW_GRID, type GridKey, type Language, type RepairData } from './wire.ts';

/**
 * What would mend a finding, each with its effect in numbers.
 *
 * Fires `show-repair` with the place of the one to show on the map, or undefined, and `do-repair` with the place of the one to do.
 */
@customElement('gridloom-repair-list')
export class RepairList extends LitElement {
  @property({ attribute: false }) view: RepairsView | undefined;
  /** What people call a grid. */
  @property({ attribute: false }) numberOf: (grid: GridKey) => string = grid => grid ?? '';
  @property({ attribute: false }) labels: Labels = {};
  @property() locale: Language = 'zh-CN';

  override render() {
    const repairs = this.view?.repairs;
    if (!repairs) {
      return html`<p class="secondary" role="status">${text(this.labels, 'repair.asking')}</p>`;
    }
    return repairs.length === 0
      ? html`<p class="secondary">${text(this.labels, 'repair.none')}</p>`
      : html`<ol aria-label=${text(this.labels, 'repair.list')}>${repairs.map((repair, i) => this.#item(repair, i))}</ol>`;
  }

  #item(repair: RepairData, index: number) {
    const show = (at: number | undefined) => this.#fire('show-repair', at);
    return html`<li>
      <button class=${index === this.view?.shown ? 'shown' : ''} aria-pressed=${index === this.view?.shown} aria-keyshortcuts="P Enter"
        @pointerenter=${() => show(index)} @pointerleave=${() => show(undefined)}
        @focus=${() => show(index)} @blur=${() => show(undefined)}
        @click=${() => this.#fire('do-repair', index)}>
        <span>${this.#what(repair)}</span>
        <span class="effects">${this.#effects(repair)}</span>
        ${this.#others(repair)}
      </button>
    </li>`;
  }

  /** "Give 3 units (45 households) to 007", one such for each grid that gets some. */
  #what({ moves, households }: RepairData) {
    const byTarget = new Map<GridKey, number>();
    moves.forEach(([, , to]) => byTarget.set(to, (byTarget.get(to) ?? 0) + 1));
    const format = new Intl.NumberFormat(this.locale);
    const parts = [...byTarget].map(([to, units]) =>
      to === null
        ? text(this.labels, 'repair.free', format.format(units))
        : to === NEW_GRID
          ? text(this.labels, 'repair.create', format.format(units))
          : text(this.labels, 'repair.give', format.format(units), this.numberOf(to)),
    );
    return `${parts.join(text(this.labels, 'repair.and'))} · ${text(this.labels, 'label.households', format.format(households))}`;
  }

  #effects({ effects }: RepairData) {
    const format = new Intl.NumberFormat(this.locale);
    return effects
      .map(({ grid, before, after }) => `${this.#name(grid)} ${format.format(before)}→${format.format(after)}`)
      .join(' · ');
  }

  #name(grid: string) {
    return grid === NEW_GRID ? text(this.labels, 'repair.new') : this.numberOf(grid);
  }

  #others({ ends, begins }: RepairData) {
    const finding = this.view?.finding;
    const also = ends.filter(id => id !== finding).length;
    return html`
      ${ends.includes(finding ?? '') ? nothing : html`<span class="note">${text(this.labels, 'repair.better')}</span>`}
      ${also > 0 ? html`<span class="note">${text(this.labels, 'repair.also', also)}</span>` : nothing}
      ${begins.map(warning => html`<span class="note begins">${text(this.labels, 'repair.begins', warning.text[this.locale])}</span>`)}
    `;
  }

  #fire(type: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  static override styles = [
    studioTokens,
    studioControls,
    css`
      :host {
        display: block;
        flex: 1 1 100%;
      }

      p,
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      p,
      .note {
        font-size: var(--aura-font-size-xs);
      }

      ol {
        display: grid;
        gap: var(--vaadin-gap-xs);
      }

      button {
        display: grid;
        justify-items: start;
        inline-size: 100%;
        padding: var(--vaadin-padding-xs) var(--vaadin-padding-s);
        block-size: auto;
        text-align: start;
        white-space: normal;
      }

      .effects {
        font-variant-numeric: tabular-nums;
        color: var(--vaadin-text-color-secondary);
      }

      button.shown {
        border-color: var(--aura-accent-color);
        background: var(--aura-accent-surface);
      }

      .begins {
        color: var(--aura-orange-text);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-repair-list': RepairList;
  }
}
