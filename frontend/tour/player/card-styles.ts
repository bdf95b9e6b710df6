import { css } from 'lit';

/** What a stop says: text, figures, legend, pictures. */
export const cardStyles = css`
    .card {
        position: absolute;
        z-index: 2;
        left: 1.25rem;
        top: 1.25rem;
        width: min(25rem, 40vw);
        max-height: calc(100% - 6rem);
        box-sizing: border-box;
        overflow: auto;
        overscroll-behavior: contain;
        touch-action: pan-y;
        padding: 1.1rem 1.35rem 0;
        border-radius: 1rem;
        background: var(--tour-ground);
        box-shadow: 0 0 0 1px light-dark(transparent, rgb(255 255 255 / 0.1)), 0 0.1rem 0.2rem rgb(0 0 0 / 0.12), 0 0.6rem 2rem rgb(0 0 0 / 0.18);
    }
    .tour {
        display: flex;
        gap: 1rem;
        justify-content: space-between;
        font-size: 0.85rem;
        color: var(--tour-soft);
    }
    .tour span {
        white-space: nowrap;
    }
    h1 {
        margin: 0.1rem 0 0.5rem;
        font-size: 1.6rem;
        line-height: 1.3;
        font-weight: 650;
        text-wrap: balance;
    }
    .text > :first-child {
        margin-top: 0;
    }
    .text :is(p, ul, ol, blockquote, table) {
        margin: 0.5rem 0;
    }
    .text :is(ul, ol) {
        padding-left: 1.25rem;
    }
    .text ul {
        list-style: disc;
    }
    .text ol {
        list-style: decimal;
    }
    .text blockquote {
        padding-left: 0.8rem;
        border-left: 0.2rem solid var(--tour-line);
        color: var(--tour-soft);
    }
    .text table {
        border-collapse: collapse;
        width: 100%;
    }
    .text :is(th, td) {
        padding: 0.2rem 0.4rem;
        border-bottom: 1px solid var(--tour-line);
        text-align: left;
    }
    a {
        color: inherit;
        text-decoration-color: var(--tour-soft);
        text-underline-offset: 0.18em;
    }
    .figures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
        gap: 0.6rem 1rem;
        margin: 0.9rem 0;
    }
    .figures > div {
        padding-top: 0.5rem;
        border-top: 1px solid var(--tour-line);
    }
    dt {
        font-size: 0.9rem;
        color: var(--tour-soft);
    }
    .figures .value {
        font-size: 2rem;
        line-height: 1.15;
        font-weight: 600;
    }
    .figures .value a {
        text-decoration-thickness: 1px;
    }
    .value small {
        margin-left: 0.2em;
        font-size: 0.5em;
        font-weight: 400;
    }
    .detail {
        font-size: 0.8rem;
        color: var(--tour-soft);
    }
    .detail em {
        font-style: normal;
        font-weight: 600;
        white-space: nowrap;
    }
    .better {
        color: var(--tour-better);
    }
    .worse {
        color: var(--tour-worse);
    }
    .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        margin: 0.75rem 0;
        font-size: 0.85rem;
        color: var(--tour-soft);
    }
    .legend li {
        display: flex;
        align-items: center;
        gap: 0.4rem;
    }
    .legend i {
        width: 1.1rem;
        height: 0.75rem;
        border-radius: 0.15rem;
        box-shadow: 0 0 0 1px var(--tour-line);
    }
    .legend .ramp {
        width: 6rem;
    }
    .picture {
        display: block;
        width: 100%;
        height: auto;
        margin: 0.75rem 0;
        border-radius: 0.6rem;
    }
    .gone {
        margin: 0.75rem 0;
        padding: 0.5rem 0.75rem;
        border-left: 0.2rem solid var(--tour-worse);
        font-size: 0.85rem;
        color: var(--tour-soft);
    }
    .card > footer {
        position: sticky;
        bottom: 0;
        display: flex;
        gap: 0.75rem;
        justify-content: space-between;
        margin: 0.75rem -1.35rem 0;
        padding: 0.5rem 1.35rem 0.7rem;
        border-top: 1px solid var(--tour-line);
        background: light-dark(#fff, #181c22);
        font-size: 0.85rem;
        color: var(--tour-soft);
    }
`;
