import { css } from 'lit';

/** Rates, bars and the trend within a panel, and the legend of the map. */
export const wallChartStyles = css`
    .rates,
    .bars {
        display: grid;
        gap: 1.15rem;
    }
    .rates li {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: baseline;
        gap: 0.1rem 1rem;
    }
    .rates span {
        font-size: 1.4rem;
    }
    .rates b {
        grid-row: span 2;
        font-size: 3rem;
        font-weight: 600;
        line-height: 1.1;
    }
    .rates small {
        color: var(--soft);
    }
    .rates i,
    .bars i {
        grid-column: 1 / -1;
        height: 0.4rem;
        border-radius: 0.2rem;
        background: var(--cold);
        transform-origin: left;
    }
    .bars {
        gap: 0.9rem;
        margin-top: 1.4rem;
    }
    .bars li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0.2rem 1rem;
        font-size: 1.35rem;
    }
    .bars span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
    }
    .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 1.4rem;
    }
    .legend i {
        display: inline-block;
        width: 1.6rem;
        height: 1rem;
        margin-right: 0.5rem;
        border-radius: 0.2rem;
    }
    .ramp {
        height: 1rem;
        border-radius: 0.5rem;
    }
    .trend {
        display: block;
        width: 100%;
        height: 17rem;
    }
    .rule {
        stroke: var(--rim);
        vector-effect: non-scaling-stroke;
    }
    .trend rect {
        fill: var(--cold);
        opacity: 0.45;
    }
    .share {
        fill: none;
        stroke: var(--good);
        stroke-width: 0.25rem;
        vector-effect: non-scaling-stroke;
    }
    .months {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: 1fr;
        text-align: center;
        color: var(--soft);
    }
    .keys {
        margin-top: 0.6rem;
        color: var(--soft);
    }
    .keys i {
        display: inline-block;
        width: 1.2rem;
        height: 1rem;
        margin: 0 0.5rem 0 0;
        background: var(--cold);
        opacity: 0.6;
    }
    .keys .stroke {
        height: 0.25rem;
        margin: 0 0.5rem 0.3rem 1.5rem;
        background: var(--good);
        opacity: 1;
    }
`;
