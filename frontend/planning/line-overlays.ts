import { html, nothing } from 'lit';
import { numberOf } from './grid-rows.ts';
import type { DrawnTrace, Pixel } from './pointer-gestures.ts';
import type { Scene } from './studio-overlays.ts';
import { MARK, signOf } from './sums.ts';
import { text } from './texts.ts';

/** From the line to the middle of a figure beside it, in CSS pixels. */
const ASIDE = 54;

/** The places beside a line, seen along it on the left and on the right, half-way from its beginning to its end. */
export function besides(line: readonly Pixel[], aside = ASIDE): [left: Pixel, right: Pixel] | undefined {
  const lengths = line.slice(1).map((to, i) => Math.hypot(to.x - line[i].x, to.y - line[i].y));
  let half = lengths.reduce((sum, length) => sum + length, 0) / 2;
  if (half === 0) {
    return undefined;
  }
  let i = 0;
  while (half > lengths[i] && i < lengths.length - 1) {
    half -= lengths[i++];
  }
  const [from, to] = [line[i], line[i + 1]];
  const [dx, dy] = [(to.x - from.x) / lengths[i], (to.y - from.y) / lengths[i]];
  const middle = { x: from.x + dx * half, y: from.y + dy * half };
  // Down is where y grows: what lies on the left of the way east is above it.
  return [
    { x: middle.x + dy * aside, y: middle.y - dx * aside },
    { x: middle.x - dy * aside, y: middle.y + dx * aside },
  ];
}

/** On both sides of a line that divides a grid: the households there, with a sign where they are outside the limits. */
export function sidesOf(scene: Scene, trace: DrawnTrace) {
  const figures = figuresOf(scene, trace);
  const places = trace.shape === 'cut' ? besides(trace.points) : undefined;
  return figures && places
    ? figures.map(({ said, sign }, i) => html`<div class="side ${sign}" data-x=${places[i].x} data-y=${places[i].y} aria-hidden="true">${said}</div>`)
    : nothing;
}

/** Each figure goes to its place, wherever the line was drawn to. */
export function placeSides(stage: HTMLElement) {
  stage.querySelectorAll<HTMLElement>('.side').forEach(side => {
    side.style.setProperty('--pointer-x', `${side.dataset['x']}px`);
    side.style.setProperty('--pointer-y', `${side.dataset['y']}px`);
  });
}

function figuresOf({ studio, rows, labels, locale }: Scene, trace: DrawnTrace) {
  if (trace.shape !== 'cut' || !trace.divided) {
    return undefined;
  }
  const { households, grid } = trace.divided;
  const limited = rows.find(({ key }) => key === grid)?.sign !== 'none';
  const format = new Intl.NumberFormat(locale);
  return households.map(number => {
    const { sign } = signOf(number, limited ? studio.plan.limits : { min: 0, max: Infinity });
    return { sign, said: `${text(labels, 'label.households', format.format(number))}${MARK[sign] && ` ${MARK[sign]}`}` };
  });
}

/** With a tool that draws lines: what the line is going to do and how to draw it, the figures on its sides, and why the portal would refuse it as it is. */
export function lineHint(scene: Scene, trace: DrawnTrace): { hint: string; figures?: string; refused?: string } | undefined {
  const { studio, labels } = scene;
  const { active, selected, tool } = studio;
  if (tool !== 'cut') {
    return tool === 'reshape' ? { hint: text(labels, 'hand.reshape') } : undefined;
  }
  const what =
    selected.size > 0
      ? text(labels, 'hand.cut.units', selected.size)
      : typeof active === 'string'
        ? text(labels, 'hand.cut.grid', numberOf(scene, active))
        : text(labels, 'hand.cut.all');
  const [left, right] = figuresOf(scene, trace) ?? [];
  const reason = trace.shape === 'cut' ? trace.refused : undefined;
  return {
    hint: `${what} ${text(labels, 'hand.cut.how')}`,
    figures: left && right && text(labels, 'hand.cut.sides', left.said, right.said),
    refused: reason && text(labels, `refused.${reason}`),
  };
}
