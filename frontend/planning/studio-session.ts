import type { Coverage } from './coverage.ts';
import { GesturePreviews } from './gesture-previews.ts';
import { inside, type Level } from './levels.ts';
import { MicroState } from './micro-state.ts';
import { PlanState } from './plan-state.ts';
import { changesAnything, noticeOf, type Notice } from './session-notice.ts';
import type { Clock } from './throttle.ts';
import type {
  CutPreviewed,
  EditChange,
  FindingData,
  GridKey,
  GroundData,
  Moved,
  PlanRequest,
  Previewed,
  Refusal,
  RepairData,
  RepairsAnswer,
  Snapshot,
  StateChange,
} from './wire.ts';

/** What changed: the units that show another grid now, and perhaps something to tell. */
export interface Change {
  units: readonly number[];
  notice?: Notice;
  /** A grid that this planner just made. */
  created?: string;
}

export interface SessionOptions {
  coverage: Coverage;
  /** The account name of the planner who sits here. */
  me: string;
  send: (request: PlanRequest) => void;
  changed: (change: Change) => void;
  repairs?: (answer: RepairsAnswer) => void;
  cutPreviewed?: (answer: CutPreviewed) => void;
  clock?: Clock;
}

/**
 * One planner's sitting at one plan: takes gestures and commands, shows them at once, talks to the portal, and reconciles. Knows
 * nothing of the map or of the socket.
 */
