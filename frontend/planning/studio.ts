import { AutoPlan } from './auto-plan.ts';
import { Company } from './company.ts';
import type { Coverage, Unit } from './coverage.ts';
import { CutTool } from './cut-tool.ts';
import { GridDigits } from './grid-digits.ts';
import type { Tool } from './keys.ts';
import type { Level } from './levels.ts';
import { forgetfulShelf, Locks } from './locks.ts';
import { NO_PREVIEW, type Preview } from './grid-rows.ts';
import { PlanHistory } from './plan-history.ts';
import { Picking } from './picking.ts';
import { EVERYTHING, wholeCompounds, type Reach } from './reach.ts';
import { Repairs } from './repairs.ts';
import { StudioFindings } from './studio-findings.ts';
import { StudioGesture } from './studio-gesture.ts';
import type { Sitting, StudioHost } from './studio-host.ts';
import { StudioSession, type Change } from './studio-session.ts';
import type { StudioTool } from './studio-tool.ts';
import { WALL_CLOCK, type Clock } from './throttle.ts';
import { Tinting } from './tinting.ts';
import { toolsOf } from './tools.ts';
import type { AutoAnswer, BranchedAnswer, GridData, GridKey, HereMessage, HistoryAnswer } from './wire.ts';

/** Whatever the portal sends about a plan. */
export type PlanMessage = Parameters<StudioSession['receive']>[0] | HistoryAnswer | BranchedAnswer | HereMessage | AutoAnswer;

const BRUSH = { smallest: 4, largest: 120, first: 18, factor: 1.25 };

/** What a planner has in hand: tool, active grid, selection, focused unit; the finding is {@link StudioFindings}. */
export class Studio {
  readonly coverage: Coverage;
  readonly picking: Picking;
  readonly gesture: StudioGesture;
  readonly session: StudioSession;
  readonly #digits = { GRID: new GridDigits(), MICRO: new GridDigits() };
  readonly locks: Locks;
  readonly #tintings: Record<Level, Tinting>;
  readonly history: PlanHistory;
  readonly company: Company;
  readonly repairs: Repairs;
  readonly findings: StudioFindings;
  readonly auto: AutoPlan;
  readonly clock: Clock | undefined;
  readonly #host: StudioHost;
  readonly #tools: Record<Tool, StudioTool>;
  /** What conflicts left in hand: the next of several adds to it. */
  #takenBack: ReadonlySet<number> | undefined;

  tool: Tool = 'select';
  /** The brush's radius in CSS pixels. */
  brush = BRUSH.first;
  reach: Reach = EVERYTHING;
  /** The grid that gestures give to; null: they take units out of every grid; undefined: none chosen yet. */
  active: GridKey | undefined;
  selected: ReadonlySet<number> = new Set();
  focused: number | undefined;

