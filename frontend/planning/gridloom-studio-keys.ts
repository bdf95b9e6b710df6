import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { studioControls } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';

/** Keys and the texts that say what they do, in the order a planner meets them. */
const KEYS: [keys: string[], label: string][] = [
  [['V', 'B', 'R', 'L', 'S'], 'keys.tools'],
  [['C', 'T'], 'keys.line'],
  [['Shift', 'Alt', 'Backspace', 'Enter'], 'keys.cut'],
  [['[', ']'], 'keys.brush'],
  [['Shift', 'Alt'], 'keys.modifiers'],
  [['1…9'], 'keys.digits'],
  [['G'], 'keys.number'],
  [['←', '→', '↑', '↓'], 'keys.walk'],
  [['Space'], 'keys.toggle'],
  [['Enter'], 'keys.give'],
  [['N'], 'keys.create'],
  [['K'], 'keys.lock'],
  [['O'], 'keys.whole'],
  [['M'], 'keys.level'],
  [['F', 'Shift+F'], 'keys.findings'],
  [['P', 'Enter'], 'keys.repair'],
  [['Ctrl+Z', 'Ctrl+Shift+Z'], 'keys.undo'],
  [['+', '−'], 'keys.zoom'],
  [['Esc'], 'keys.cancel'],
  [['?'], 'keys.help'],
];

/** The sheet of all keys, as a dialog. Fires `close`. */
@customElement('gridloom-studio-keys')
export class StudioKeys extends LitElement {
  @property({ attribute: false }) labels: Labels = {};
  @query('dialog') private dialog!: HTMLDialogElement;

  override firstUpdated() {
    this.dialog.showModal();
  }

  override render() {
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new CustomEvent('close'))}>
      <h2 id="title">${text(this.labels, 'keys')}</h2>
      <dl>
        ${KEYS.map(([keys, label]) => html`<dt>${keys.map(key => html`<kbd>${key}</kbd> `)}</dt><dd>${text(this.labels, label)}</dd>`)}
      </dl>
      <form method="dialog"><button class="primary">${text(this.labels, 'close')}</button></form>
    </dialog>`;
  }

  static override styles = [
    studioControls,
    css`
      dialog {
        max-inline-size: 40rem;
        padding: var(--vaadin-padding-l);
        border: 1px solid var(--vaadin-border-color);
        border-radius: var(--vaadin-radius-l);
        background: var(--vaadin-background-color);
        color: var(--vaadin-text-color);
        box-shadow: var(--aura-shadow-m);
      }

      h2 {
        margin: 0 0 var(--vaadin-gap-m);
        font-size: var(--aura-font-size-xl);
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.375rem var(--vaadin-gap-l);
        margin: 0 0 var(--vaadin-gap-l);
      }

      dd {
        margin: 0;
      }

      kbd {
        padding: 0 0.375rem;
        border: 1px solid var(--vaadin-border-color);
        border-radius: var(--vaadin-radius-s);
        background: var(--vaadin-background-container);
        font: inherit;
        font-size: var(--aura-font-size-s);
      }

      form {
        text-align: end;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-studio-keys': StudioKeys;
  }
}
