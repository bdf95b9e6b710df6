import type { BranchedAnswer, HistoryAnswer, PlanRequest, StepData, VersionData } from './wire.ts';

/** What the studio knows of its plan's past: the newest steps, and more of them as they are asked for. */
export class PlanHistory {
  readonly #send: (request: (seq: number) => PlanRequest) => void;
  #open = false;
  steps: readonly StepData[] = [];
  versions: readonly VersionData[] = [];
  /** A plan that was just begun from a step of this one. */
  branched: string | undefined;

  constructor(send: (request: (seq: number) => PlanRequest) => void) {
    this.#send = send;
  }

  /** Somebody looks at it: from now on it is kept up to date. */
  open(): void {
    this.#open = true;
    this.refresh();
  }

  close(): void {
    this.#open = false;
  }

  /** There is an edit more, or the connection is back. */
  refresh(): void {
    if (this.#open) {
      this.#send(seq => ({ type: 'history', seq }));
    }
  }

  get more(): boolean {
    return this.steps.length > 0 && this.steps.at(-1)!.revision > 1;
  }

  older(): void {
    const last = this.steps.at(-1);
    if (last) {
      this.#send(seq => ({ type: 'history', seq, before: last.revision }));
    }
  }

  name(revision: number, name: string): void {
    this.#send(seq => ({ type: 'name-version', seq, revision, name }));
  }

  branch(revision: number, name: string): void {
    this.#send(seq => ({ type: 'branch', seq, revision, name }));
  }

  receive(answer: HistoryAnswer | BranchedAnswer): void {
    if (answer.type === 'branched') {
      this.branched = answer.plan;
      return;
    }
    this.versions = answer.versions;
    // A page joins what is there already: newer steps before it, older ones behind it.
    const [newest, oldest] = [answer.steps[0]?.revision ?? 0, answer.steps.at(-1)?.revision ?? Infinity];
    const newer = this.steps.filter(({ revision }) => revision > newest && answer.before !== undefined);
    const older = this.steps.filter(({ revision }) => revision < oldest);
    const gap = older.length > 0 && older[0].revision < oldest - 1;
    this.steps = [...newer, ...answer.steps, ...(gap ? [] : older)];
  }
}
