import type { Coverage } from './coverage.ts';
import { heard, inOrder, walk as walkFindings } from './findings.ts';
import { GridDigits } from './grid-digits.ts';
import type { Command, Tool } from './keys.ts';
import { Repairs } from './repairs.ts';
import { select, type SelectionMode } from './selection.ts';
import { StudioSession, type Change, type Notice } from './studio-session.ts';
import { changesOf, effectsOf, type Effect } from './sums.ts';
import type { Clock } from './throttle.ts';
import { adjacency, tintsOf } from './tints.ts';
import { step, type Direction } from './walking.ts';
import type { FindingData, GridKey, PlanRequest } from './wire.ts';

const BRUSH = { smallest: 4, largest: 120, first: 18, factor: 1.25 };

/** What the studio needs of whatever shows it. */
export interface StudioHost {
  send(request: PlanRequest): void;
  /** These units show another grid, or another colour. */
  repaint(units: Iterable<number>): void;
  /** Something beside the units changed: selection, sums, findings. */
  redraw(): void;
  notice(notice: Notice): void;
  show(finding: FindingData): void;
  /** Brings a unit into view if it is not. */
  reveal(unit: number): void;
}

type Gesture =
  | { does: 'give'; to: GridKey; units: ReadonlySet<number> }
  | { does: 'select'; mode: SelectionMode; before: ReadonlySet<number> };

/** What a planner has in hand: tool, active grid, selection, focused unit, current finding. And what keys and gestures do with it. */
export class Studio {
  readonly coverage: Coverage;
  readonly session: StudioSession;
  readonly digits = new GridDigits();
  readonly repairs: Repairs;
  readonly #host: StudioHost;
  #tints = new Map<string, number>();
  #gesture: Gesture | undefined;

  tool: Tool = 'select';
  /** The brush's radius in CSS pixels. */
  brush = BRUSH.first;
  /** The grid that gestures give to; null: they take units out of every grid; undefined: none chosen yet. */
  active: GridKey | undefined;
  selected: ReadonlySet<number> = new Set();
  focused: number | undefined;
  finding: string | undefined;

  constructor(coverage: Coverage, me: string, host: StudioHost, clock?: Clock) {
    this.coverage = coverage;
    this.#host = host;
    this.session = new StudioSession({
      coverage,
      me,
      send: request => host.send(request),
      changed: change => this.#changed(change),
      repairs: answer => {
        if (this.repairs.receive(answer)) {
          host.redraw();
        }
      },
      clock,
    });
    this.repairs = new Repairs({ ask: finding => this.session.askRepairs(finding), repaint: units => host.repaint(units) });
  }

  get plan() {
    return this.session.plan;
  }

  /** With the repair done that is being looked at. */
  shownGridOf(unit: number): GridKey {
    const repaired = this.repairs.gridOf(unit);
    return repaired === undefined ? this.plan.gridOf(unit) : repaired;
  }

  tintOf(grid: string): number {
    return this.#tints.get(grid) ?? 0;
  }

