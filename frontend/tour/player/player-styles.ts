import { css } from 'lit';
import { barStyles } from './bar-styles.ts';
import { cardStyles } from './card-styles.ts';
import { chartStyles } from './chart-styles.ts';
import { overStyles } from './over-styles.ts';

/** Light or dark as the page is; lengths in rem, which grow with a wall. */
const page = css`
    :host {
        --tour-ground: light-dark(rgb(255 255 255 / 0.95), rgb(24 28 34 / 0.94));
        --tour-line: light-dark(rgb(0 0 0 / 0.12), rgb(255 255 255 / 0.16));
        --tour-text: light-dark(#22262d, #eceff4);
        --tour-soft: light-dark(#555b66, #b0b7c3);
        --tour-accent: light-dark(#2f4f86, #a9c4f5);
        --tour-better: light-dark(#1c6b3c, #7fd69a);
        --tour-worse: light-dark(#a3361f, #ff9a8a);
        --tour-s0: light-dark(#3566b8, #7ba6f0);
        --tour-s1: light-dark(#c2700c, #f0b155);
        --tour-s2: light-dark(#16806f, #4fd0ba);
        --tour-s3: light-dark(#8a4fb0, #cf9cf0);
        position: fixed;
        inset: 0;
        display: block;
        color: var(--tour-text);
        font: 400 1rem/1.55 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif;
        font-variant-numeric: tabular-nums;
    }
    h1,
    h2,
    p,
    ol,
    ul,
    dl,
    dd,
    figure {
        margin: 0;
        padding: 0;
        list-style: none;
    }
    gridloom-tour-stage {
        z-index: 0;
    }
    .unseen {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
    }
    .whole {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        gap: 0.75rem;
        text-align: center;
        font-size: 1.75rem;
        background: var(--tour-ground);
    }
    .whole small {
        font-size: 1rem;
        color: var(--tour-soft);
    }
`;

const smallScreens = css`
    @media (max-width: 720px), (max-aspect-ratio: 3/4) {
        .card {
            left: 0.6rem;
            right: 0.6rem;
            top: auto;
            bottom: 5.5rem;
            width: auto;
            max-height: 44%;
        }
        .bar {
            flex-wrap: wrap;
            gap: 0;
            padding: 0 0.6rem 1.3rem;
        }
        ol.line {
            flex-basis: 100%;
        }
        .line button {
            height: 1.6rem;
        }
        .overview ol {
            grid-template-columns: 1fr;
        }
    }
    /* A telephone has room for eight, and neither a second screen nor keys. */
    @media (max-width: 480px) {
        .tools {
            flex: 1 0 100%;
        }
        .tool {
            flex: 1;
            height: 3rem;
        }
        .tool.presenter,
        .tool.help {
            display: none;
        }
    }
    @media (pointer: coarse) and (min-width: 481px) {
        .tool {
            width: 3.2rem;
            height: 3.2rem;
        }
    }
    @media (prefers-reduced-motion: reduce) {
        .bar,
        .line i {
            transition: none;
        }
    }
`;

export const playerStyles = [page, cardStyles, chartStyles, barStyles, overStyles, smallScreens];
