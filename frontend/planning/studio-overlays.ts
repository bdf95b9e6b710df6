import { html, nothing, svg } from 'lit';
import { lineHint } from './line-overlays.ts';
import { effectsInHand } from './effects-in-hand.ts';
import { numberOf, type GridRow } from './grid-rows.ts';
import { numberIn } from './levels.ts';
import type { DrawnTrace, Pixel } from './pointer-gestures.ts';
import type { Studio } from './studio.ts';
import { MARK, signOf, type Effect } from './sums.ts';
import { text, type Labels } from './texts.ts';
import type { GridKey } from './wire.ts';

/** What the pieces that float over the map are made of. */
export interface Scene {
  studio: Studio;
  rows: readonly GridRow[];
  labels: Labels;
  locale: string;
}

/** The brush's circle, or the line or ring that is being drawn. */
export function traceOf(trace: DrawnTrace) {
  return trace.shape === 'none' ? nothing : html`<svg class="trace ${trace.shape}" aria-hidden="true">${shapeOf(trace)}</svg>`;
}

function shapeOf(trace: Exclude<DrawnTrace, { shape: 'none' }>) {
  if (trace.shape === 'circle') {
    return svg`<circle cx=${trace.at.x} cy=${trace.at.y} r=${trace.radius} />`;
  }
  if (trace.shape === 'cut') {
    return svg`<polyline points=${pointsOf(trace.points)} />${trace.led.map(line => svg`<polyline class="led" points=${pointsOf(line)} />`)}
      ${trace.mark ? svg`<circle cx=${trace.mark.x} cy=${trace.mark.y} r="5" />` : nothing}`;
  }
  const points = pointsOf(trace.points);
  return trace.shape === 'ring' ? svg`<polygon points=${points} />` : svg`<polyline points=${points} />`;
}

function pointsOf(points: readonly Pixel[]): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ');
}

/** Beside the pointer: the sums while a gesture runs, otherwise the unit under it. */
export function tipOf(scene: Scene, hover: { unit: number | undefined; at: Pixel | undefined }) {
  const { studio, labels, locale } = scene;
  if (hover.at && studio.gesture.giving) {
    return html`<div class="tip sums" aria-hidden="true">${effectsText(scene, effectsInHand(studio))}</div>`;
  }
  if (!hover.at || hover.unit === undefined) {
    return nothing;
  }
  const { label, households, water } = studio.coverage.unit(hover.unit);
  const count = new Intl.NumberFormat(locale).format(households);
  return html`<div class="tip" aria-hidden="true">
    <strong>${label || text(labels, water ? 'unit.water' : 'unit.ground')}</strong>
    <span>${text(labels, 'label.households', count)} · ${belonging(scene, hover.unit)}</span>
  </div>`;
}

/** The tip goes with the pointer, on whichever side of it there is room. */
export function carryTip(stage: HTMLElement, at: Pixel | undefined) {
  const tip = stage.querySelector<HTMLElement>('.tip');
  if (tip && at) {
    const left = at.x + 18 + tip.offsetWidth > stage.clientWidth ? at.x - 18 - tip.offsetWidth : at.x + 18;
    const top = at.y + 18 + tip.offsetHeight > stage.clientHeight ? at.y - 18 - tip.offsetHeight : at.y + 18;
    tip.style.setProperty('--pointer-x', `${Math.max(0, left)}px`);
    tip.style.setProperty('--pointer-y', `${Math.max(0, top)}px`);
  }
}

