import { css } from 'lit';

/** The strip along the map's lower edge. Colours are the map's own tokens. */
export const replayStyles = css`
    :host {
        position: absolute;
        left: 50%;
        bottom: 40px;
        z-index: 2;
        transform: translateX(-50%);
        width: min(60rem, calc(100% - 15rem));
        padding: 10px 16px 8px;
    }
    .numbers {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 18px;
        align-items: baseline;
        font-variant-numeric: tabular-nums;
    }
    .numbers b {
        font-size: 18px;
    }
    .clock {
        font-size: 26px;
        line-height: 1.1;
        min-width: 5.2ch;
    }
    .late b,
    .failed {
        color: var(--map-wrong);
    }
    .soft {
        color: var(--map-soft);
    }
    .line {
        position: relative;
        margin: 6px 0 2px;
    }
    svg {
        display: block;
        width: 100%;
        height: 44px;
    }
    .area {
        fill: var(--map-accent);
        opacity: 0.16;
    }
    .curve {
        fill: none;
        stroke: var(--map-accent);
        stroke-width: 1.5;
        vector-effect: non-scaling-stroke;
    }
    .now {
        stroke: var(--map-text);
        stroke-width: 2;
        vector-effect: non-scaling-stroke;
    }
    input[type='range'] {
        display: block;
        width: calc(100% + 16px);
        margin: -4px -8px 0;
        accent-color: var(--map-accent);
    }
    .hours {
        display: flex;
        justify-content: space-between;
        color: var(--map-soft);
        font-size: 11px;
        font-variant-numeric: tabular-nums;
    }
    .hours span {
        width: 0;
        display: flex;
        justify-content: center;
    }
    .controls {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
        margin-top: 4px;
    }
    .controls input {
        font: inherit;
        min-height: 30px;
        color: inherit;
        background: transparent;
        border: 1px solid var(--map-line);
        border-radius: 7px;
    }
    .space {
        flex: 1;
    }
    .speeds {
        display: flex;
        gap: 4px;
    }
    button.play {
        min-width: 52px;
        background: var(--map-accent);
        color: var(--map-on-accent);
        border-color: transparent;
    }
    button.play:hover:not(:disabled) {
        background: var(--map-accent);
        opacity: 0.9;
    }
    .hint {
        margin: 6px 0 0;
        font-size: 11px;
        color: var(--map-soft);
    }
`;
