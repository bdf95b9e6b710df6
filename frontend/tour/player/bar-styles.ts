import { css } from 'lit';

/** The line of stops and the buttons below the map. */
export const barStyles = css`
    .bar {
        position: absolute;
        z-index: 2;
        inset: auto 0 0;
        display: flex;
        align-items: center;
        gap: 1rem;
        padding: 0.25rem 1.25rem 1.5rem;
        pointer-events: none;
        transition: opacity 0.4s;
    }
    .bar > * {
        pointer-events: auto;
    }
    ol.line {
        flex: 1;
        display: flex;
        gap: 0.35rem;
    }
    .line li {
        flex: 1;
    }
    .line button {
        position: relative;
        display: block;
        width: 100%;
        height: 2.75rem;
        padding: 0;
        border: 0;
        background: none;
        cursor: pointer;
    }
    .line button::before,
    .line i {
        content: '';
        position: absolute;
        inset: calc(50% - 0.15rem) 0;
        border-radius: 0.15rem;
        background: light-dark(rgb(30 36 46 / 0.3), rgb(255 255 255 / 0.35));
        box-shadow: 0 0 0 1px light-dark(rgb(255 255 255 / 0.7), rgb(0 0 0 / 0.5));
    }
    .line .past::before,
    .line [aria-current]::before {
        background: var(--tour-accent);
    }
    .line [aria-current]::before {
        inset-block: calc(50% - 0.3rem);
        border-radius: 0.3rem;
    }
    .line i {
        inset-block: calc(50% - 0.3rem);
        background: var(--tour-text);
        transform-origin: left;
        box-shadow: none;
        transition: transform 0.5s linear;
    }
    .line button:hover::before {
        background: var(--tour-text);
    }
    .tools {
        display: flex;
        border-radius: 0.75rem;
        background: var(--tour-ground);
        box-shadow: 0 0.1rem 0.6rem rgb(0 0 0 / 0.18);
        overflow: hidden;
    }
    .tool {
        display: grid;
        place-items: center;
        width: 2.75rem;
        height: 2.75rem;
        padding: 0;
        border: 0;
        color: inherit;
        background: none;
        cursor: pointer;
    }
    .tool:hover:not(:disabled) {
        background: var(--tour-line);
    }
    .tool:disabled {
        opacity: 0.35;
        cursor: default;
    }
    .tool[aria-pressed='true'] {
        color: light-dark(#fff, #12151a);
        background: var(--tour-accent);
    }
    .tool svg {
        width: 1.35rem;
        height: 1.35rem;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.8;
        stroke-linejoin: round;
        stroke-linecap: round;
    }
    button:focus-visible,
    a:focus-visible {
        outline: 3px solid var(--tour-accent);
        outline-offset: -3px;
    }
    .paused {
        padding: 0.3rem 0.8rem;
        border-radius: 1rem;
        font-size: 0.85rem;
        background: var(--tour-ground);
    }
    :host([dim]) .bar {
        opacity: 0.12;
    }
    :host([kiosk][dim]) {
        cursor: none;
    }
    .bar:focus-within {
        opacity: 1 !important;
    }
`;
