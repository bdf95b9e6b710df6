import type { FindingData, GridKey, RepairData, RepairsAnswer } from './wire.ts';

/** What is shown of the repairs of one finding. */
export interface RepairsView {
  /** The finding they are for, by its id. */
  finding: string | undefined;
  /** Undefined until the portal answered. */
  repairs: readonly RepairData[] | undefined;
  /** Which of them the map shows as if it were done. */
  shown: number | undefined;
}

export interface RepairsHost {
  ask(finding: string): void;
  /** These units show another grid. */
  repaint(units: Iterable<number>): void;
}

const NOTHING: RepairsView = { finding: undefined, repairs: undefined, shown: undefined };

/**
 * The repairs of the finding that is looked at: asked for when it is chosen and again after the plan changed, shown on the map while one is hovered
 * or was called up by its key. Knows nothing of how one is done.
 */
export class Repairs {
  readonly #host: RepairsHost;
  #revision = 0;
  #targets = new Map<number, GridKey>();
  /** The key was pressed before there was anything to show. */
  #awaited = false;
  view: RepairsView = NOTHING;

  constructor(host: RepairsHost) {
    this.#host = host;
  }

  /** What the shown repair would make of a unit; undefined where it leaves it alone. */
  gridOf(unit: number): GridKey | undefined {
    return this.#targets.get(unit);
  }

  /** The units that the shown repair moves. */
  get units(): ReadonlySet<number> {
    return new Set(this.#targets.keys());
  }

  get current(): RepairData | undefined {
    const { repairs, shown } = this.view;
    return shown === undefined ? undefined : repairs?.[shown];
  }

  /** Asks for the repairs of a finding, once for each state of the plan. */
  choose(finding: string | undefined, revision: number): void {
    if (finding === this.view.finding && revision === this.#revision) {
      return;
    }
    this.show(undefined);
    this.#revision = revision;
    this.#awaited = false;
    this.view = { ...NOTHING, finding };
    if (finding !== undefined) {
      this.#host.ask(finding);
    }
  }

  /** The plan changed: what was computed before holds no more, and a finding that is settled needs nothing. */
  planChanged(revision: number, findings: readonly FindingData[]): void {
    if (revision !== this.#revision) {
      const { finding } = this.view;
      this.choose(findings.some(({ id }) => id === finding) ? finding : undefined, revision);
    }
  }

  /** False for an answer that nobody waits for any more. */
  receive({ finding, revision, repairs }: RepairsAnswer): boolean {
    if (finding !== this.view.finding || revision < this.#revision) {
      return false;
    }
    this.show(undefined);
    this.view = { finding, repairs, shown: undefined };
    if (this.#awaited) {
      this.showNext();
    }
    return true;
  }

  /** Shows one on the map, or none. */
  show(index: number | undefined): void {
    const before = this.#targets.keys();
    const repair = index === undefined ? undefined : this.view.repairs?.[index];
    this.#targets = new Map(repair?.moves.map(([unit, , to]) => [unit, to]));
    this.view = { ...this.view, shown: repair && index };
    this.#host.repaint(new Set([...before, ...this.#targets.keys()]));
  }

  /** The one at a place is being done: it stays on the map until the plan has changed, and cannot be done twice. */
  take(index: number | undefined): RepairData | undefined {
    const repair = index === undefined ? undefined : this.view.repairs?.[index];
    if (repair) {
      this.show(index);
      this.view = { ...NOTHING, finding: this.view.finding };
    }
    return repair;
  }

  /** The best one first, then the next, round and round. */
  showNext(): void {
    const count = this.view.repairs?.length ?? 0;
    this.#awaited = this.view.finding !== undefined && this.view.repairs === undefined;
    if (count > 0) {
      this.show(((this.view.shown ?? -1) + 1) % count);
    }
  }
}
