import { css } from 'lit';

/** The page round the sheet, and the sheet itself. Only the sheet is printed, on white paper whatever the page's theme. */
export const printStyles = css`
    :host {
        display: grid;
        grid-template-rows: auto 1fr;
        height: 100vh;
        overflow: hidden;
        background: light-dark(#d9dbdf, #0c0e11);
        font: 14px/1.4 var(--aura-font-family, var(--lumo-font-family, system-ui, sans-serif));
    }
    .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 20px;
        padding: 10px 16px;
        color: light-dark(#262a31, #eceff4);
        background: light-dark(#ffffff, #20242a);
    }
    .bar label {
        display: flex;
        align-items: center;
        gap: 8px;
    }
    .bar label:first-child {
        flex: 1;
    }
    .bar input {
        flex: 1;
        max-width: 32rem;
    }
    .bar :is(input, select, button) {
        font: inherit;
        color: inherit;
        min-height: 34px;
        padding: 0 10px;
        border: 1px solid light-dark(#c3c7ce, #4a505a);
        border-radius: 7px;
        background: light-dark(#ffffff, #171a1f);
    }
    .bar button {
        padding: 0 18px;
        border-color: transparent;
        background: #2f4f86;
        color: #ffffff;
        cursor: pointer;
    }
    .bar :focus-visible {
        outline: 2px solid light-dark(#2f4f86, #a9c4f5);
        outline-offset: 2px;
    }
    .stage {
        position: relative;
        overflow: hidden;
    }
    .sheet {
        --unit: 1mm;
        position: absolute;
        left: 50%;
        top: 50%;
        box-sizing: border-box;
        display: grid;
        grid-template-rows: auto 1fr auto;
        gap: calc(2.5 * var(--unit));
        padding: calc(8 * var(--unit)) calc(9 * var(--unit)) calc(6 * var(--unit));
        transform: translate(-50%, -50%) scale(var(--fit, 1));
        color-scheme: light;
        color: #20242a;
        background: #ffffff;
        box-shadow: 0 3px 18px rgb(0 0 0 / 0.3);
        overflow: hidden;
        font-size: calc(3.4 * var(--unit));
    }
    .sheet.A3 {
        --unit: 1.35mm;
    }
    h1 {
        margin: 0;
        text-align: center;
        font-size: calc(7 * var(--unit));
        font-weight: 600;
        letter-spacing: 0.08em;
    }
    .frame {
        position: relative;
        border: 0.4mm solid #20242a;
        outline: 0.2mm solid #20242a;
        outline-offset: 0.8mm;
    }
    gridloom-map {
        position: absolute;
        inset: 0;
        min-height: 0;
    }
    .north {
        position: absolute;
        top: calc(3 * var(--unit));
        right: calc(3 * var(--unit));
        width: calc(11 * var(--unit));
        height: calc(14 * var(--unit));
    }
    aside {
        position: absolute;
        right: 0;
        bottom: 0;
        max-width: 40%;
        padding: calc(1.5 * var(--unit)) calc(3 * var(--unit)) calc(2 * var(--unit));
        background: rgb(255 255 255 / 0.93);
        border: 0.3mm solid #20242a;
        border-width: 0.3mm 0 0 0.3mm;
        font-size: calc(3 * var(--unit));
    }
    aside h2 {
        margin: 0 0 calc(1 * var(--unit));
        text-align: center;
        font-size: calc(3.6 * var(--unit));
        font-weight: 600;
        letter-spacing: 0.3em;
    }
    footer {
        display: flex;
        justify-content: space-between;
        gap: calc(6 * var(--unit));
        padding-top: 0.6mm;
        font-size: calc(3 * var(--unit));
        font-variant-numeric: tabular-nums;
    }
    footer span:nth-child(2) {
        text-align: center;
    }
    @media print {
        :host {
            display: block;
            height: auto;
            background: none;
        }
        .bar {
            display: none;
        }
        .stage,
        .sheet {
            position: static;
        }
        .sheet {
            transform: none;
            box-shadow: none;
            break-after: avoid;
            print-color-adjust: exact;
            -webkit-print-color-adjust: exact;
        }
    }
`;