/** Below the map: what is selected, what giving it would do, and the button that does; with a tool that draws lines, what the line is for. */
export function handOf(scene: Scene, trace: DrawnTrace, editable: boolean, act: (name: 'give' | 'create' | 'cancel') => void) {
  const { studio, labels, locale } = scene;
  const { active, selected } = studio;
  const target = active === undefined ? undefined : numberOf(scene, active);
  const line = editable ? lineHint(scene, trace) : undefined;
  if (line) {
    return html`<div class="hand line" role="status">
      <span>${line.hint}</span>${line.figures ? html`<b>${line.figures}</b>` : nothing}
      ${line.refused ? html`<span class="refused">${line.refused}</span>` : nothing}
      ${selected.size > 0
        ? html`<button class="quiet" aria-keyshortcuts="Escape" @click=${() => act('cancel')}>${text(labels, 'hand.clear')}</button>`
        : nothing}
    </div>`;
  }
  if (selected.size === 0) {
    return target === undefined || !editable
      ? nothing
      : html`<div class="hand">${text(labels, 'hand.active', target)}</div>`;
  }
  const households = [...selected].reduce((sum, n) => sum + studio.coverage.unit(n).households, 0);
  const format = new Intl.NumberFormat(locale);
  const effects = effectsInHand(studio);
  return html`<div class="hand">
    <span>${text(labels, 'hand.selected', format.format(selected.size), format.format(households))}</span>
    ${effects.length > 0 ? html`<span class="effects">${effectsText(scene, effects)}</span>` : nothing}
    ${editable && target !== undefined
      ? html`<button class="primary" aria-keyshortcuts="Enter" @click=${() => act('give')}>${text(labels, 'hand.give', target)}</button>`
      : nothing}
    ${editable ? html`<button aria-keyshortcuts="N" @click=${() => act('create')}>${text(labels, 'hand.create')}</button>` : nothing}
    <button class="quiet" aria-keyshortcuts="Escape" @click=${() => act('cancel')}>${text(labels, 'hand.clear')}</button>
  </div>`;
}

/** Who else has the plan open, and which grid each is at. */
export function companyOf(scene: Scene) {
  const { studio, labels } = scene;
  const { others } = studio.company;
  return others.length === 0
    ? nothing
    : html`<ul class="company" aria-label=${text(labels, 'company')}>
        ${others.map(({ name, colour, grid }) => {
          const at = grid === null ? name : text(labels, 'company.at', name, numberIn(studio.session, grid));
          return html`<li class="person-${colour}">${at}</li>`;
        })}
      </ul>`;
}

/** What a screen reader says of the unit that arrow keys are on. */
export function spokenOf(scene: Scene): string {
  const { studio, labels, locale } = scene;
  if (studio.focused === undefined) {
    return '';
  }
  const { label, households } = studio.coverage.unit(studio.focused);
  const grid = belonging(scene, studio.focused);
  const name = label || text(labels, 'unit.ground');
  const spoken = text(labels, 'unit.spoken', name, new Intl.NumberFormat(locale).format(households), grid);
  return studio.selected.has(studio.focused) ? text(labels, 'unit.spoken.selected', spoken) : spoken;
}

/** The number of a unit's grid, or "003-02" inside one. */
function belonging({ studio, labels }: Scene, unit: number): string {
  const { session, plan, level } = studio;
  const micro = level === 'MICRO' && plan.includes(unit) ? plan.gridOf(unit) : null;
  return numberIn(session, micro ?? session.grids.gridOf(unit)) || text(labels, 'unassigned');
}

/** "003 478→442 · 004 512→548 ▲", the sign where the grid would break its limits. */
function effectsText(scene: Scene, effects: readonly Effect[]) {
  const format = new Intl.NumberFormat(scene.locale);
  const order = (grid: GridKey) => scene.rows.findIndex(({ key }) => key === grid);
  const sorted = [...effects].sort((a, b) => order(a.grid) - order(b.grid));
  return sorted.map(({ grid, before, after }, i) => {
    const row = scene.rows.find(({ key }) => key === grid);
    const limited = row !== undefined && row.sign !== 'none';
    const { sign } = signOf(after, limited ? scene.studio.plan.limits : { min: 0, max: Infinity });
    return html`${i > 0 ? ' · ' : ''}<span class=${sign}
        ><b>${numberOf(scene, grid)}</b> ${format.format(before)}→${format.format(after)}${MARK[sign] && ` ${MARK[sign]}`}</span
      >`;
  });
}
