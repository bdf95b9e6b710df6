import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Unit } from './coverage.ts';
import type { GridRow } from './grid-rows.ts';
import { studioControls, studioTokens } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';
import { unitRows, type UnitFilter } from './unit-rows.ts';
import type { GridKey } from './wire.ts';

const FILTERS: UnitFilter[] = ['all', 'selected', 'unassigned', 'active'];
const PAGE = 100;

/**
 * The base units as a table, so that everything the map's tools do can be done without it: find units, tick them, give them to a grid.
 *
 * Fires `select-units` with the ticked set, `give-units` with the grid's key (null: none), `locate-unit` with a unit's number.
 */
@customElement('gridloom-unit-table')
export class UnitTable extends LitElement {
  @property({ attribute: false }) units: ReadonlyMap<number, Unit> = new Map();
  @property({ attribute: false }) gridOf: (unit: number) => GridKey = () => null;
  @property({ attribute: false }) grids: readonly GridRow[] = [];
  @property({ attribute: false }) active: GridKey | undefined;
  @property({ attribute: false }) selected: ReadonlySet<number> = new Set();
  @property({ type: Boolean }) editable = false;
  @property({ attribute: false }) labels: Labels = {};
  @property() locale = 'zh-CN';
  @state() private filter: UnitFilter = 'all';
  @state() private search = '';
  @state() private limit = PAGE;
  @state() private to = '';

  override render() {
    const format = new Intl.NumberFormat(this.locale);
    const { filter, search, selected, active, gridOf } = this;
    const found = unitRows(this.units.values(), { filter, search, selected, active, gridOf });
    const numbers = new Map(this.grids.map(({ key, number, name }) => [key, number || name]));
    const all = found.length > 0 && found.every(({ n }) => selected.has(n));
    return html`
      ${this.#head()}
      <table aria-label=${text(this.labels, 'units')}>
        <thead>
          <tr>
            <th><input type="checkbox" .checked=${all} ?disabled=${found.length === 0}
              aria-label=${text(this.labels, 'units.tick.all')} @change=${(e: Event) => this.#tick(found.map(u => u.n), e)} /></th>
            <th scope="col">${text(this.labels, 'unit')}</th>
            <th scope="col" class="number">${text(this.labels, 'households')}</th>
            <th scope="col" class="number">${text(this.labels, 'grid')}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            found.slice(0, this.limit),
            ({ n }) => n,
            ({ n, label, households }) => html`
              <tr aria-selected=${selected.has(n)}>
                <td><input type="checkbox" .checked=${selected.has(n)} aria-label=${label}
                  @change=${(e: Event) => this.#tick([n], e)} /></td>
                <td class="label"><button class="quiet" title=${text(this.labels, 'unit.locate')}
                  @click=${() => this.#fire('locate-unit', n)}>${label}</button></td>
                <td class="number">${format.format(households)}</td>
                <td class="number">${numbers.get(gridOf(n)) || text(this.labels, 'none')}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
      ${found.length === 0 ? html`<p class="secondary">${text(this.labels, 'units.empty')}</p>` : nothing}
      ${found.length > this.limit
        ? html`<button class="quiet more" @click=${() => (this.limit += PAGE)}>
            ${text(this.labels, 'units.more', format.format(found.length - this.limit))}
          </button>`
        : nothing}
    `;
  }

  #head() {
    return html`
      <div class="head">
        <select aria-label=${text(this.labels, 'units.filter')} @change=${this.#filtered}>
          ${FILTERS.map(name => html`<option value=${name} ?selected=${name === this.filter}>${text(this.labels, `units.filter.${name}`)}</option>`)}
        </select>
        <input type="search" aria-label=${text(this.labels, 'units.search')} placeholder=${text(this.labels, 'units.search')}
          @input=${(e: Event) => (this.search = (e.target as HTMLInputElement).value)} />
        <select aria-label=${text(this.labels, 'give.to')} ?disabled=${!this.editable}
          @change=${(e: Event) => (this.to = (e.target as HTMLSelectElement).value)}>
          <option value="" ?selected=${this.to === ''}>${text(this.labels, 'give.to')}</option>
          ${this.grids
            .filter(({ key }) => key !== null)
            .map(({ key, number, name }) => html`<option value=${`grid:${key}`} ?selected=${this.to === `grid:${key}`}>${number || name}</option>`)}
          <option value="none" ?selected=${this.to === 'none'}>${text(this.labels, 'unassigned')}</option>
        </select>
        <button ?disabled=${!this.editable || this.selected.size === 0 || this.to === ''} @click=${this.#give}>
          ${text(this.labels, 'give.count', this.selected.size)}
        </button>
      </div>
    `;
  }

  #filtered(event: Event) {
    this.filter = (event.target as HTMLSelectElement).value as UnitFilter;
    this.limit = PAGE;
  }

  #tick(units: number[], event: Event) {
    const next = new Set(this.selected);
    const on = (event.target as HTMLInputElement).checked;
    units.forEach(n => (on ? next.add(n) : next.delete(n)));
    this.#fire('select-units', next);
  }

  #give() {
    this.#fire('give-units', this.to === 'none' ? null : this.to.slice('grid:'.length));
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
      }

      .head {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--vaadin-gap-xs);
        padding: var(--vaadin-padding-xs) var(--vaadin-padding-s);
        background: var(--vaadin-background-color);
      }

      .head > * {
        min-inline-size: 0;
      }

      table {
        inline-size: 100%;
        table-layout: fixed;
        border-collapse: collapse;
      }

      th {
        font-size: var(--aura-font-size-xs);
        font-weight: var(--aura-font-weight-regular);
        color: var(--vaadin-text-color-secondary);
        text-align: start;
      }

      th.number {
        text-align: end;
        inline-size: 4rem;
      }

      th:first-child {
        inline-size: 2rem;
      }

      th,
      td {
        padding: 0 0.25rem;
      }

      td:first-child,
      th:first-child {
        padding-inline-start: var(--vaadin-padding-s);
      }

      td:last-child,
      th:last-child {
        padding-inline-end: var(--vaadin-padding-s);
      }

      tr[aria-selected='true'] {
        background: var(--aura-accent-surface);
      }

      .label button {
        display: block;
        inline-size: 100%;
        padding: 0;
        overflow: hidden;
        text-align: start;
        text-overflow: ellipsis;
      }

      p {
        margin: 0;
        padding: var(--vaadin-padding-s);
      }

      .more {
        inline-size: 100%;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-unit-table': UnitTable;
  }
}
