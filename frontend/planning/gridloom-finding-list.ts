import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { heard, mayAskWaiver, maySilence } from './findings.ts';
import './gridloom-repair-list.ts';
import type { RepairsView } from './repairs.ts';
import { studioControls, studioTokens } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';
import type { FindingData, GridKey, Language } from './wire.ts';

/** Shape tells how grave a finding is, before its colour does. */
export const SEVERITY_SIGN = { ERROR: '▲', WARNING: '!', INFO: 'i' };

/**
 * What the rules have to say about the plan as it is shown.
 *
 * Fires `locate-finding`, `ask-waiver`, `silence-finding` and `hear-finding` with a finding, and `walk-findings` with 1 or -1; the repairs under the
 * current finding fire what they fire.
 */
@customElement('gridloom-finding-list')
export class FindingList extends LitElement {
  @property({ attribute: false }) findings: readonly FindingData[] = [];
  @property() current: string | undefined;
  @property({ attribute: false }) repairs: RepairsView | undefined;
  @property({ attribute: false }) numberOf: (grid: GridKey) => string = grid => grid ?? '';
  @property({ type: Boolean }) editable = false;
  @property({ attribute: false }) labels: Labels = {};
  @property() locale: Language = 'zh-CN';

  override render() {
    return html`
      <div class="head">
        <span role="status">${this.#summary()}</span>
        <button class="quiet" ?disabled=${this.findings.length === 0} @click=${() => this.#fire('walk-findings', -1)}
          aria-label=${text(this.labels, 'finding.previous')} title=${text(this.labels, 'finding.previous')}>‹</button>
        <button class="quiet" ?disabled=${this.findings.length === 0} @click=${() => this.#fire('walk-findings', 1)}
          aria-label=${text(this.labels, 'finding.next')} title=${text(this.labels, 'finding.next')}>›</button>
      </div>
      ${this.findings.length === 0 ? html`<p class="secondary">${text(this.labels, 'finding.none')}</p>` : nothing}
      <ul>
        ${repeat(this.findings, ({ id }) => id, finding => this.#item(finding))}
      </ul>
    `;
  }

  override updated() {
    this.renderRoot.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #item(finding: FindingData) {
    const { id, severity, waiver, silence } = finding;
    return html`
      <li class=${silence ? 'silenced' : ''} aria-current=${id === this.current ? 'true' : 'false'}>
        <span class="sign ${severity.toLowerCase()}" aria-label=${text(this.labels, `severity.${severity}`)}
          >${SEVERITY_SIGN[severity]}</span
        >
        <span class="text">${finding.text[this.locale]}</span>
        ${waiver ? html`<span class="waiver">${text(this.labels, `waiver.${waiver}`)}</span>` : nothing}
        ${silence ? html`<span class="waiver">${text(this.labels, 'silence.why', silence.reason, silence.by)}</span>` : nothing}
        <span class="acts">
          <button @click=${() => this.#fire('locate-finding', finding)}>${text(this.labels, 'finding.locate')}</button>
          ${this.editable && mayAskWaiver(finding)
            ? html`<button @click=${() => this.#fire('ask-waiver', finding)}>${text(this.labels, 'waiver.ask')}</button>`
            : nothing}
          ${this.editable && maySilence(finding)
            ? html`<button @click=${() => this.#fire('silence-finding', finding)}>${text(this.labels, 'silence.ask')}</button>`
            : nothing}
          ${this.editable && silence
            ? html`<button @click=${() => this.#fire('hear-finding', finding)}>${text(this.labels, 'silence.end')}</button>`
            : nothing}
        </span>
        ${this.editable && id === this.current && this.repairs?.finding === id
          ? html`<gridloom-repair-list .view=${this.repairs} .numberOf=${this.numberOf} .labels=${this.labels} locale=${this.locale}>
            </gridloom-repair-list>`
          : nothing}
      </li>
    `;
  }

  #summary() {
    const count = (severity: string) => heard(this.findings).filter(finding => finding.severity === severity).length;
    return text(this.labels, 'finding.summary', count('ERROR'), count('WARNING'));
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
        display: flex;
        align-items: center;
        gap: var(--vaadin-gap-xs);
        padding: var(--vaadin-padding-xs) var(--vaadin-padding-s);
        background: var(--vaadin-background-color);
      }

      .head span {
        flex: 1;
      }

      p,
      ul {
        margin: 0;
        padding: 0 var(--vaadin-padding-s);
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0.25rem 0.5rem;
        margin-inline: calc(-1 * var(--vaadin-padding-s));
        padding: 0.375rem var(--vaadin-padding-s);
        border-block-start: 1px solid var(--vaadin-border-color-secondary);
        scroll-margin-block-start: 2.75rem;
      }

      li[aria-current='true'] {
        background: var(--aura-accent-surface);
        box-shadow: inset 3px 0 var(--aura-accent-color);
      }

      li.silenced .text {
        color: var(--vaadin-text-color-secondary);
      }

      .text {
        flex: 1 1 10rem;
      }

      .acts {
        display: flex;
        gap: var(--vaadin-gap-xs);
        margin-inline-start: auto;
      }

      .acts button {
        min-block-size: 1.625rem;
        font-size: var(--aura-font-size-s);
      }

      .waiver {
        padding-inline: 0.375rem;
        border-radius: var(--vaadin-radius-s);
        background: var(--vaadin-background-container-strong);
        font-size: var(--aura-font-size-xs);
      }

      .sign {
        inline-size: 1em;
        text-align: center;
      }

      .sign.error {
        color: var(--aura-red-text);
      }

      .sign.warning {
        color: var(--aura-orange-text);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-finding-list': FindingList;
  }
}
