import { css } from 'lit';

/** The studio's own tokens, all made of the theme's, and what its parts have in common. */
export const studioTokens = css`
  :host {
    --studio-tint-0: var(--aura-blue);
    --studio-tint-1: var(--aura-green);
    --studio-tint-2: var(--aura-orange);
    --studio-tint-3: var(--aura-purple);
    --studio-tint-4: color-mix(in oklch, var(--aura-green), var(--aura-blue));
    --studio-tint-5: color-mix(in oklch, var(--aura-purple), var(--aura-red));
    --studio-border: var(--vaadin-text-color);
    --studio-casing: var(--aura-surface-color-solid, var(--vaadin-background-color));
    --studio-faint: var(--vaadin-text-color-disabled);
    --studio-accent: var(--aura-accent-color);
    --studio-error: var(--aura-red-text);
    --studio-warning: var(--aura-orange-text);
    --studio-text: var(--vaadin-text-color);
    --studio-panel: color-mix(in srgb, var(--vaadin-background-color) 94%, transparent);
  }
`;

export const studioControls = css`
  *,
  *::before {
    box-sizing: border-box;
  }

  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }

  button,
  select,
  input[type='search'],
  input[type='text'] {
    min-block-size: 1.875rem;
    padding-inline: var(--vaadin-padding-s);
    border: 1px solid var(--vaadin-border-color);
    border-radius: var(--vaadin-radius-m);
    background: var(--vaadin-background-color);
  }

  button {
    cursor: pointer;
    white-space: nowrap;
  }

  button:hover:not(:disabled) {
    background: var(--vaadin-background-container-strong);
  }

  button:disabled,
  select:disabled {
    color: var(--vaadin-text-color-disabled);
    cursor: default;
  }

  button.quiet {
    border-color: transparent;
    background: transparent;
  }

  button.primary {
    border-color: transparent;
    background: var(--aura-accent-color);
    color: var(--aura-accent-contrast-color);
  }

  button.primary:hover:not(:disabled) {
    background: color-mix(in oklch, var(--aura-accent-color) 88%, var(--vaadin-text-color));
  }

  button.primary:disabled {
    background: var(--vaadin-background-container-strong);
    color: var(--vaadin-text-color-disabled);
  }

  :focus-visible {
    outline: 2px solid var(--vaadin-focus-ring-color);
    outline-offset: 1px;
  }

  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .secondary {
    color: var(--vaadin-text-color-secondary);
  }

  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .error {
    color: var(--aura-red-text);
  }

  .warning {
    color: var(--aura-orange-text);
  }
`;
