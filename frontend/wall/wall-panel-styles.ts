import { css } from 'lit';

/** What stands beside the map: the big figures, and the panel that changes. */
export const wallPanelStyles = css`
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
    @media (prefers-reduced-motion: reduce) {
        .progress {
            transition: none;
        }
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
`;
