import { css, html, LitElement, nothing, svg, type SVGTemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Command, Tool } from './keys.ts';
import { LOCK_PATH } from './lock-sign.ts';
import { studioControls } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';

const ICONS: Record<string, SVGTemplateResult> = {
  select: svg`<path d="M5 3l14 8-6 2-3 6z" />`,
  brush: svg`<circle cx="12" cy="12" r="7.5" stroke-dasharray="3 2.2" /><circle cx="12" cy="12" r="1.5" />`,
  rectangle: svg`<rect x="4" y="6" width="16" height="12" stroke-dasharray="3.4 2.4" />`,
  lasso: svg`<path d="M7 19c-4-3-4-10 2-13 5-2.5 11 0 11 4.5S15 17 10 15.5c-3-1-4 1-3 3.5" stroke-dasharray="3.4 2.4" />`,
  sweep: svg`<path d="M8 3c4 5-4 9 0 18" /><path d="M12 12h8M17 9l3 3-3 3" />`,
  cut: svg`<circle cx="6" cy="7" r="2.5" /><circle cx="6" cy="17" r="2.5" /><path d="M8 8.5L20 17M8 15.5L20 7" />`,
  reshape: svg`<path d="M3 18L9 8l6 7 6-10" /><circle cx="9" cy="8" r="2" /><circle cx="15" cy="15" r="2" />`,
  lock: svg`<path d=${LOCK_PATH} />`,
  create: svg`<path d="M12 5v14M5 12h14" />`,
  undo: svg`<path d="M8 5L4 9l4 4M4 9h9a6 6 0 0 1 0 12h-3" />`,
  redo: svg`<path d="M16 5l4 4-4 4M20 9h-9a6 6 0 0 0 0 12h3" />`,
  smaller: svg`<path d="M6 12h12" />`,
  larger: svg`<path d="M12 6v12M6 12h12" />`,
  help: svg`<path d="M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 2M12 17.5v.5" />`,
};

const COMMANDS: Record<string, Command> = {
  create: { do: 'create' },
  lock: { do: 'lock' },
  undo: { do: 'undo' },
  redo: { do: 'redo' },
  smaller: { do: 'brush-size', by: -1 },
  larger: { do: 'brush-size', by: 1 },
  help: { do: 'help' },
};

const TOOLS: { tool: Tool; key: string }[] = [
  { tool: 'select', key: 'V' },
  { tool: 'brush', key: 'B' },
  { tool: 'rectangle', key: 'R' },
  { tool: 'lasso', key: 'L' },
  { tool: 'sweep', key: 'S' },
  { tool: 'cut', key: 'C' },
  { tool: 'reshape', key: 'T' },
];

/** The studio's tool bar, in which a tool has a name, a picture and a key. Fires `tool` with the tool chosen, and `command` with what was pressed. */
@customElement('gridloom-studio-tools')
export class StudioTools extends LitElement {
  @property() tool: Tool = 'select';
  @property({ type: Number }) brush = 0;
  @property({ type: Boolean }) editable = false;
  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;
  @property({ type: Boolean }) canCreate = false;
  @property({ type: Boolean }) canLock = false;
  @property({ attribute: false }) labels: Labels = {};

  override render() {
    return html`
      <div role="toolbar" aria-orientation="vertical" aria-label=${text(this.labels, 'tools')}>
        ${TOOLS.map(({ tool, key }) => this.#tool(tool, key))}
        ${this.tool === 'brush'
          ? html`<span class="size" aria-label=${text(this.labels, 'brush.size', this.brush)}>
              ${this.#command('smaller', '[')}<output aria-hidden="true">${this.brush}</output>${this.#command('larger', ']')}
            </span>`
          : nothing}
        <hr />
        ${this.#command('create', 'N', !this.canCreate)} ${this.#command('lock', 'K', !this.canLock)}
        <hr />
        ${this.#command('undo', 'Ctrl+Z', !this.canUndo)} ${this.#command('redo', 'Ctrl+Shift+Z', !this.canRedo)}
        <hr />
        ${this.#command('help', '?')}
      </div>
    `;
  }

  #tool(tool: Tool, key: string) {
    const name = text(this.labels, `tool.${tool}`);
    const pressed = tool === this.tool;
    return html`<button class="quiet" aria-pressed=${pressed} aria-keyshortcuts=${key} title="${name} (${key})" aria-label=${name}
      ?disabled=${!this.editable && tool !== 'select'} @click=${() => this.#fire('tool', tool)}>${icon(tool)}</button>`;
  }

  #command(name: string, key: string, disabled = false) {
    const label = text(this.labels, `command.${name}`);
    const command = COMMANDS[name];
    return html`<button class="quiet" aria-keyshortcuts=${key.replace('Ctrl', 'Control')} title="${label} (${key})" aria-label=${label}
      ?disabled=${disabled} @click=${() => this.#fire('command', command)}>${icon(name)}</button>`;
  }

  #fire(type: string, detail: Tool | Command) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  static override styles = [
    studioControls,
    css`
      [role='toolbar'] {
        display: flex;
        flex-direction: column;
        gap: 2px;
        padding: 4px;
        border: 1px solid var(--vaadin-border-color-secondary);
        border-radius: var(--vaadin-radius-l);
        background: var(--vaadin-background-color);
        box-shadow: var(--aura-shadow-m);
      }

      button.quiet {
        display: grid;
        place-items: center;
        inline-size: 2.5rem;
        block-size: 2.5rem;
        padding: 0;
      }

      button[aria-pressed='true'] {
        background: var(--aura-accent-color);
        color: var(--aura-accent-contrast-color);
      }

      .size {
        display: grid;
        justify-items: center;
        background: var(--vaadin-background-container);
        border-radius: var(--vaadin-radius-m);
      }

      .size button.quiet {
        block-size: 1.75rem;
      }

      .size output {
        font-size: var(--aura-font-size-xs);
        font-variant-numeric: tabular-nums;
      }

      .size button {
        order: 1;
      }

      .size output {
        order: 0;
      }

      .size button:last-child {
        order: -1;
      }

      hr {
        inline-size: 100%;
        margin: 2px 0;
        border: 0;
        border-block-start: 1px solid var(--vaadin-border-color-secondary);
      }
    `,
  ];
}

function icon(name: string) {
  return html`<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${ICONS[name]}</svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-studio-tools': StudioTools;
  }
}
