import { css } from 'lit';

/** The legend over the map's lower edge. Colours are the map's own tokens; a circle's tint and dashes are those of reach-colors.ts and reach-layers.ts. */
export const reachStyles = css`
    :host {
        position: absolute;
        z-index: 2;
        left: calc(var(--map-inset-left, 0px) + 12px);
        bottom: 40px;
        box-sizing: border-box;
        /* Beside the button of the layers, which stands at the right. */
        max-width: calc(100% - var(--map-inset-left, 0px) - 13.5rem);
        padding: 6px 14px;
        --reach: light-dark(#0b8f83, #2dd4bf);
        --outside: light-dark(#c2410c, #fb923c);
    }
    section {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
        align-items: center;
        white-space: nowrap;
    }
    label,
    .mark {
        display: inline-flex;
        align-items: center;
        gap: 5px;
    }
    .tint {
        width: 22px;
        height: 13px;
        border: 2px solid var(--reach);
        border-radius: 3px;
        background: color-mix(in srgb, var(--reach) var(--strong, 20%), transparent);
    }
    .c5 .tint {
        --strong: 60%;
    }
    .c10 .tint {
        --strong: 40%;
        border-style: dashed;
    }
    .c15 .tint {
        --strong: 20%;
        border-style: dotted;
    }
    .dot {
        width: 9px;
        height: 9px;
        border: 2px solid transparent;
        border-radius: 50%;
        background: var(--outside);
    }
    .dot.hollow {
        border-color: var(--outside);
        background: transparent;
    }
    .failed {
        color: var(--map-wrong);
    }
    .loading {
        color: var(--map-soft);
    }
`;