export class StudioSession {
  /** The two levels. */
  readonly grids: PlanState;
  readonly micro: MicroState;
  #level: Level = 'GRID';
  readonly #options: SessionOptions;
  readonly #gesture: GesturePreviews;
  readonly #creating = new Set<number>();
  /** Requests beside moves that wait for an answer. */
  readonly #asked = new Set<number>();
  #seq = 0;
  /** The request for a split that the portal is at work on. */
  #splitting: number | undefined;
  #live = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.grids = new PlanState(options.coverage.units);
    this.micro = new MicroState(this.grids, options.coverage.units);
    this.#gesture = new GesturePreviews(
      ({ units, to }) => this.#send({ type: 'preview', seq: ++this.#seq, units, to, level: this.#level }),
      options.clock,
    );
  }

  /** The level that is being drawn on. */
  get plan(): PlanState {
    return this.#level === 'GRID' ? this.grids : this.micro;
  }

  get level(): Level {
    return this.#level;
  }

  /** A running gesture has to be over. */
  goTo(level: Level): void {
    this.#level = level;
  }

  /** Both levels, for what comes in. */
  get #plans(): readonly PlanState[] {
    return [this.grids, this.micro];
  }

  /** The findings of the plan as it is shown, the running gesture included as soon as the portal answered. */
  get findings(): readonly FindingData[] {
    return this.#gesture.findings ?? this.plan.findings;
  }

  /** Without a connection moves go on: they are kept, and sent when it is back. */
  get canEdit(): boolean {
    return this.plan.editable;
  }

  /** Moves that nobody else knows of yet because the line is down. */
  get unsent(): number {
    return this.#live ? 0 : this.#waiting().length;
  }

  get live(): boolean {
    return this.#live;
  }

  get drawing(): boolean {
    return this.#gesture.running;
  }

  draw(units: ReadonlySet<number>, to: GridKey): void {
    if (!this.drawing && !this.canEdit) {
      return;
    }
    this.#gesture.begin();
    const changed = this.plan.gesture(units, to);
    if (changed.length > 0) {
      this.#gesture.offer({ units: [...units].filter(n => this.plan.gridBefore(n) !== to), to });
      this.#options.changed({ units: changed });
    }
  }

  cancel(): void {
    this.#gesture.end(this.#seq);
    this.#gesture.confirmed();
    this.#options.changed({ units: this.plan.cancel() });
  }

  /** The gesture is done: one move. A gesture that outlives the connection is kept and sent when it is back. */
  release(): void {
    if (this.drawing) {
      this.#gesture.end(this.#seq);
      const { move, changed } = this.plan.release(++this.#seq);
      this.#sendMove(move, changed);
    }
  }

  give(units: Iterable<number>, to: GridKey): void {
    if (this.canEdit) {
      const { move, changed } = this.plan.release(++this.#seq, units, to);
      this.#sendMove(move, changed);
    }
  }

  /** The repairs of a finding; the answer comes as it comes. */
  askRepairs(finding: string): void {
    if (this.canEdit) {
      this.#send({ type: 'repairs', seq: ++this.#seq, finding });
    }
  }

  /** Several units, each to a grid of its own, as one edit. Shown when the edit comes back. */
  move(units: RepairData['moves']): void {
    this.ask(seq => ({ type: 'moves', seq, units }));
  }

  create(units: Iterable<number>): void {
    if (this.canEdit && this.#connected()) {
      const seq = ++this.#seq;
      this.#creating.add(seq);
      const within = this.#level === 'MICRO' ? { within: this.micro.within } : {};
      this.#send({ type: 'create', seq, name: null, units: [...units].map(n => [n, this.plan.gridBefore(n)]), ...within });
    }
  }

  /** Takes the portal some seconds: until then {@link splitting}. */
  split(key: string, parts: number): void {
    this.#splitting = this.ask(seq => ({ type: 'split', seq, key, parts })) ?? this.#splitting;
    this.#options.changed({ units: [] });
  }

  /** What of a grid is in no micro-grid becomes so many; takes as long as {@link split}. */
  divide(key: string, parts: number): void {
    this.#splitting = this.ask(seq => ({ type: 'divide', seq, key, parts })) ?? this.#splitting;
    this.#options.changed({ units: [] });
  }

  get splitting(): boolean {
    return this.#splitting !== undefined;
  }

  undo(): void {
    this.ask(seq => ({ type: 'undo', seq }));
  }

  /** Leaves a step that cannot be undone as it is and undoes the one before it. */
  undoBefore(step: number): void {
    this.ask(seq => ({ type: 'undo-before', seq, step }));
  }

  redo(): void {
    this.ask(seq => ({ type: 'redo', seq }));
  }

  /** Asks for an edit that shows only when the portal has made it. */
  ask(request: (seq: number) => PlanRequest): number | undefined {
    if (!this.canEdit || !this.#connected()) {
      return undefined;
    }
    const seq = ++this.#seq;
    this.#asked.add(seq);
    this.#send(request(seq));
    return seq;
  }

  /** Asks something that changes nothing in the plan. */
  query(request: (seq: number) => PlanRequest): number {
    this.#send(request(++this.#seq));
    return this.#seq;
  }

  lost(): void {
    this.#live = false;
    this.#splitting = undefined;
    this.#options.changed({ units: [] });
  }

  receive(message: Snapshot | EditChange | StateChange | Previewed | Moved | RepairsAnswer | CutPreviewed | Refusal): void {
    switch (message.type) {
      case 'snapshot':
        return this.#snapshot(message);
      case 'edit':
        return this.#edit(message);
      case 'state':
        this.grids.stateChanged(message);
        this.micro.stateChanged(inside(message));
        return this.#options.changed({ units: [] });
      case 'previewed':
        return this.#preview(message);
      case 'moved':
        return this.#moved(message);
      case 'cut-previewed':
        return this.#options.cutPreviewed?.(message);
      case 'repairs':
        return this.#options.repairs?.(message);
      case 'error':
        return this.#failed(message);
    }
  }

  #snapshot(snapshot: Snapshot): void {
    this.#live = true;
    this.#asked.clear();
    this.#splitting = undefined;
    this.#gesture.confirmed();
    this.#options.coverage.reset();
    const cut = this.#take(snapshot.ground ?? { gone: [], units: [], edges: [] });
    const units = [...new Set([...this.grids.snapshot(snapshot), ...this.micro.snapshot(inside(snapshot)), ...cut])];
    const waiting = this.#waiting();
    for (const { seq, units: moving, to } of waiting) {
      this.#send({ type: 'move', seq, units: [...moving], to });
    }
    const notice: Notice | undefined = waiting.length > 0 ? { about: 'resent', moves: waiting.length } : undefined;
    this.#options.changed({ units, notice });
  }

  #edit(edit: EditChange): void {
    const keys = () => this.#plans.flatMap(({ grids }) => grids.map(({ key }) => key));
    const known = new Set(keys());
    const own = edit.by === this.#options.me;
    const says = changesAnything(edit, this.grids.grids) || changesAnything({ ...inside(edit), ground: undefined }, this.micro.grids);
    const cut = edit.ground ? this.#take(edit.ground) : [];
    const changed = [...this.grids.edit(edit), ...this.micro.edit(inside(edit)), ...cut];
    const units = [...new Set(changed)].filter(n => this.#options.coverage.units.has(n));
    this.#gesture.confirmed();
    const created = own && this.#creating.size > 0 ? keys().find(key => !known.has(key)) : undefined;
    if (created !== undefined) {
      this.#creating.clear();
    }
    const moved = new Set([...edit.moves, ...(edit.micro?.moves ?? [])].map(([n]) => n));
    const notice: Notice | undefined = own || !says ? undefined : { about: 'edited', by: edit.name, units: moved.size };
    this.#options.changed({ units, notice, created });
  }

  /** Other units on a piece of the ground. A running gesture goes on with what is left of it. */
  #take(ground: GroundData): number[] {
    const touched = this.#options.coverage.take(ground);
    this.#plans.forEach(plan => plan.groundChanged());
    return touched.filter(n => this.#options.coverage.units.has(n));
  }

  #preview(previewed: Previewed): void {
    if (this.#gesture.heard(previewed)) {
      this.#options.changed({ units: [] });
    }
  }

  #moved(answer: Moved): void {
    const units = this.#plans.flatMap(plan => plan.answered(answer));
    this.#asked.delete(answer.seq);
    if (this.#splitting === answer.seq) {
      this.#splitting = undefined;
    }
    if (answer.outcome === 'APPLIED') {
      return this.#options.changed({ units });
    }
    this.#creating.delete(answer.seq);
    this.#gesture.confirmed();
    if (answer.reason === 'NOTHING_CHANGED') {
      return this.#options.changed({ units });
    }
    this.#options.changed({ units, notice: noticeOf(answer) });
  }

  /** The portal could not take it: like a refusal, whatever the reason. A preview that failed is no news. */
  #failed({ seq, code }: Refusal): void {
    const { revision, canUndo, canRedo } = this.plan;
    const pending = this.#plans.flatMap(plan => plan.pending);
    if (seq !== undefined && (this.#creating.has(seq) || this.#asked.delete(seq) || pending.some(move => move.seq === seq))) {
      this.#moved({ type: 'moved', seq, outcome: 'REFUSED', revision, canUndo, canRedo, reason: code });
    }
  }

  #sendMove(move: PlanState['pending'][number] | undefined, changed: number[]): void {
    if (move) {
      this.#send({ type: 'move', seq: move.seq, units: [...move.units], to: move.to });
    } else {
      this.#gesture.confirmed();
    }
    this.#options.changed({ units: changed });
  }

  /** Moves without an answer. */
  #waiting() {
    return this.#plans.flatMap(({ pending }) => pending).filter(({ revision }) => revision === undefined);
  }

  #connected(): boolean {
    if (!this.#live) {
      this.#options.changed({ units: [], notice: { about: 'offline' } });
    }
    return this.#live;
  }

  #send(request: PlanRequest): void {
    if (this.#live) {
      this.#options.send(request);
    }
  }
}
