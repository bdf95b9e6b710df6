import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EVERYTHING, type Reach } from './reach.ts';
import { studioControls } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';

const SOURCES: Reach['from'][] = ['any', 'pressed', 'unassigned'];

/** What gestures may take. Fires `reach` with what changed of it. */
@customElement('gridloom-studio-reach')
export class StudioReach extends LitElement {
  @property({ attribute: false }) reach: Reach = EVERYTHING;
  @property({ attribute: false }) labels: Labels = {};

  override render() {
    const { labels, reach } = this;
    return html`<div role="toolbar" aria-label=${text(labels, 'reach')}>
      <select aria-label=${text(labels, 'reach.from')} class=${reach.from === 'any' ? '' : 'set'}
        @change=${(e: Event) => this.#fire({ from: (e.target as HTMLSelectElement).value as Reach['from'] })}>
        ${SOURCES.map(from => html`<option value=${from} ?selected=${from === reach.from}>${text(labels, `reach.from.${from}`)}</option>`)}
      </select>
      <button class="quiet" aria-pressed=${reach.compound} title=${text(labels, 'reach.compound.hint')}
        @click=${() => this.#fire({ compound: !reach.compound })}>${text(labels, 'reach.compound')}</button>
      <button class="quiet" aria-pressed=${reach.whole} aria-keyshortcuts="O" title=${text(labels, 'reach.whole.hint')}
        @click=${() => this.#fire({ whole: !reach.whole })}>${text(labels, 'reach.whole')}</button>
    </div>`;
  }

  #fire(detail: Partial<Reach>) {
    this.dispatchEvent(new CustomEvent('reach', { detail }));
  }

  static override styles = [
    studioControls,
    css`
      [role='toolbar'] {
        display: flex;
        gap: 2px;
        padding: 4px;
        border: 1px solid var(--vaadin-border-color-secondary);
        border-radius: var(--vaadin-radius-l);
        background: var(--vaadin-background-color);
        box-shadow: var(--aura-shadow-m);
        font-size: var(--aura-font-size-s);
      }

      select {
        border-color: transparent;
      }

      select.set,
      button[aria-pressed='true'] {
        background: var(--aura-accent-color);
        color: var(--aura-accent-contrast-color);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-studio-reach': StudioReach;
  }
}
