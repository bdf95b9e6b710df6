import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Level } from './levels.ts';
import { studioControls } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';

const LEVELS: readonly Level[] = ['GRID', 'MICRO'];

/** Whether the tools work on grids or on the micro-grids inside one. Fires `level` with the one that was chosen. */
@customElement('gridloom-level-switch')
export class LevelSwitch extends LitElement {
  @property() level: Level = 'GRID';
  @property({ attribute: false }) labels: Labels = {};

  override render() {
    const { labels } = this;
    return html`<div role="group" aria-label=${text(labels, 'level')}>
      ${LEVELS.map(level => html`<button class="quiet" aria-pressed=${level === this.level} aria-keyshortcuts="M"
        title="${text(labels, `level.${level}.hint`)} (M)" @click=${() => this.#choose(level)}>${text(labels, `level.${level}`)}</button>`)}
    </div>`;
  }

  #choose(level: Level) {
    this.dispatchEvent(new CustomEvent('level', { detail: level }));
  }

  static override styles = [
    studioControls,
    css`
      [role='group'] {
        display: flex;
        gap: 2px;
        padding: 4px;
        border: 1px solid var(--vaadin-border-color-secondary);
        border-radius: var(--vaadin-radius-l);
        background: var(--vaadin-background-color);
        box-shadow: var(--aura-shadow-m);
        font-size: var(--aura-font-size-s);
      }

      button {
        white-space: nowrap;
      }

      button[aria-pressed='true'] {
        background: var(--aura-accent-color);
        color: var(--aura-accent-contrast-color);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-level-switch': LevelSwitch;
  }
}
