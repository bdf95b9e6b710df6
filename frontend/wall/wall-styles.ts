import { css } from 'lit';

/** A dark room, read from ten metres: few things, large, in rem that grow with the screen. */
export const wallStyles = css`
    :host {
        --ground: rgb(12 16 22 / 0.82);
        --rim: rgb(255 255 255 / 0.1);
        --text: #eef2f7;
        --soft: #a7b1bf;
        --late: #ff7a70;
        --good: #7fd69a;
        --accent: #ffb454;
        --cold: #8fb8ff;
        position: fixed;
        inset: 0;
        cursor: none;
        color: var(--text);
        font: 400 1.25rem/1.35 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif;
        font-variant-numeric: tabular-nums;
        user-select: none;
    }
    gridloom-map {
        position: absolute;
        inset: 0;
        --map-inset-left: 26rem;
    }
    h1,
    h2,
    p,
    ul,
    ol {
        margin: 0;
        padding: 0;
        list-style: none;
    }
    .blank {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        text-align: center;
        gap: 1rem;
        font-size: 3rem;
        color: var(--soft);
    }
    .blank small {
        font-size: 1.5rem;
    }
    header {
        position: absolute;
        inset: 0 0 auto;
        display: flex;
        align-items: center;
        gap: 2rem;
        padding: 1.25rem 2.5rem 2.5rem;
        background: linear-gradient(rgb(8 11 16 / 0.94) 30%, transparent);
    }
    h1 {
        flex: 1;
        font-size: 2.4rem;
        font-weight: 600;
        letter-spacing: 0.06em;
    }
    time {
        font-size: 3.4rem;
        font-weight: 300;
        line-height: 1;
        text-align: right;
    }
    time small {
        display: block;
        margin-top: 0.4rem;
        font-size: 1.15rem;
        color: var(--soft);
    }
    .line::before {
        content: '';
        display: inline-block;
        width: 0.75rem;
        height: 0.75rem;
        margin-right: 0.6rem;
        border-radius: 50%;
        background: currentColor;
    }
    .live {
        color: var(--good);
    }
    .lost {
        color: var(--late);
        font-weight: 600;
    }
    .soft {
        color: var(--soft);
    }
    footer {
        position: absolute;
        left: 22rem;
        right: 34rem;
        bottom: 2.6rem;
        display: grid;
        gap: 0.8rem;
    }
    footer p {
        display: flex;
        align-items: baseline;
        gap: 1.4rem;
        padding: 0.8rem 1.8rem;
        border-radius: 1rem;
        border: 1px solid var(--rim);
        background: var(--ground);
        font-size: 1.5rem;
    }
    footer em {
        font-style: normal;
        color: var(--soft);
    }
    footer span {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
    }
    footer small {
        color: var(--soft);
    }
    footer strong {
        color: var(--late);
    }
    footer.fresh p {
        border-color: var(--accent);
        font-size: 1.9rem;
        animation: come 1.2s ease-out;
    }
    footer.fresh em {
        color: var(--accent);
    }
    @keyframes come {
        from {
            opacity: 0;
            transform: translateY(1.5rem);
        }
    }
    @media (prefers-reduced-motion: reduce) {
        footer.fresh p {
            animation: none;
        }
    }
`;