  /** What the running gesture does to the sums, or what giving the selection to the active grid would do. */
  get effects(): Effect[] {
    const { plan } = this;
    const from = (n: number) => plan.gridBefore(n);
    const households = (n: number) => this.coverage.unit(n).households;
    if (this.#gesture?.does === 'give') {
      const changes = changesOf(this.#gesture.units, this.#gesture.to, from, households);
      // The sums shown contain the gesture already.
      return effectsOf(changes, grid => plan.households(grid) - changes.get(grid)!);
    }
    if (this.active === undefined || this.selected.size === 0) {
      return [];
    }
    return effectsOf(changesOf(this.selected, this.active, from, households), grid => plan.households(grid));
  }

  unitsOf(grid: GridKey): number[] {
    return [...this.coverage.units.keys()].filter(n => this.plan.gridOf(n) === grid);
  }

  get giving(): boolean {
    return this.#gesture?.does === 'give';
  }

  /** Does what a key says; false if that needs the one who shows the studio. */
  perform(command: Command): boolean {
    switch (command.do) {
      case 'tool':
        this.tool = command.tool;
        break;
      case 'brush-size':
        this.resized(command.by);
        break;
      case 'digit':
        this.#toGrid(this.digits.gridOf(command.digit));
        break;
      case 'give':
        if (!this.doRepair()) {
          this.giveInHand();
        }
        break;
      case 'repair':
        this.repairs.showNext();
        break;
      case 'walk':
        this.#walk(command.direction);
        break;
      case 'toggle':
        this.selected = this.focused === undefined ? this.selected : select(this.selected, [this.focused], 'toggle');
        break;
      case 'finding':
        this.walkFindings(command.by);
        break;
      case 'create':
        if (this.selected.size > 0) {
          this.session.create(this.selected);
        }
        break;
      case 'undo':
        this.session.undo();
        break;
      case 'redo':
        this.session.redo();
        break;
      case 'cancel':
        this.#letGo();
        break;
      case 'type-grid':
      case 'help':
      case 'zoom':
        return false;
    }
    this.#host.redraw();
    return true;
  }

  activate(grid: GridKey): void {
    this.active = grid;
    if (grid !== null) {
      this.digits.used(grid);
    }
    this.#host.redraw();
  }

  /** The number was typed after G. False if no grid has it. */
  toNumber(number: string): boolean {
    const typed = number.trim();
    // A new grid has no code yet; its provisional number carries a plus.
    const names = [typed, typed.padStart(3, '0'), `+${typed}`];
    const grid = names.map(name => this.plan.grids.find(({ number, code }) => number === name || code === name)).find(Boolean);
    this.#toGrid(grid?.key);
    return grid !== undefined;
  }

  select(units: ReadonlySet<number>): void {
    this.selected = units;
    this.#host.redraw();
  }

  focus(unit: number): void {
    this.focused = unit;
    this.#host.reveal(unit);
    this.#host.redraw();
  }

  give(to: GridKey): void {
    const units = this.selected.size > 0 ? this.selected : this.focused === undefined ? [] : [this.focused];
    this.session.give(units, to);
    this.selected = new Set();
    this.activate(to);
  }

  giveInHand(): void {
    if (this.active !== undefined && this.session.canEdit) {
      this.give(this.active);
    }
  }

  walkFindings(by: 1 | -1): void {
    const finding = walkFindings(inOrder(heard(this.session.findings)), this.finding, by);
    if (finding) {
      this.showFinding(finding);
    }
  }

  showFinding(finding: FindingData): void {
    this.finding = finding.id;
    if (finding.grid !== null) {
      this.activate(finding.grid);
    }
    if (this.session.canEdit) {
      this.repairs.choose(finding.id, this.plan.revision);
    }
    this.#host.show(finding);
    this.#host.redraw();
  }

  showRepair(index: number | undefined): void {
    this.repairs.show(index);
    this.#host.redraw();
  }

  /** Does the repair that is shown, or the one at a place. False if there is none. */
  doRepair(index = this.repairs.view.shown): boolean {
    const repair = this.session.canEdit ? this.repairs.take(index) : undefined;
    if (repair?.creates) {
      this.session.create(repair.moves.map(([unit]) => unit));
    } else if (repair) {
      this.session.move(repair.moves);
    }
    this.#host.redraw();
    return repair !== undefined;
  }

  clicked(unit: number, mode: SelectionMode): void {
    this.focused = unit;
    this.select(select(this.selected, [unit], mode));
  }

  /** A press of brush or rectangle: plain it gives to the active grid, with Shift or Alt it selects. False where it can do neither. */
  begun(unit: number | undefined, mode: SelectionMode): boolean {
    const to = this.active === undefined && this.tool === 'brush' ? this.#gridUnder(unit) : this.active;
    if (mode === 'replace' && to !== undefined && this.session.canEdit) {
      this.activate(to);
      this.#gesture = { does: 'give', to, units: new Set() };
    } else {
      this.#gesture = { does: 'select', mode, before: this.selected };
    }
    return true;
  }

  covers(units: ReadonlySet<number>): void {
    if (this.#gesture?.does === 'give') {
      this.#gesture.units = units;
      this.session.draw(units, this.#gesture.to);
    } else if (this.#gesture) {
      this.selected = select(this.#gesture.before, units, this.#gesture.mode);
    }
    this.#host.redraw();
  }

  ended(): void {
    if (this.#gesture?.does === 'give') {
      this.#gesture = undefined;
      this.session.release();
    }
    this.#gesture = undefined;
    this.#host.redraw();
  }

  cancelled(): void {
    if (this.#gesture?.does === 'give') {
      this.#gesture = undefined;
      this.session.cancel();
    } else if (this.#gesture) {
      this.selected = this.#gesture.before;
    }
    this.#gesture = undefined;
    this.#host.redraw();
  }

  resized(by: 1 | -1): void {
    const size = Math.round(this.brush * BRUSH.factor ** by);
    this.brush = Math.min(BRUSH.largest, Math.max(BRUSH.smallest, size));
    this.#host.redraw();
  }

  /** A grid chosen by key or number: the selection goes there, and it is the active one from now on. */
  #toGrid(grid: string | undefined): void {
    if (grid !== undefined) {
      if (this.selected.size > 0 && this.session.canEdit) {
        this.give(grid);
      } else {
        this.activate(grid);
      }
    }
  }

  #gridUnder(unit: number | undefined): string | undefined {
    return unit === undefined ? undefined : (this.plan.gridOf(unit) ?? undefined);
  }

  #walk(direction: Direction): void {
    const from = this.focused ?? this.selected.values().next().value;
    const next = from === undefined ? this.coverage.units.keys().next().value : step(this.coverage, from, direction);
    if (next !== undefined) {
      this.focus(next);
    }
  }

  /** Esc without a running gesture: first the shown repair goes, then the selection, then the active grid. */
  #letGo(): void {
    if (this.repairs.current) {
      this.repairs.show(undefined);
    } else if (this.selected.size > 0) {
      this.selected = new Set();
    } else {
      this.active = undefined;
      this.finding = undefined;
      this.repairs.choose(undefined, this.plan.revision);
    }
  }

  #changed({ units, notice, created }: Change): void {
    const retint = !this.session.drawing && this.#retint();
    this.#host.repaint(retint ? this.coverage.units.keys() : units);
    this.repairs.planChanged(this.plan.revision, this.plan.findings);
    if (created !== undefined) {
      this.selected = new Set();
      this.activate(created);
    }
    if (this.active !== undefined && this.active !== null && !this.#keys().includes(this.active)) {
      this.active = undefined;
    }
    if (notice) {
      if (notice.about === 'conflict' || notice.about === 'refused') {
        this.repairs.choose(undefined, this.plan.revision);
      }
      if (notice.about === 'conflict') {
        // What did not go through is in hand again, to be looked at and given once more.
        this.selected = new Set(notice.conflicts.map(({ unit }) => unit));
      }
      this.#host.notice(notice);
    }
    this.#host.redraw();
  }

  #keys(): string[] {
    return this.plan.grids.map(({ key }) => key);
  }

  #retint(): boolean {
    const keys = this.#keys();
    this.digits.offer(keys);
    const after = tintsOf(keys, adjacency(this.coverage, n => this.plan.gridOf(n)), this.#tints);
    const same = after.size === this.#tints.size && [...after].every(([key, tint]) => this.#tints.get(key) === tint);
    this.#tints = after;
    return !same;
  }
}
