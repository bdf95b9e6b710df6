import { blocking } from './findings.ts';
import type { Studio } from './studio.ts';

/** What the page round the studio goes by. `errors` counts those that hold back the submission. */
export interface PlanStatus {
  state: string;
  revision: number;
  errors: number;
  waivers: number;
}

/** Undefined while it is in the air: without a connection, or while a gesture runs. */
export function statusOf({ session, plan }: Studio): PlanStatus | undefined {
  if (!session.live || session.drawing) {
    return undefined;
  }
  const { state, revision, findings } = plan;
  return { state, revision, errors: blocking(findings), waivers: findings.filter(({ waiver }) => waiver !== null).length };
}
