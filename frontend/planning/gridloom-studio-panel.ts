import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Coverage } from './coverage.ts';
import { inOrder } from './findings.ts';
import type { GridDigits } from './grid-digits.ts';
import type { GridRow } from './grid-rows.ts';
import './gridloom-finding-list.ts';
import './gridloom-grid-table.ts';
import './gridloom-unit-table.ts';
import type { PlanState } from './plan-state.ts';
import type { RepairsView } from './repairs.ts';
import { studioControls, studioTokens } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';
import type { FindingData, GridKey, Language } from './wire.ts';

/**
 * The tables beside the map: grids, findings, units. What its parts fire passes through; itself it fires `retire-grid` with a key and
 * `rename-grid` with key and name.
 */
@customElement('gridloom-studio-panel')
export class StudioPanel extends LitElement {
  @property({ attribute: false }) coverage: Coverage | undefined;
  @property({ attribute: false }) plan: PlanState | undefined;
  @property({ attribute: false }) rows: readonly GridRow[] = [];
  @property({ attribute: false }) findings: readonly FindingData[] = [];
  @property({ attribute: false }) digits: GridDigits | undefined;
  @property({ attribute: false }) tintOf: (grid: string) => number = () => 0;
  @property({ attribute: false }) active: GridKey | undefined;
  @property({ attribute: false }) selected: ReadonlySet<number> = new Set();
  @property() finding: string | undefined;
  @property({ attribute: false }) repairs: RepairsView | undefined;
  @property({ type: Boolean }) editable = false;
  @property({ attribute: false }) labels: Labels = {};
  @property() locale: Language = 'zh-CN';
  @state() private tab: 'findings' | 'units' = 'findings';
  @state() private renaming = false;

  override render() {
    const { plan, labels, locale } = this;
    if (!plan || !this.coverage) {
      return html`<p class="secondary" role="status">${text(labels, 'loading')}</p>`;
    }
    return html`
      <section class="grids">
        ${this.#summary(plan)}
        <div class="scroll">
          <gridloom-grid-table
            .rows=${this.rows}
            .active=${this.active}
            .limits=${plan.limits}
            .digitOf=${(key: string) => this.digits?.digitOf(key)}
            .tintOf=${this.tintOf}
            .labels=${labels}
            locale=${locale}
          ></gridloom-grid-table>
        </div>
        ${this.#active()}
      </section>
      <div class="tabs" role="tablist" @keydown=${this.#tabKeyed}>
        ${this.#tab('findings', text(labels, 'tab.findings', this.findings.length))}
        ${this.#tab('units', text(labels, 'tab.units', this.coverage.units.size))}
      </div>
      <section class="scroll lower" role="tabpanel" aria-labelledby="tab-${this.tab}">
        ${this.tab === 'findings'
          ? html`<gridloom-finding-list
              .findings=${inOrder(this.findings)}
              .current=${this.finding}
              .repairs=${this.repairs}
              .numberOf=${(grid: GridKey) => this.rows.find(({ key }) => key === grid)?.number ?? grid ?? ''}
              ?editable=${this.editable}
              .labels=${labels}
              locale=${locale}
            ></gridloom-finding-list>`
          : html`<gridloom-unit-table
              .units=${this.coverage.units}
              .gridOf=${(n: number) => plan.gridOf(n)}
              .grids=${this.rows}
              .active=${this.active}
              .selected=${this.selected}
              ?editable=${this.editable}
              .labels=${labels}
              locale=${locale}
            ></gridloom-unit-table>`}
      </section>
    `;
  }

