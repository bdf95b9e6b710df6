import type { FindingData } from './wire.ts';

const ORDER = { ERROR: 0, WARNING: 1, INFO: 2 };

/** Errors before warnings, otherwise as the portal ordered them. */
export function inOrder(findings: readonly FindingData[]): FindingData[] {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
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
