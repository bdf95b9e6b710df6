import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { effectLine, stepLine } from './history-lines.ts';
import type { PlanHistory } from './plan-history.ts';
import { studioControls, studioTokens } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';
import type { Language, StepData } from './wire.ts';

/** What can be done with a step of the past. */
export type HistoryAct =
  | { do: 'return'; revision: number }
  | { do: 'name'; revision: number; name: string }
  | { do: 'branch'; revision: number; name: string }
  | { do: 'older' };

/**
 * The plan's log as a list, the newest step first, and above it the steps that have a name. Fires `history-act` with a {@link HistoryAct}.
 */
@customElement('gridloom-plan-history')
export class PlanHistoryList extends LitElement {
  @property({ attribute: false }) history: PlanHistory | undefined;
  /** Made anew whenever the history changed, which is what this is drawn again for. */
  @property({ attribute: false }) steps: readonly StepData[] = [];
  /** Whether one may draw in the plan now; and whether one may at all, which is enough to name and to branch. */
  @property({ type: Boolean }) editable = false;
  @property({ type: Boolean }) mayDraw = false;
  @property({ attribute: false }) labels: Labels = {};
  @property() locale: Language = 'zh-CN';
  @state() private opened: number | undefined;
  @state() private asking: 'name' | 'branch' | undefined;
  @state() private onlyNamed = false;

  override render() {
    const { history, labels } = this;
    if (!history || this.steps.length === 0) {
      return html`<p class="secondary">${text(labels, 'history.empty')}</p>`;
    }
    const named = new Map(history.versions.map(version => [version.revision, version]));
    return html`
      ${named.size > 0
        ? html`<label class="filter"><input type="checkbox" .checked=${this.onlyNamed}
            @change=${(e: Event) => (this.onlyNamed = (e.target as HTMLInputElement).checked)} />${text(labels, 'history.named', named.size)}</label>`
        : nothing}
      <ol aria-label=${text(labels, 'history')}>
        ${this.onlyNamed
          ? repeat(history.versions, v => v.revision, v => this.#item(v.revision, v.name, this.steps.find(step => step.revision === v.revision)))
          : repeat(this.steps, step => step.revision, step => this.#item(step.revision, named.get(step.revision)?.name, step))}
      </ol>
      ${history.more && !this.onlyNamed
        ? html`<button class="quiet more" @click=${() => this.#fire({ do: 'older' })}>${text(labels, 'history.older')}</button>`
        : nothing}
    `;
  }

  #item(revision: number, name: string | undefined, step: StepData | undefined) {
    const { labels } = this;
    const open = this.opened === revision;
    const figures = step ? effectLine(step, new Intl.NumberFormat(this.locale)) : '';
    return html`<li class=${open ? 'open' : ''}>
      <button class="quiet step" aria-expanded=${open} @click=${() => this.#open(open ? undefined : revision)}>
        <span class="revision">${revision}</span>
        <span class="what">
          ${name ? html`<strong class="name">${name}</strong>` : nothing}
          ${step ? html`<span>${stepLine(step, labels)}</span>` : nothing}
          ${figures ? html`<span class="figures secondary">${figures}</span>` : nothing}
          ${step ? html`<span class="who secondary">${text(labels, 'history.who', step.name, this.#time(step.at))}</span>` : nothing}
        </span>
      </button>
      ${open ? this.#acts(revision, name ?? '') : nothing}
    </li>`;
  }

  #acts(revision: number, name: string) {
    const { labels, asking } = this;
    if (asking) {
      const suggested = asking === 'name' ? name : text(labels, 'history.branch.name', revision);
      return html`<form class="acts" @submit=${(event: SubmitEvent) => this.#submitted(event, revision)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#closeForm(event)}>
        <input type="text" name="value" maxlength="60" ?required=${asking === 'branch'} .value=${suggested}
          aria-label=${text(labels, `history.${asking}.label`)} placeholder=${text(labels, `history.${asking}.label`)} />
        <button class="primary">${text(labels, `history.${asking}.do`)}</button>
        <button type="button" @click=${(event: Event) => this.#closeForm(event)}>${text(labels, 'cancel')}</button>
      </form>`;
    }
    return html`<div class="acts">
      <button ?disabled=${!this.editable || revision === this.steps[0]?.revision}
        @click=${() => this.#fire({ do: 'return', revision })}>${text(labels, 'history.return')}</button>
      <button ?disabled=${!this.mayDraw} @click=${() => this.#ask('name')}>${text(labels, 'history.name')}</button>
      <button ?disabled=${!this.mayDraw} @click=${() => this.#ask('branch')}>${text(labels, 'history.branch')}</button>
    </div>`;
  }

  #open(revision: number | undefined) {
    this.opened = revision;
    this.asking = undefined;
  }

  #ask(what: 'name' | 'branch') {
    this.asking = what;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('[name=value]')?.select());
  }

  #closeForm(event: Event) {
    event.stopPropagation();
    this.asking = undefined;
  }

  #submitted(event: SubmitEvent, revision: number) {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get('value') ?? '');
    this.#fire({ do: this.asking!, revision, name });
    this.asking = undefined;
  }

  /** Today's steps by the time alone. */
  #time(at: string): string {
    const then = new Date(at);
    const today = then.toDateString() === new Date().toDateString();
    const options = today ? ({ timeStyle: 'short' } as const) : ({ dateStyle: 'short', timeStyle: 'short' } as const);
    return new Intl.DateTimeFormat(this.locale, { ...options, hour12: false }).format(then);
  }

  #fire(detail: HistoryAct) {
    this.dispatchEvent(new CustomEvent('history-act', { detail, bubbles: true, composed: true }));
  }

  static override styles = [
    studioTokens,
    studioControls,
    css`
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        border-block-end: 1px solid var(--vaadin-border-color-secondary);
      }

      li.open {
        background: var(--vaadin-background-container);
      }

      .step {
        display: grid;
        grid-template-columns: 2.25rem 1fr;
        inline-size: 100%;
        padding: var(--vaadin-padding-xs) var(--vaadin-padding-s);
        border-radius: 0;
        text-align: start;
        white-space: normal;
      }

      .step:focus-visible {
        outline-offset: -2px;
      }

      .revision {
        color: var(--vaadin-text-color-secondary);
        font-variant-numeric: tabular-nums;
      }

      .what {
        display: grid;
      }

      .name::before {
        content: '⚑ ';
        color: var(--aura-accent-text-color);
      }

      .figures,
      .who {
        font-size: var(--aura-font-size-s);
        font-variant-numeric: tabular-nums;
      }

      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem;
        padding: 0 var(--vaadin-padding-s) var(--vaadin-padding-xs) 3rem;
      }

      .acts input {
        flex: 1;
        min-inline-size: 8rem;
      }

      .filter {
        display: flex;
        gap: var(--vaadin-gap-xs);
        padding: var(--vaadin-padding-xs) var(--vaadin-padding-s);
      }

      .more {
        inline-size: 100%;
      }

      p {
        padding: 0 var(--vaadin-padding-m);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-plan-history': PlanHistoryList;
  }
}
