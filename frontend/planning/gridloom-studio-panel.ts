import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { inOrder } from './findings.ts';
import { gridRows, type GridRow } from './grid-rows.ts';
import './gridloom-auto-plan.ts';
import './gridloom-finding-list.ts';
import './gridloom-grid-acts.ts';
import './gridloom-grid-table.ts';
import './gridloom-micro-head.ts';
import './gridloom-plan-history.ts';
import './gridloom-unit-table.ts';
import { numberIn } from './levels.ts';
import type { Studio } from './studio.ts';
import { studioControls, studioTokens } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';
import type { GridKey, Language } from './wire.ts';

type Tab = 'findings' | 'units' | 'auto' | 'history';

const TABS: readonly Tab[] = ['findings', 'units', 'auto', 'history'];

/** The tables beside the map: grids, findings, units. What its parts fire passes through. */
@customElement('gridloom-studio-panel')
export class StudioPanel extends LitElement {
  @property({ attribute: false }) studio: Studio | undefined;
  /** Made anew whenever something changed, which is what this is drawn again for. */
  @property({ attribute: false }) rows: readonly GridRow[] = [];
  @property({ type: Boolean }) editable = false;
  @property({ attribute: false }) labels: Labels = {};
  @property() locale: Language = 'zh-CN';
  @state() private tab: Tab = 'findings';

  override render() {
    const { studio, labels, locale } = this;
    if (!studio) {
      return html`<p class="secondary" role="status">${text(labels, 'loading')}</p>`;
    }
    const { plan, session } = studio;
    return html`
      <section class="grids">
        ${this.#summary(studio)}
        ${studio.level === 'MICRO' ? this.#microHead(studio) : nothing}
        <div class="scroll" ?hidden=${studio.level === 'MICRO' && studio.within === undefined}>
          <gridloom-grid-table
            .rows=${this.rows}
            .active=${studio.active}
            .limits=${plan.limits}
            .digitOf=${(key: string) => studio.digits.digitOf(key)}
            .tintOf=${(key: string) => studio.tinting.of(key)}
            .labels=${labels}
            locale=${locale}
          ></gridloom-grid-table>
        </div>
        <gridloom-grid-acts
          .grid=${this.rows.find(({ key }) => key === studio.active)}
          .others=${mergeable(studio, this.rows)}
          ?editable=${this.editable}
          ?busy=${session.splitting}
          .labels=${labels}
          locale=${this.locale}
        ></gridloom-grid-acts>
      </section>
      <div class="tabs" role="tablist" @keydown=${this.#tabKeyed}>
        ${this.#tab('findings', text(labels, 'tab.findings', session.findings.length))}
        ${this.#tab('units', text(labels, 'tab.units', studio.ground.size))}
        ${this.#tab('auto', text(labels, 'tab.auto'))}
        ${this.#tab('history', text(labels, 'tab.history'))}
      </div>
      <section class="scroll lower" role="tabpanel" aria-labelledby="tab-${this.tab}">
        ${this.#lower(studio)}
      </section>
    `;
  }

  #lower(studio: Studio) {
    const { labels, locale } = this;
    const { plan, session } = studio;
    switch (this.tab) {
      case 'findings':
        return html`<gridloom-finding-list
          .findings=${inOrder(session.findings)}
          .current=${studio.findings.current}
          .repairs=${studio.repairs.view}
          .numberOf=${(grid: GridKey) => numberIn(session, grid)}
          ?editable=${this.editable}
          .labels=${labels}
          locale=${locale}
        ></gridloom-finding-list>`;
      case 'units':
        return html`<gridloom-unit-table
          .units=${studio.ground}
          .gridOf=${(n: number) => plan.gridOf(n)}
          .grids=${this.rows}
          .active=${studio.active}
          .selected=${studio.selected}
          ?editable=${this.editable}
          .labels=${labels}
          locale=${locale}
        ></gridloom-unit-table>`;
      case 'auto':
        return html`<gridloom-auto-plan
          .view=${studio.auto.view}
          .coverage=${studio.coverage}
          .gridOf=${(n: number) => plan.gridOf(n)}
          .unitName=${(n: number) => studio.coverage.units.get(n)?.label || String(n)}
          ?editable=${this.editable}
          .labels=${labels}
          locale=${locale}
        ></gridloom-auto-plan>`;
      case 'history':
        return html`<gridloom-plan-history
          .history=${studio.history}
          .steps=${[...studio.history.steps]}
          ?editable=${this.editable}
          ?mayDraw=${plan.mayDraw}
          .labels=${labels}
          locale=${locale}
        ></gridloom-plan-history>`;
    }
  }

  /** Which grid is open, and the way to have it divided. */
  #microHead({ session, within, here, ground }: Studio) {
    const { micro, grids } = session;
    const inhabited = [...ground.values()].filter(({ n, households }) => households > 0 && micro.gridOf(n) === null).length;
    return html`<gridloom-micro-head
      .grids=${gridRows(grids)}
      .within=${within}
      .parts=${here.length}
      .rest=${{ units: micro.unitCount(null), households: micro.households(null), inhabited }}
      .limits=${micro.limits}
      ?editable=${this.editable}
      ?busy=${session.splitting}
      .labels=${this.labels}
      locale=${this.locale}
    ></gridloom-micro-head>`;
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('studio') && this.tab === 'history') {
      this.studio?.history.open();
    }
  }

  #show(tab: Tab) {
    this.tab = tab;
    if (tab === 'auto' && this.editable && this.studio?.auto.view.state === 'NONE') {
      this.studio.auto.look();
    }
    if (tab === 'history') {
      this.studio?.history.open();
    } else {
      this.studio?.history.close();
    }
  }

  #summary({ plan, session }: Studio) {
    const format = new Intl.NumberFormat(this.locale);
    const grids = this.rows.filter(({ key }) => key !== null);
    const households = this.rows.reduce((sum, row) => sum + row.households, 0);
    const errors = session.findings.filter(({ severity }) => severity === 'ERROR').length;
    const figure = (key: string, value: string, kind = '') =>
      html`<div><dt>${text(this.labels, key)}</dt><dd class=${kind}>${value}</dd></div>`;
    return html`<dl>
      ${figure('grids', format.format(grids.length))} ${figure('households', format.format(households))}
      ${figure('errors', format.format(errors), errors > 0 ? 'error' : '')}
      ${figure('revision', format.format(plan.revision))}
    </dl>`;
  }

  #tab(tab: Tab, label: string) {
    const chosen = tab === this.tab;
    return html`<button class="quiet" role="tab" id="tab-${tab}" aria-selected=${chosen} tabindex=${chosen ? 0 : -1}
      @click=${() => this.#show(tab)}>${label}</button>`;
  }

  #tabKeyed(event: KeyboardEvent) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      this.#show(TABS[(TABS.indexOf(this.tab) + by + TABS.length) % TABS.length]);
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab-${this.tab}`)?.focus());
    }
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

      [hidden] {
        display: none;
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

/** The grids that the active one can be merged with: its neighbours first, none that is locked. */
function mergeable(studio: Studio, rows: readonly GridRow[]): GridRow[] {
  const { active } = studio;
  const beside = (row: GridRow) => Number(typeof active === 'string' && studio.tinting.touching(active).has(row.key!));
  return rows.filter(({ key, locked }) => key !== null && key !== active && !locked).sort((a, b) => beside(b) - beside(a));
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-studio-panel': StudioPanel;
  }
}
