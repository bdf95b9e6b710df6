import { text, type Labels } from './texts.ts';
import type { EffectData, StepData } from './wire.ts';

/** What a step did, in one line: "3 units → 004", "005 joined 004", "Back to step 12". */
export function stepLine(step: StepData, labels: Labels): string {
  const named = (wanted: (effect: EffectData) => boolean) =>
    step.effects.filter(wanted).map(({ number }) => number).join(text(labels, 'list'));
  const gaining = named(({ gained, change }) => gained > 0 && change !== 'WENT');
  const to = [gaining, step.unassigned > 0 ? text(labels, 'unassigned') : ''].filter(Boolean).join(text(labels, 'list'));
  const subject = subjectOf(step);
  return text(labels, `history.${step.kind}`, step.units, to, subject?.number ?? '', subject?.name ?? '', step.undoes ?? '', step.effects.length);
}

/** "003 478→442 · 004 512→548": the grids whose households changed. */
export function effectLine({ kind, effects }: StepData, format: Intl.NumberFormat): string {
  // A plan begins with all its grids at once: that is no news of any of them.
  return (kind === 'START' ? [] : effects)
    .filter(({ before, after }) => before !== after)
    .map(({ number, before, after }) => `${number} ${format.format(before)}→${format.format(after)}`)
    .join(' · ');
}

/** The grid that a step is about: the one that came, went, was renamed, fell into parts. */
function subjectOf({ kind, effects }: StepData): EffectData | undefined {
  switch (kind) {
    case 'CREATE':
      return effects.find(({ change }) => change === 'CAME');
    case 'RETIRE':
    case 'MERGE':
      return effects.find(({ change }) => change === 'WENT');
    case 'SPLIT':
      return effects.find(({ lost }) => lost > 0);
    default:
      return effects[0];
  }
}
