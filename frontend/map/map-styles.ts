import { css, type CSSResultGroup, unsafeCSS } from 'lit';
import maplibreSheet from 'maplibre-gl/dist/maplibre-gl.css?inline';

// The build may hand a sheet over as text or as Lit's own.
const sheet: unknown = maplibreSheet;

/** MapLibre's own sheet, and over it the portal's look: panels of one kind, in the page's theme. */
export const mapStyles: CSSResultGroup = [
    typeof sheet === 'string' ? unsafeCSS(sheet) : (sheet as CSSResultGroup),
    css`
        :host {
            --map-panel: light-dark(rgb(255 255 255 / 0.94), rgb(32 36 42 / 0.94));
            --map-panel-hover: light-dark(rgb(0 0 0 / 0.05), rgb(255 255 255 / 0.08));
            --map-line: light-dark(rgb(0 0 0 / 0.1), rgb(255 255 255 / 0.12));
            --map-text: light-dark(#2b2f36, #eceff4);
            --map-soft: light-dark(#5f646d, #aab1bc);
            --map-accent: light-dark(#2f4f86, #a9c4f5);
            --map-on-accent: light-dark(#fff, #12151a);
            --map-wrong: light-dark(#b3202c, #ff8d8d);
            --map-shadow: 0 1px 2px rgb(0 0 0 / 0.12), 0 4px 14px rgb(0 0 0 / 0.12);
            display: block;
            position: relative;
            overflow: hidden;
            min-height: 12rem;
            background: light-dark(#f3f1ec, #1a1d22);
            zoom: var(--map-scale, 1);
            font: 13px/1.4 var(--aura-font-family, var(--lumo-font-family, system-ui, sans-serif));
        }
        :host([sheet]) {
            zoom: 1;
        }
        :host([theme='dark']) {
            color-scheme: dark;
        }
        :host([theme='light']) {
            color-scheme: light;
        }
        #map {
            position: absolute;
            inset: 0;
        }
        .maplibregl-canvas:focus-visible {
            outline: 2px solid var(--map-accent);
            outline-offset: -3px;
        }
        .maplibregl-ctrl-group {
            background: var(--map-panel);
            border-radius: 10px;
            overflow: hidden;
        }
        .maplibregl-ctrl-group:not(:empty) {
            box-shadow: var(--map-shadow);
        }
        .maplibregl-ctrl-group button {
            width: 36px;
            height: 36px;
            color: var(--map-text);
        }
        .maplibregl-ctrl-group button:not(:disabled):hover {
            background-color: var(--map-panel-hover);
        }
        .maplibregl-ctrl-group button + button {
            border-top: 1px solid var(--map-line);
        }
        .maplibregl-ctrl-group button.tool {
            display: grid;
            place-items: center;
            font: 600 13px/1 var(--aura-font-family, var(--lumo-font-family, system-ui, sans-serif));
        }
        .maplibregl-ctrl-group button.tool[aria-pressed='true'] {
            background: var(--map-accent);
            color: var(--map-on-accent);
        }
        @media (pointer: coarse) {
            .maplibregl-ctrl-group button {
                width: 44px;
                height: 44px;
            }
        }
        :host([theme='dark']) .maplibregl-ctrl-icon {
            filter: invert(1) hue-rotate(180deg);
        }
        .maplibregl-ctrl-top-right {
            top: 4px;
            right: 4px;
        }
        .maplibregl-ctrl-scale {
            background: none;
            border: 1.5px solid var(--map-soft);
            border-top: 0;
            color: var(--map-text);
            font-size: 11px;
            text-shadow: 0 0 3px light-dark(#fff, #000), 0 0 3px light-dark(#fff, #000);
        }
        gridloom-map-layers {
            position: absolute;
            right: 14px;
            bottom: 32px;
            z-index: 2;
        }
        .attribution {
            position: absolute;
            right: 0;
            bottom: 0;
            z-index: 1;
            max-width: 100%;
            box-sizing: border-box;
            padding: 1px 10px;
            border-top-left-radius: 8px;
            font-size: 11px;
            line-height: 18px;
            color: var(--map-soft);
            background: light-dark(rgb(255 255 255 / 0.8), rgb(20 23 27 / 0.8));
            pointer-events: none;
        }
        .crosshair {
            position: absolute;
            left: 50%;
            top: 50%;
            width: 26px;
            height: 26px;
            margin: -13px 0 0 -13px;
            pointer-events: none;
            visibility: hidden;
            color: var(--map-text);
        }
        :host([keyboard]) .crosshair {
            visibility: visible;
        }
        .failure {
            position: absolute;
            inset: 0;
            display: grid;
            place-items: center;
            color: var(--map-soft);
        }
    `,
];