  #summary(plan: PlanState) {
    const format = new Intl.NumberFormat(this.locale);
    const grids = this.rows.filter(({ key }) => key !== null);
    const households = this.rows.reduce((sum, row) => sum + row.households, 0);
    const errors = this.findings.filter(({ severity }) => severity === 'ERROR').length;
    const figure = (key: string, value: string, kind = '') =>
      html`<div><dt>${text(this.labels, key)}</dt><dd class=${kind}>${value}</dd></div>`;
    return html`<dl>
      ${figure('grids', format.format(grids.length))} ${figure('households', format.format(households))}
      ${figure('errors', format.format(errors), errors > 0 ? 'error' : '')}
      ${figure('revision', format.format(plan.revision))}
    </dl>`;
  }

  /** What can be done with the active grid itself. */
  #active() {
    const grid = this.rows.find(({ key }) => key !== null && key === this.active);
    if (!grid) {
      return nothing;
    }
    if (this.renaming) {
      return html`<form class="active" @submit=${(event: Event) => this.#rename(event, grid.key!)}>
        <input type="text" name="name" required maxlength="60" .value=${grid.name} aria-label=${text(this.labels, 'grid.name')} />
        <button class="primary">${text(this.labels, 'grid.rename.save')}</button>
        <button type="button" @click=${() => (this.renaming = false)}>${text(this.labels, 'cancel')}</button>
      </form>`;
    }
    return html`<div class="active">
      <span class="name">${grid.number} ${grid.name}</span>
      <button ?disabled=${!this.editable} @click=${() => (this.renaming = true)}>${text(this.labels, 'grid.rename')}</button>
      <button ?disabled=${!this.editable} @click=${() => this.#fire('retire-grid', grid.key)}>
        ${text(this.labels, 'grid.retire')}
      </button>
    </div>`;
  }

  #tab(tab: 'findings' | 'units', label: string) {
    const chosen = tab === this.tab;
    return html`<button class="quiet" role="tab" id="tab-${tab}" aria-selected=${chosen} tabindex=${chosen ? 0 : -1}
      @click=${() => (this.tab = tab)}>${label}</button>`;
  }

  #tabKeyed(event: KeyboardEvent) {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      this.tab = this.tab === 'findings' ? 'units' : 'findings';
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus());
    }
  }

  #rename(event: Event, key: string) {
    event.preventDefault();
    this.renaming = false;
    const name = new FormData(event.target as HTMLFormElement).get('name');
    this.#fire('rename-grid', { key, name });
  }

  #fire(type: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  static override styles = [
    studioTokens,
    studioControls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        background: var(--vaadin-background-color);
      }

      .grids {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
        max-block-size: 56%;
      }

      .scroll {
        min-block-size: 0;
        overflow: auto;
        scrollbar-width: thin;
      }

      .lower {
        flex: 1;
      }

      dl {
        display: flex;
        justify-content: space-between;
        margin: 0;
        padding: var(--vaadin-padding-s);
      }

      dt {
        font-size: var(--aura-font-size-xs);
        color: var(--vaadin-text-color-secondary);
      }

      dd {
        margin: 0;
        font-size: var(--aura-font-size-xl);
        font-weight: var(--aura-font-weight-semibold);
        font-variant-numeric: tabular-nums;
      }

      dd.error {
        color: var(--aura-red-text);
      }

      .active {
        display: flex;
        align-items: center;
        gap: var(--vaadin-gap-xs);
        padding: var(--vaadin-padding-xs) var(--vaadin-padding-s);
        border-block-start: 1px solid var(--vaadin-border-color-secondary);
      }

      .active .name,
      .active input {
        flex: 1;
        min-inline-size: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }

      .tabs {
        display: flex;
        gap: var(--vaadin-gap-s);
        padding-inline: var(--vaadin-padding-s);
        border-block: 1px solid var(--vaadin-border-color);
        background: var(--vaadin-background-container);
      }

      .tabs button {
        border-radius: 0;
        border-block-end: 2px solid transparent;
        color: var(--vaadin-text-color-secondary);
      }

      .tabs [aria-selected='true'] {
        border-block-end-color: var(--aura-accent-color);
        color: var(--vaadin-text-color);
        font-weight: var(--aura-font-weight-medium);
      }

      p {
        padding: var(--vaadin-padding-m);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-studio-panel': StudioPanel;
  }
}