  constructor(coverage: Coverage, { plan, me, shelf, tab, clock }: Sitting, host: StudioHost) {
    this.coverage = coverage;
    this.#host = host;
    this.picking = new Picking(coverage);
    this.#tintings = { GRID: new Tinting(coverage), MICRO: new Tinting(coverage) };
    this.locks = new Locks(plan, shelf ?? forgetfulShelf());
    this.gesture = new StudioGesture(this);
    this.clock = clock;
    const cut = new CutTool(this);
    this.#tools = toolsOf(this, cut);
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
      cutPreviewed: answer => {
        cut.previewed(answer);
        host.retrace?.();
      },
      clock,
    });
    this.repairs = new Repairs({ ask: finding => this.session.askRepairs(finding), repaint: units => host.repaint(units) });
    this.findings = new StudioFindings(this, host);
    this.auto = new AutoPlan({
      ask: request => this.session.query(request),
      edit: request => this.session.ask(request),
      locked: () => this.locks.keys,
      repaint: units => host.repaint(units),
      redraw: () => host.redraw(),
      clock: clock ?? WALL_CLOCK,
    });
    this.history = new PlanHistory(request => this.session.query(request));
    this.company = new Company(tab ?? 'here', request => this.session.live && host.send(request), () => host.redraw(), clock);
  }

  receive(message: PlanMessage): void {
    switch (message.type) {
      case 'here':
        return this.company.heard(message);
      case 'history':
      case 'branched':
        this.history.receive(message);
        return this.#host.redraw();
      case 'auto':
        return this.auto.receive(message);
      default:
        this.session.receive(message);
    }
    if (message.type === 'moved') {
      this.auto.answered(message, this.plan.revision);
    }
    if (message.type === 'error') {
      this.auto.failed(message.seq);
    }
    if (message.type === 'snapshot') {
      this.company.hello();
      if (this.auto.view.state === 'RUNNING') {
        this.auto.look();
      }
    }
    if (message.type === 'snapshot' || message.type === 'edit') {
      this.history.refresh();
    }
  }

  /** The line broke; what is drawn meanwhile is kept. */
  lost(): void {
    this.session.lost();
    this.company.lost();
  }

  get toolInHand(): StudioTool {
    return this.#tools[this.tool];
  }

  /** On the level that is being drawn on, as are tints and digits. */
  get plan() {
    return this.session.plan;
  }

  get tinting(): Tinting {
    return this.#tintings[this.level];
  }

  get digits(): GridDigits {
    return this.#digits[this.level];
  }

  get level(): Level {
    return this.session.level;
  }

  /** The grid whose inside is open, on the level of micro-grids. */
  get within(): string | undefined {
    return this.level === 'MICRO' ? this.session.micro.within : undefined;
  }

  /** The other level. Inwards the active grid is opened, or the one under the focus; outwards the one that was open is active. */
  goTo(level: Level): void {
    if (level === this.level) {
      return;
    }
    const { micro, grids } = this.session;
    this.toolInHand.cancel?.();
    this.gesture.cancel();
    const under = this.focused === undefined ? undefined : grids.gridOf(this.focused);
    const open = level === 'MICRO' ? (this.active ?? under ?? undefined) : micro.within;
    this.session.goTo(level);
    this.selected = new Set();
    micro.within = level === 'MICRO' ? open : undefined;
    this.#retint();
    this.activate(level === 'MICRO' ? undefined : open);
    this.#host.repaint(this.coverage.units.keys());
  }

  /** Opens the inside of a grid. */
  open(grid: string): void {
    this.goTo('MICRO');
    const { micro } = this.session;
    if (micro.within !== grid) {
      micro.within = grid;
      this.selected = new Set();
      this.#retint();
      this.activate(undefined);
      this.#host.repaint(this.coverage.units.keys());
    }
  }

  /** Where no grid is open yet, the one of a unit is. */
  enter(unit: number | undefined): void {
    const grid = unit === undefined ? null : this.session.grids.gridOf(unit);
    if (this.level === 'MICRO' && this.within === undefined && grid !== null) {
      this.open(grid);
    }
  }

  /** The grids, or the micro-grids of the grid that is open. */
  get here(): readonly GridData[] {
    return this.level === 'GRID' ? this.session.grids.grids : this.session.micro.here;
  }

  /** The units that can be drawn with on this level. */
  get ground(): ReadonlyMap<number, Unit> {
    const { units } = this.coverage;
    return this.level === 'GRID' ? units : new Map([...units].filter(([n]) => this.plan.includes(n)));
  }

  /** The grid, with the repair done that is being looked at, or as the automatic plan would have it. */
  shownGridOf(unit: number): GridKey {
    const repaired = this.repairs.gridOf(unit);
    const shown = repaired === undefined ? this.auto.gridOf(unit) : repaired;
    return shown === undefined ? this.session.grids.gridOf(unit) : shown;
  }

  /** The automatic plan that is looked at, for the sums. */
  get preview(): Preview {
    if (this.level === 'MICRO') {
      return NO_PREVIEW;
    }
    return { targets: this.auto.preview, householdsOf: unit => this.coverage.units.get(unit)?.households ?? 0 };
  }

  unitsOf(grid: GridKey): number[] {
    return [...this.coverage.units.keys()].filter(n => this.plan.includes(n) && this.plan.gridOf(n) === grid);
  }

  /** Of these units those that no lock keeps where they are. */
  unlocked(units: ReadonlySet<number>, to: GridKey): ReadonlySet<number> {
    if (this.locks.has(to)) {
      return new Set();
    }
    return this.locks.keys.size === 0 ? units : new Set([...units].filter(n => !this.locks.has(this.plan.gridBefore(n))));
  }

  /** Another tool in hand; what the one before had begun is let go. */
  take(tool: Tool): void {
    if (tool !== this.tool) {
      this.toolInHand.cancel?.();
    }
    this.tool = tool;
    this.#host.redraw();
  }

  reachFor(reach: Partial<Reach>): void {
    this.reach = { ...this.reach, ...reach };
    this.#host.redraw();
  }

  activate(grid: GridKey | undefined): void {
    this.active = grid;
    this.company.at({ grid: this.within ?? grid ?? null });
    if (typeof grid === 'string') {
      this.digits.used(grid);
    }
    this.#host.redraw();
  }

  toggleLock(grid: string): void {
    this.locks.toggle(grid);
    this.#host.redraw();
  }

  select(units: ReadonlySet<number>): void {
    this.enter(units.values().next().value);
    this.selected = this.included(this.reach.whole ? wholeCompounds(units, this.coverage) : units);
    this.company.at({ units: this.selected });
    this.#host.redraw();
  }

  /** Of these units those that gestures may take on this level. */
  included(units: ReadonlySet<number>): ReadonlySet<number> {
    return this.level === 'GRID' ? units : new Set([...units].filter(n => this.plan.includes(n)));
  }

  focus(unit: number): void {
    this.focused = unit;
    this.#host.reveal(unit);
    this.#host.redraw();
  }

  /** Gives what is selected, or the focused unit. What a lock keeps back stays selected. */
  give(to: GridKey): void {
    const inHand = new Set(this.selected.size > 0 ? this.selected : this.focused === undefined ? [] : [this.focused]);
    const wished = this.reach.whole ? wholeCompounds(inHand, this.coverage) : inHand;
    const units = this.unlocked(this.included(wished), to);
    this.session.give(units, to);
    const kept = new Set([...wished].filter(n => !units.has(n)));
    this.selected = this.selected.size > 0 ? kept : new Set();
    if (kept.size > 0) {
      this.#host.notice({ about: 'locked', units: kept.size });
    }
    this.activate(to);
  }

  giveInHand(): void {
    if (this.active !== undefined && this.session.canEdit) {
      this.give(this.active);
    }
  }

  /** A grid chosen by key or number: the selection goes there, and it is the active one from now on. */
  choose(grid: string): void {
    if (this.selected.size > 0 && this.session.canEdit) {
      this.give(grid);
    } else {
      this.activate(grid);
    }
  }

  create(): void {
    const units = this.unlocked(this.selected, null);
    if (units.size > 0) {
      this.session.create(units);
    }
  }

  /** What the gesture has in hand changed. */
  gestureChanged(): void {
    this.company.at({ units: this.gesture.giving?.units ?? this.selected });
    this.#host.redraw();
  }

  resized(by: 1 | -1): void {
    const size = Math.round(this.brush * BRUSH.factor ** by);
    this.brush = Math.min(BRUSH.largest, Math.max(BRUSH.smallest, size));
    this.#host.redraw();
  }

  #changed({ units, notice, created }: Change): void {
    const retint = !this.session.drawing && this.#retint();
    this.#host.repaint(retint ? this.coverage.units.keys() : units);
    this.repairs.planChanged(this.plan.revision, this.plan.findings);
    this.auto.planChanged(this.plan.revision);
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
        const kept = this.selected === this.#takenBack ? this.selected : [];
        this.#takenBack = new Set([...kept, ...notice.conflicts.map(({ unit }) => unit)]);
        this.selected = this.#takenBack;
      }
      this.#host.notice(notice);
    }
    if (units.length > 0 && !this.session.drawing) {
      // What a tool shows of a border is no longer there.
      this.#host.retrace?.();
    }
    this.#host.redraw();
  }

  #keys(): string[] {
    return this.here.map(({ key }) => key);
  }

  #retint(): boolean {
    const keys = this.#keys();
    this.digits.offer(keys);
    const { grids, micro } = this.session;
    if (this.session.live) {
      this.locks.retain([...grids.grids, ...micro.grids].map(({ key }) => key));
    }
    if (micro.within !== undefined && !grids.grids.some(({ key }) => key === micro.within)) {
      micro.within = undefined;
      this.#host.repaint(this.coverage.units.keys());
    }
    return this.tinting.update(this.plan.grids.map(({ key }) => key), n => this.plan.gridOf(n));
  }
}
