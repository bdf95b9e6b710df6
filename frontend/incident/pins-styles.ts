import { css } from 'lit';

/** The badge over the map, and below it the news. Colours are the map's own tokens, see map-styles.ts. */
export const pinsStyles = css`
  :host {
    position: absolute;
    z-index: 3;
    top: 12px;
    left: 12px;
    display: grid;
    justify-items: start;
    gap: 6px;
    max-width: min(24rem, calc(100% - 5rem));
    pointer-events: none;
    font: 13px/1.4 var(--aura-font-family, system-ui, sans-serif);
  }
  .badge {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .badge > span,
  button,
  .news li {
    box-sizing: border-box;
    border-radius: 999px;
    background: var(--map-panel, Canvas);
    color: var(--map-text, CanvasText);
    box-shadow: var(--map-shadow, none);
    pointer-events: auto;
  }
  .badge > span {
    padding: 4px 10px;
    font-variant-numeric: tabular-nums;
  }
  .badge > .live {
    color: var(--aura-green-text, #1f6b3a);
  }
  .badge > .lost {
    color: var(--aura-red-text, #a11d28);
    font-weight: 600;
  }
  button {
    font: inherit;
    border: 0;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 2px solid var(--map-accent, currentColor);
    outline-offset: 1px;
  }
  .speak {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    padding: 0;
    color: var(--map-soft, inherit);
  }
  .speak[aria-pressed='true'] {
    background: var(--map-accent, CanvasText);
    color: var(--map-on-accent, Canvas);
  }
  .news {
    display: grid;
    justify-items: start;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
    max-width: 100%;
  }
  .news li {
    max-width: 100%;
    border-radius: 10px;
    border-inline-start: 4px solid var(--map-accent, currentColor);
    animation: come 0.6s ease-out;
  }
  .news li > * {
    display: block;
    box-sizing: border-box;
    max-width: 100%;
    padding: 5px 12px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .news button {
    background: none;
    box-shadow: none;
    text-align: start;
  }
  .news button:hover {
    text-decoration: underline;
  }
  .dismiss {
    padding: 2px 10px;
    color: var(--map-soft, inherit);
    font-size: 12px;
  }
  @keyframes come {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .news li {
      animation: none;
    }
  }
  @media (pointer: coarse) {
    .speak {
      width: 44px;
      height: 44px;
    }
  }
`;
