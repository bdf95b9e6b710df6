import { css, html, LitElement, nothing, svg, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isComing } from './auto-plan.ts';
import type { GridRow } from './grid-rows.ts';
import { lockSign } from './lock-sign.ts';
import { studioControls, studioTokens } from './studio-styles.ts';
import { MARK } from './sums.ts';
import { text, type Labels } from './texts.ts';
import type { GridKey, Limits } from './wire.ts';

/**
 * The grids as a table: number, households against the limits, what is off. One row is the active grid.
 *
 * Fires `activate-grid` with the key of a row (null: no grid) and `locate-grid` for a double click or Shift+Enter.
 */
@customElement('gridloom-grid-table')
export class GridTable extends LitElement {
  @property({ attribute: false }) rows: readonly GridRow[] = [];
  @property({ attribute: false }) active: GridKey | undefined;
  @property({ attribute: false }) limits: Limits = { min: 0, max: 0 };
  @property({ attribute: false }) digitOf: (grid: string) => number | undefined = () => undefined;
  @property({ attribute: false }) tintOf: (grid: string) => number = () => 0;
  @property({ attribute: false }) labels: Labels = {};
  @property() locale = 'zh-CN';

  readonly #shown = new Map<GridKey, number>();

  override render() {
    const format = new Intl.NumberFormat(this.locale);
    const scale = Math.max(this.limits.max * 1.35, ...this.rows.map(row => row.households)) || 1;
    const inTab = this.rows.some(row => row.key === this.active) ? this.active : this.rows[0]?.key;
    return html`
      <table role="grid" aria-label=${text(this.labels, 'grids')} @keydown=${this.#keyed}>
        <thead>
          <tr>
            <th scope="col">${text(this.labels, 'grid')}</th>
            <th scope="col" class="wide">
              ${text(this.labels, 'limits', format.format(this.limits.min), format.format(this.limits.max))}
            </th>
            <th scope="col" class="number">${text(this.labels, 'households')}</th>
            <th scope="col"><span class="hidden">${text(this.labels, 'standing')}</span></th>
            <th scope="col" class="number">${text(this.labels, 'units')}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.rows,
            row => row.key,
            row => html`
              <tr
                data-key=${row.key ?? ''}
                tabindex=${row.key === inTab ? 0 : -1}
                aria-selected=${row.key === this.active}
                title=${row.name || nothing}
                @click=${() => this.#fire('activate-grid', row.key)}
                @dblclick=${() => this.#fire('locate-grid', row.key)}
              >
                <th scope="row">${this.#name(row)}</th>
                <td class="wide">${this.#bar(row, scale)}</td>
                <td class="number households">${format.format(row.households)}</td>
                <td class="standing ${row.sign}">${this.#standing(row, format)}</td>
                <td class="number secondary">${format.format(row.units)}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('rows')) {
      this.#flashWhatChanged();
    }
  }

  #name(row: GridRow) {
    if (row.key === null) {
      return html`<span class="swatch none"></span>${text(this.labels, 'unassigned')}`;
    }
    if (row.coming) {
      return html`<span class="swatch none"></span><span class="code">${text(this.labels, 'auto.newGrid', row.coming)}</span>`;
    }
    const digit = this.digitOf(row.key);
    return html`<span class="swatch tint-${this.tintOf(row.key)}"></span><span class="code">${row.number || row.name}</span>${digit
        ? html`<kbd aria-label=${text(this.labels, 'key', digit)}>${digit}</kbd>`
        : nothing}${row.locked ? lockSign(text(this.labels, 'grid.locked')) : nothing}`;
  }

  /** The band behind is what the limits allow; the bar's end shows on which side of it the grid stands. */
  #bar({ households, sign }: GridRow, scale: number) {
    const at = (value: number) => `${scale > 0 ? (100 * value) / scale : 0}%`;
    return html`<svg class="bar" aria-hidden="true" width="100%" height="14">
      ${svg`<rect class="band" x=${at(this.limits.min)} y="0" width=${at(this.limits.max - this.limits.min)} height="14" />
        <rect class="fill ${sign}" x="0" y="4" width=${at(households)} height="6" rx="2" />`}
    </svg>`;
  }

  #standing({ sign, off }: GridRow, format: Intl.NumberFormat) {
    return sign === 'few' || sign === 'many'
      ? html`<span aria-hidden="true">${MARK[sign]} </span>${text(this.labels, sign, format.format(off))}`
      : nothing;
  }

  #keyed(event: KeyboardEvent) {
    const row = (event.target as Element).closest<HTMLElement>('tr[data-key]');
    if (!row) {
      return;
    }
    const next = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
    if (next instanceof HTMLElement) {
      next.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.#fire(event.shiftKey ? 'locate-grid' : 'activate-grid', row.dataset.key || null);
    } else if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') {
      return;
    }
    event.preventDefault();
  }

  #flashWhatChanged() {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const { key, households } of this.rows) {
      const before = this.#shown.get(key);
      this.#shown.set(key, households);
      if (before !== undefined && before !== households && !still) {
        const cell = this.renderRoot.querySelector(`tr[data-key="${CSS.escape(key ?? '')}"] .households`);
        cell?.getAnimations().forEach(animation => animation.cancel());
        cell?.animate({ backgroundColor: ['var(--studio-flash)', 'transparent'] }, 700);
      }
    }
  }

  #fire(type: string, key: GridKey) {
    // One that would only come cannot be worked on.
    if (isComing(key)) {
      return;
    }
    this.dispatchEvent(new CustomEvent(type, { detail: { key }, bubbles: true, composed: true }));
  }

  static override styles = [
    studioTokens,
    studioControls,
    css`
      :host {
        display: block;
        --studio-flash: color-mix(in srgb, var(--aura-accent-color) 40%, transparent);
      }

      table {
        inline-size: 100%;
        border-collapse: collapse;
      }

      thead th {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        background: var(--vaadin-background-color);
        font-size: var(--aura-font-size-xs);
        font-weight: var(--aura-font-weight-regular);
        color: var(--vaadin-text-color-secondary);
      }

      th,
      td {
        padding: 0.25rem;
        text-align: start;
        white-space: nowrap;
      }

      th:first-child {
        padding-inline-start: var(--vaadin-padding-s);
      }

      td:last-child,
      th:last-child {
        padding-inline-end: var(--vaadin-padding-s);
      }

      .wide {
        inline-size: 40%;
        min-inline-size: 4rem;
      }

      .number {
        text-align: end;
      }

      tbody tr {
        cursor: pointer;
      }

      tbody tr:hover {
        background: var(--vaadin-background-container);
      }

      tbody tr[aria-selected='true'] {
        background: var(--vaadin-background-container-strong);
        box-shadow: inset 3px 0 var(--aura-accent-color);
      }

      tbody tr:focus-visible {
        outline-offset: -2px;
      }

      th .code {
        font-weight: var(--aura-font-weight-semibold);
        font-variant-numeric: tabular-nums;
      }

      kbd {
        margin-inline-start: 0.375rem;
        padding-inline: 0.25rem;
        border: 1px solid var(--vaadin-border-color);
        border-radius: var(--vaadin-radius-s);
        font: inherit;
        font-size: var(--aura-font-size-xs);
        font-weight: var(--aura-font-weight-regular);
        color: var(--vaadin-text-color-secondary);
      }

      .lock {
        margin-inline-start: 0.375rem;
        vertical-align: -0.125rem;
      }

      .swatch {
        display: inline-block;
        inline-size: 0.75rem;
        block-size: 0.75rem;
        margin-inline-end: 0.375rem;
        border: 1px solid var(--vaadin-border-color);
        border-radius: var(--vaadin-radius-s);
        vertical-align: -0.0625rem;
        opacity: 0.7;
      }

      .tint-0 {
        background: var(--studio-tint-0);
      }
      .tint-1 {
        background: var(--studio-tint-1);
      }
      .tint-2 {
        background: var(--studio-tint-2);
      }
      .tint-3 {
        background: var(--studio-tint-3);
      }
      .tint-4 {
        background: var(--studio-tint-4);
      }
      .tint-5 {
        background: var(--studio-tint-5);
      }
      .swatch.none {
        background: repeating-linear-gradient(135deg, var(--studio-faint) 0 1px, transparent 1px 4px);
      }

      .bar {
        display: block;
      }

      .band {
        fill: var(--vaadin-background-container-strong);
      }

      .fill {
        fill: var(--aura-green);
      }

      .fill.few {
        fill: var(--aura-orange);
      }

      .fill.many {
        fill: var(--aura-red);
      }

      .fill.none {
        fill: var(--vaadin-text-color-secondary);
      }

      .standing.few,
      .standing.many {
        color: var(--aura-red-text);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-grid-table': GridTable;
  }
}
