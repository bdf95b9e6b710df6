import type { FindingData } from './wire.ts';

const ORDER = { ERROR: 0, WARNING: 1, INFO: 2 };

/** Rules whose place is a grid, or all of them, as a whole: a mark there would only hide the grid's label. */
const WIDE = new Set(['HOUSEHOLDS', 'COMPACT', 'BARRIERS', 'TEAM', 'STABLE']);

/** Errors before warnings, what was silenced last, otherwise as the portal ordered them. */
export function inOrder(findings: readonly FindingData[]): FindingData[] {
  const place = ({ severity, silence }: FindingData) => (silence ? 3 : ORDER[severity]);
  return [...findings].sort((a, b) => place(a) - place(b));
}

/** Without those that somebody silenced. */
export function heard(findings: readonly FindingData[]): FindingData[] {
  return findings.filter(({ silence }) => !silence);
}

/** What the map marks beside what its labels say: places, and the finding that is looked at. */
export function marked(findings: readonly FindingData[], current: string | undefined): FindingData[] {
  return heard(findings).filter(({ id, rule }) => !WIDE.has(rule) || id === current);
}

export function maySilence({ severity, silence }: FindingData): boolean {
  return severity === 'WARNING' && !silence;
}

/** The finding after (`by` 1) or before (-1) the current one, round and round; the first if the current one is settled. */
export function walk(findings: readonly FindingData[], current: string | undefined, by: 1 | -1): FindingData | undefined {
  const at = findings.findIndex(({ id }) => id === current);
  if (at < 0) {
    return by > 0 ? findings[0] : findings.at(-1);
  }
  return findings[(at + by + findings.length) % findings.length];
}

/** An error holds back the submission unless a waiver was asked for. */
export function blocking(findings: readonly FindingData[]): number {
  return findings.filter(({ severity, waiver }) => severity === 'ERROR' && (waiver === null || waiver === 'REFUSED')).length;
}

export function mayAskWaiver({ severity, waivable, waiver }: FindingData): boolean {
  return severity === 'ERROR' && waivable && (waiver === null || waiver === 'REFUSED');
}
