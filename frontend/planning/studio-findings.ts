import { heard, inOrder, walk } from './findings.ts';
import { gridOfKey, levelOf } from './levels.ts';
import type { StudioHost } from './studio-host.ts';
import type { Studio } from './studio.ts';
import type { FindingData } from './wire.ts';

/** The finding that a planner looks at, and what is done about it. */
export class StudioFindings {
  readonly #studio: Studio;
  readonly #host: StudioHost;

  /** The one that is looked at. */
  current: string | undefined;

  constructor(studio: Studio, host: StudioHost) {
    this.#studio = studio;
    this.#host = host;
  }

  walk(by: 1 | -1): void {
    const finding = walk(inOrder(heard(this.#studio.session.findings)), this.current, by);
    if (finding) {
      this.show(finding);
    }
  }

  /** On the level that it is about, with its grid active. */
  show(finding: FindingData): void {
    const studio = this.#studio;
    this.current = finding.id;
    if (finding.rule.startsWith('MICRO_') && finding.grid !== null) {
      studio.open(gridOfKey(finding.grid));
      studio.activate(levelOf(finding.grid) === 'MICRO' ? finding.grid : null);
    } else {
      studio.goTo('GRID');
      if (finding.grid !== null) {
        studio.activate(finding.grid);
      }
    }
    if (studio.session.canEdit) {
      studio.repairs.choose(finding.id, studio.plan.revision);
    }
    this.#host.show(finding);
    this.#host.redraw();
  }

  showNextRepair(): void {
    this.#studio.repairs.showNext();
    this.#host.redraw();
  }

  showRepair(index: number | undefined): void {
    this.#studio.repairs.show(index);
    this.#host.redraw();
  }

  /** Does the repair that is shown, or the one at a place. False if there is none. */
  repair(index = this.#studio.repairs.view.shown): boolean {
    const { repairs, session, locks } = this.#studio;
    const repair = index === undefined ? undefined : repairs.view.repairs?.[index];
    if (!repair || !session.canEdit) {
      return false;
    }
    const locked = repair.moves.filter(([, from, to]) => locks.has(from) || locks.has(to));
    if (locked.length > 0) {
      this.#host.notice({ about: 'locked', units: locked.length });
      return false;
    }
    repairs.take(index);
    if (repair.creates) {
      session.create(repair.moves.map(([unit]) => unit));
    } else {
      session.move(repair.moves);
    }
    this.#host.redraw();
    return true;
  }
}
