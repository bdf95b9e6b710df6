import { css, type CSSResultGroup } from 'lit';
import { studioControls, studioTokens } from './studio-styles.ts';

/** The studio's layout: the map takes what the tables leave, everything else floats over it. */
export const studioSheet: CSSResultGroup = [
  studioTokens,
  studioControls,
  css`
    :host {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr) auto;
      min-block-size: 0;
      overflow: hidden;
      background: var(--vaadin-background-color);
    }

    .stage {
      position: relative;
      min-inline-size: 0;
      overflow: hidden;
      outline-offset: -3px;
      user-select: none;
    }

    gridloom-map {
      position: absolute;
      inset: 0;
    }

    gridloom-studio-keys {
      position: absolute;
    }

    gridloom-studio-panel {
      inline-size: clamp(20rem, 26vw, 27rem);
      border-inline-start: 1px solid var(--vaadin-border-color);
    }

    gridloom-studio-panel[hidden] {
      display: none;
    }

    gridloom-studio-tools {
      position: absolute;
      inset: var(--vaadin-padding-s) auto auto var(--vaadin-padding-s);
      z-index: 3;
    }

    .trace {
      position: absolute;
      inset: 0;
      z-index: 2;
      inline-size: 100%;
      block-size: 100%;
      pointer-events: none;
      fill: color-mix(in srgb, var(--studio-accent) 14%, transparent);
      stroke: var(--studio-accent);
      stroke-width: 2;
    }

    .trace.line,
    .trace.cut {
      fill: none;
    }

    .trace.cut > polyline:first-child {
      stroke-dasharray: 6 4;
    }

    .trace .led {
      stroke-width: 4;
    }

    .tip,
    .side,
    .hand,
    .notice,
    .connection {
      border: 1px solid var(--vaadin-border-color);
      border-radius: var(--vaadin-radius-m);
      background: var(--vaadin-background-color);
      box-shadow: var(--aura-shadow-m);
      font-variant-numeric: tabular-nums;
    }

    .tip {
      position: absolute;
      inset: 0 auto auto 0;
      z-index: 4;
      display: grid;
      max-inline-size: 22rem;
      padding: 0.25rem 0.5rem;
      pointer-events: none;
      translate: var(--pointer-x, 0) var(--pointer-y, 0);
      white-space: nowrap;
    }

    .side {
      position: absolute;
      inset: 0 auto auto 0;
      z-index: 3;
      padding: 0.125rem 0.5rem;
      pointer-events: none;
      translate: calc(var(--pointer-x, 0px) - 50%) calc(var(--pointer-y, 0px) - 50%);
      font-size: var(--aura-font-size-l);
      white-space: nowrap;
    }

    .tip.sums {
      display: block;
      max-inline-size: none;
      font-size: var(--aura-font-size-l);
    }

    .few,
    .many {
      color: var(--aura-red-text);
    }

    .top {
      position: absolute;
      inset: var(--vaadin-padding-s) 4rem auto 4rem;
      z-index: 4;
      display: grid;
      justify-items: center;
      gap: var(--vaadin-gap-s);
      pointer-events: none;
    }

    .top > * {
      pointer-events: auto;
    }

    .top .row {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      justify-content: space-between;
      gap: var(--vaadin-gap-s);
      inline-size: 100%;
      pointer-events: none;
    }

    .modes {
      display: flex;
      flex-wrap: wrap;
      gap: var(--vaadin-gap-s);
    }

    .row > * {
      pointer-events: auto;
    }

    .company {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem;
      margin: 0;
      padding: 0;
      list-style: none;
    }

    .company li {
      padding: 0.125rem 0.5rem;
      border-radius: var(--vaadin-radius-m);
      background: var(--studio-person, var(--studio-person-0));
      color: var(--aura-accent-contrast-color);
      font-size: var(--aura-font-size-s);
      line-height: 1.5rem;
    }

    .person-1 {
      --studio-person: var(--studio-person-1);
    }
    .person-2 {
      --studio-person: var(--studio-person-2);
    }
    .person-3 {
      --studio-person: var(--studio-person-3);
    }
    .person-4 {
      --studio-person: var(--studio-person-4);
    }
    .person-5 {
      --studio-person: var(--studio-person-5);
    }

    .notice {
      display: flex;
      align-items: start;
      gap: var(--vaadin-gap-s);
      max-inline-size: 36rem;
      padding: var(--vaadin-padding-s) var(--vaadin-padding-m);
    }

    .notice p {
      margin: 0;
    }

    .notice p:first-child:not(:last-child) {
      font-weight: var(--aura-font-weight-semibold);
    }

    .connection {
      display: flex;
      align-items: center;
      gap: var(--vaadin-gap-s);
      padding: var(--vaadin-padding-xs) var(--vaadin-padding-m);
    }

    .connection.lost {
      border-color: var(--aura-orange);
    }

    .hand {
      position: absolute;
      inset: auto 0 2.25rem 0;
      z-index: 3;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: var(--vaadin-gap-xs) var(--vaadin-gap-s);
      inline-size: fit-content;
      max-inline-size: calc(100% - 22rem);
      margin-inline: auto;
      padding: var(--vaadin-padding-xs) var(--vaadin-padding-m);
    }

    .refused {
      color: var(--studio-warning);
    }

    /* A line may have to be drawn below it. */
    .hand.line {
      pointer-events: none;
    }

    .hand.line button {
      pointer-events: auto;
    }

    .effects {
      font-weight: var(--aura-font-weight-medium);
    }

    .fold {
      position: absolute;
      inset: 50% 0 auto auto;
      z-index: 3;
      min-block-size: 3rem;
      padding-inline: 0.25rem;
      border-inline-end: 0;
      border-start-end-radius: 0;
      border-end-end-radius: 0;
      translate: 0 -50%;
    }
  `,
];
