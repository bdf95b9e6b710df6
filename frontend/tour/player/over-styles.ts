import { css } from 'lit';

/** What comes over the map: notices, all stops, the keys. */
export const overStyles = css`
    .notice {
        position: absolute;
        z-index: 3;
        top: 1.25rem;
        right: 1.25rem;
        max-width: 26rem;
        padding: 0.5rem 1rem;
        border-radius: 0.75rem;
        background: var(--tour-ground);
        border-left: 0.3rem solid var(--tour-worse);
        box-shadow: 0 0.1rem 0.6rem rgb(0 0 0 / 0.2);
    }
    .over {
        position: absolute;
        z-index: 4;
        inset: 0;
        overflow: auto;
        padding: 3rem max(2rem, 6vw);
        background: light-dark(#f6f7f9, #101318);
    }
    .over h2 {
        font-size: 2rem;
    }
    .over footer {
        margin-top: 1.5rem;
        color: var(--tour-soft);
    }
    .overview ol {
        display: grid;
        grid-template-columns: repeat(var(--columns), 1fr);
        gap: 1rem;
        margin-top: 1.5rem;
    }
    .over > .close {
        position: absolute;
        top: 0.75rem;
        right: 0.75rem;
        border-radius: 0.75rem;
    }
    .overview > .close {
        position: fixed;
        background: var(--tour-ground);
    }
    .overview li button {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.15rem 0.8rem;
        align-content: start;
        width: 100%;
        height: 100%;
        min-height: 6.5rem;
        padding: 1rem 1.1rem;
        border: 2px solid var(--tour-line);
        border-radius: 0.9rem;
        font: inherit;
        text-align: left;
        color: inherit;
        background: var(--tour-ground);
        cursor: pointer;
    }
    .overview b {
        grid-row: span 2;
        font-size: 1.6rem;
        line-height: 1.2;
        color: var(--tour-accent);
    }
    .overview strong {
        font-size: 1.15rem;
    }
    .overview span {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        color: var(--tour-soft);
    }
    .overview .chosen,
    .overview li button:hover {
        border-color: var(--tour-accent);
    }
    .overview [aria-current] {
        box-shadow: inset 0.35rem 0 var(--tour-accent);
    }
    .help {
        inset: auto 1.25rem 5.5rem auto;
        box-sizing: border-box;
        width: min(26rem, 100% - 2.5rem);
        max-height: calc(100% - 6.5rem);
        padding: 1.25rem 1.5rem;
        border-radius: 1rem;
        box-shadow: 0 0.6rem 2rem rgb(0 0 0 / 0.25);
    }
    .help h2 {
        font-size: 1.15rem;
    }
    .help dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.35rem 1rem;
        margin-top: 0.75rem;
    }
    kbd {
        display: inline-block;
        margin-right: 0.3rem;
        padding: 0 0.4rem;
        border: 1px solid var(--tour-line);
        border-radius: 0.3rem;
        font: inherit;
        font-size: 0.85rem;
    }
    .blank {
        background: #000;
    }
`;
