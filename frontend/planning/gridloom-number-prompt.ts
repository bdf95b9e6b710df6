import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { studioControls } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';

/** Asks for a grid by its number, until one is taken or Esc is pressed. Fires `close`. */
@customElement('gridloom-number-prompt')
export class NumberPrompt extends LitElement {
  @property({ attribute: false }) labels: Labels = {};
  /** Takes the number that was typed; false where no grid has it. */
  @property({ attribute: false }) take: (number: string) => boolean = () => false;
  @state() private unknown = false;
  @query('input') private input!: HTMLInputElement;

  override firstUpdated() {
    this.input.focus();
  }

  override render() {
    return html`<form @submit=${this.#typed} @keydown=${this.#keyed}>
      <label for="number">${text(this.labels, this.unknown ? 'number.unknown' : 'number.ask')}</label>
      <input id="number" type="text" inputmode="numeric" autocomplete="off" />
    </form>`;
  }

  readonly #typed = (event: SubmitEvent) => {
    event.preventDefault();
    this.unknown = !this.take(this.input.value);
    if (!this.unknown) {
      this.#close();
    }
  };

  readonly #keyed = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      this.#close();
    }
  };

  #close() {
    this.dispatchEvent(new CustomEvent('close'));
  }

  static override styles = [
    studioControls,
    css`
      form {
        display: flex;
        align-items: center;
        gap: var(--vaadin-gap-s);
        padding: var(--vaadin-padding-xs) var(--vaadin-padding-m);
        border: 1px solid var(--vaadin-border-color);
        border-radius: var(--vaadin-radius-m);
        background: var(--vaadin-background-color);
        box-shadow: var(--aura-shadow-m);
      }

      input {
        inline-size: 6rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-number-prompt': NumberPrompt;
  }
}
