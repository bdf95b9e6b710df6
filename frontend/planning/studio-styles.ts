import { css, unsafeCSS } from 'lit';
import { palette } from '../map/palette.ts';

/** The tints of grids are those of the portal's map, so that a grid looks the same in the studio's table, on its map and on every other. */
const TINTS = unsafeCSS(
  palette('light')
    .grid.tints.map((tint, i) => `--studio-tint-${i}: light-dark(${tint}, ${palette('dark').grid.tints[i]});`)
    .join('\n'),
);

/** The studio's own tokens, all made of the theme's, and what its parts have in common. */
export const studioTokens = css`
  :host {
    ${TINTS}
    --studio-border: var(--vaadin-text-color);
    --studio-casing: var(--vaadin-background-color);
    --studio-faint: var(--vaadin-text-color-disabled);
    --studio-accent: var(--aura-accent-color);
    --studio-error: var(--aura-red-text);
    --studio-warning: var(--aura-orange-text);
    --studio-text: var(--vaadin-text-color);
    --studio-person-0: var(--aura-purple);
    --studio-person-1: var(--aura-green);
    --studio-person-2: var(--aura-red);
    --studio-person-3: var(--aura-blue);
    --studio-person-4: var(--aura-orange);
    --studio-person-5: color-mix(in oklch, var(--aura-green), var(--aura-blue));
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
