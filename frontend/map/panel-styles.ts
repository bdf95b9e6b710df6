import { css } from 'lit';

/** What the panels over the map have in common. Colours are the map's own tokens, see map-styles.ts. */
export const panelStyles = css`
    :host {
        display: block;
        box-sizing: border-box;
        color: var(--map-text);
        background: var(--map-panel);
        border-radius: 10px;
        box-shadow: var(--map-shadow);
        font: 13px/1.4 var(--aura-font-family, var(--lumo-font-family, system-ui, sans-serif));
    }
    button:not(.open) {
        font: inherit;
        color: inherit;
        min-height: 30px;
        padding: 0 10px;
        border: 1px solid var(--map-line);
        border-radius: 7px;
        background: transparent;
        cursor: pointer;
    }
    button:not(.open):hover:not(:disabled) {
        background: var(--map-panel-hover);
    }
    button:disabled {
        opacity: 0.45;
        cursor: default;
    }
    button[aria-pressed='true'] {
        background: var(--map-accent);
        border-color: transparent;
        color: var(--map-on-accent);
    }
    button.icon {
        min-width: 30px;
        padding: 0;
        border-color: transparent;
    }
    button:focus-visible,
    input:focus-visible,
    select:focus-visible {
        outline: 2px solid var(--map-accent);
        outline-offset: 2px;
        border-radius: 6px;
    }
    @media (pointer: coarse) {
        button:not(.open) {
            min-height: 44px;
            min-width: 44px;
        }
    }
`;
