import { css } from 'lit';

/** Its charts. */
export const chartStyles = css`
    .chart {
        margin: 0.9rem 0;
    }
    figcaption {
        font-size: 0.9rem;
        font-weight: 600;
    }
    .plot {
        position: relative;
        padding: 1.2rem 0 1.4rem;
    }
    .plot svg {
        display: block;
        width: 100%;
        height: 8.5rem;
        overflow: visible;
    }
    .top {
        position: absolute;
        left: 0;
        top: 0;
        font-size: 0.75rem;
        color: var(--tour-soft);
    }
    .below span {
        position: absolute;
        bottom: 0;
        translate: -50%;
        font-size: 0.75rem;
        white-space: nowrap;
        color: var(--tour-soft);
    }
    .rule {
        stroke: var(--tour-line);
        vector-effect: non-scaling-stroke;
    }
    .line.s0,
    .line.s1,
    .line.s2,
    .line.s3 {
        fill: none;
        stroke-width: 0.18rem;
        vector-effect: non-scaling-stroke;
    }
    .s0 {
        fill: var(--tour-s0);
        stroke: none;
        background: var(--tour-s0);
    }
    .s1 {
        fill: var(--tour-s1);
        stroke: none;
        background: var(--tour-s1);
    }
    .s2 {
        fill: var(--tour-s2);
        stroke: none;
        background: var(--tour-s2);
    }
    .s3 {
        fill: var(--tour-s3);
        stroke: none;
        background: var(--tour-s3);
    }
    .line.s0 {
        stroke: var(--tour-s0);
    }
    .line.s1 {
        stroke: var(--tour-s1);
    }
    .line.s2 {
        stroke: var(--tour-s2);
    }
    .line.s3 {
        stroke: var(--tour-s3);
    }
    .keys {
        display: flex;
        gap: 1rem;
        font-size: 0.8rem;
        color: var(--tour-soft);
    }
    .keys i {
        display: inline-block;
        width: 0.8rem;
        height: 0.8rem;
        margin-right: 0.35rem;
        border-radius: 0.15rem;
        vertical-align: -0.1em;
    }
    .rows {
        display: grid;
        gap: 0.35rem;
        margin-top: 0.4rem;
        font-size: 0.85rem;
    }
    .rows li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0.05rem 0.75rem;
    }
    .rows span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
    }
    .rows i {
        grid-column: 1 / -1;
        height: 0.4rem;
        border-radius: 0.2rem;
    }
`;
