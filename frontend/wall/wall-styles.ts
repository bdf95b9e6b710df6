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
    .figures {
        position: absolute;
        left: 2.5rem;
        top: 9rem;
        display: grid;
        gap: 1.1rem;
        width: 17rem;
    }
    .figures li {
        display: grid;
        padding: 0.9rem 1.5rem 1rem;
        border-radius: 1rem;
        border: 1px solid var(--rim);
        border-left: 0.4rem solid var(--cold);
        background: var(--ground);
    }
    .figures b {
        font-size: 4.6rem;
        font-weight: 600;
        line-height: 1.05;
    }
    .figures span {
        font-size: 1.45rem;
        color: var(--soft);
    }
    .figures .overdue {
        border-left-color: var(--late);
    }
    .figures .overdue b {
        color: var(--late);
    }
    .figures .dueToday {
        border-left-color: var(--accent);
    }
    .figures .reportedToday {
        border-left-color: var(--cold);
    }
    .figures .closedToday {
        border-left-color: var(--good);
    }
    .panel {
        position: absolute;
        right: 2.5rem;
        top: 9rem;
        bottom: 9.5rem;
        width: 29rem;
        box-sizing: border-box;
        overflow: hidden;
        padding: 1.4rem 1.8rem 1.6rem;
        border-radius: 1rem;
        border: 1px solid var(--rim);
        background: var(--ground);
    }
    h2 {
        margin-bottom: 1rem;
        font-size: 1.7rem;
        font-weight: 600;
    }
    .progress {
        position: absolute;
        inset: auto 0 0;
        height: 0.25rem;
        background: var(--cold);
        transform-origin: left;
        opacity: 0.7;
        transition: transform 1s linear;
    }
    .of {
        margin: -0.7rem 0 1rem;
        color: var(--soft);
    }
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
    .soft {
        color: var(--soft);
    }
    .matters {
        display: grid;
        gap: 0.85rem;
    }
    .matters li {
        position: relative;
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 1rem;
        padding-left: 1.1rem;
        border-left: 0.3rem solid var(--cold);
    }
    .matters b {
        font-size: 1.4rem;
        font-weight: 600;
    }
    .matters span {
        grid-row: 2;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        color: var(--soft);
    }
    .matters small {
        font-size: 1.2rem;
        text-align: right;
    }
    .matters em {
        grid-row: 2;
        grid-column: 2;
        font-style: normal;
        font-size: 1.1rem;
        text-align: right;
        color: var(--accent);
    }
    .matters .overdue,
    .matters .escalated {
        border-left-color: var(--late);
    }
    .matters .overdue small,
    .matters .escalated small {
        color: var(--late);
    }
    .matters .paused {
        border-left-color: var(--soft);
    }
    .empty {
        padding: 4rem 0;
        text-align: center;
        font-size: 1.6rem;
        color: var(--soft);
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
        .progress {
            transition: none;
        }
    }
`;
