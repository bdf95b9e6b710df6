import type { EditChange, FindingData, GridData, GridKey, Limits, Moved, Snapshot, StateChange, UnitData } from './wire.ts';

/** A move on its way: shown at once, settled when the edit that it became arrives, taken back if the portal refused it. */
export interface PendingMove {
  seq: number;
  units: Map<number, GridKey>;
  to: GridKey;
  /** The revision that the portal gave it, once it answered. */
  revision?: number;
}

const NO_LIMITS: Limits = { min: 0, max: Infinity };

/**
 * Which unit belongs to which grid as the planner sees it: what the portal confirmed, over it the moves on their way, over them the
 * running gesture. Every change answers with the units that now show another grid, so that only those are painted again.
 */
export class PlanState {
  readonly #units: ReadonlyMap<number, Pick<UnitData, 'households'>>;
  readonly #confirmed = new Map<number, string>();
  /** The units in the sums, and what each was counted with. */
  readonly #counted = new Map<number, number>();
  readonly #shown = new Map<number, string>();
  readonly #households = new Map<GridKey, number>();
  readonly #count = new Map<GridKey, number>();
  #pending: PendingMove[] = [];
  #mayDraw = false;
  #gesture: { units: ReadonlySet<number>; to: GridKey } | undefined;

  revision = 0;
  state = 'DRAFT';
  editable = false;
  limits = NO_LIMITS;
  grids: readonly GridData[] = [];
  findings: readonly FindingData[] = [];
  canUndo = false;
  canRedo = false;

  constructor(units: ReadonlyMap<number, Pick<UnitData, 'households'>>) {
    this.#units = units;
    this.groundChanged();
  }

  /** To be called whenever units came or went: those that went leave the sums, those that came join them. */
  groundChanged(): number[] {
    for (const n of [...this.#counted.keys()]) {
      if (!this.#units.has(n)) {
        this.#add(this.gridOf(n), -this.#counted.get(n)!, -1);
        this.#counted.delete(n);
        this.#shown.delete(n);
      }
    }
    const came: number[] = [];
    for (const [n, { households }] of this.#units) {
      if (!this.#counted.has(n)) {
        this.#counted.set(n, households);
        this.#add(null, households, 1);
        came.push(n);
      }
    }
    this.#pending.forEach(move => [...move.units.keys()].filter(n => !this.#units.has(n)).forEach(n => move.units.delete(n)));
    this.#settle();
    return came;
  }

  gridOf(unit: number): GridKey {
    return this.#shown.get(unit) ?? null;
  }

  /** Without the running gesture: what its units had before, which is what the portal compares with. */
  gridBefore(unit: number): GridKey {
    const pending = this.#pending.findLast(move => move.units.has(unit));
    return pending ? pending.to : (this.#confirmed.get(unit) ?? null);
  }

  /** Whether gestures may take a unit at all. */
  includes(_unit: number): boolean {
    return true;
  }

  households(grid: GridKey): number {
    return this.#households.get(grid) ?? 0;
  }

  unitCount(grid: GridKey): number {
    return this.#count.get(grid) ?? 0;
  }

  /** Whether this person draws in plans at all. */
  get mayDraw(): boolean {
    return this.#mayDraw;
  }

  get pending(): readonly PendingMove[] {
    return this.#pending;
  }

  snapshot(snapshot: Snapshot): number[] {
    this.#confirmed.clear();
    for (const [grid, units] of snapshot.assignment) {
      units.forEach(n => this.#confirmed.set(n, grid));
    }
    this.revision = snapshot.revision;
    this.#mayDraw = snapshot.mayDraw;
    this.editable = snapshot.editable;
    this.limits = snapshot.limits;
    this.canUndo = snapshot.canUndo;
    this.canRedo = snapshot.canRedo;
    this.#take(snapshot);
    this.#forgetWhatArrived();
    this.#settle();
    return this.#refresh(this.#units.keys());
  }

  edit(edit: EditChange): number[] {
    const touched = new Set<number>();
    for (const [unit, parts] of edit.cuts ?? []) {
      const grid = this.#confirmed.get(unit) ?? null;
      parts.forEach(part => this.#confirm(part, grid));
      parts.forEach(part => touched.add(part));
    }
    for (const [n, grid] of edit.moves) {
      this.#confirm(n, grid);
      touched.add(n);
    }
    for (const [unit, parts] of edit.joins ?? []) {
      this.#confirm(unit, this.#confirmed.get(parts[0]) ?? null);
      touched.add(unit);
    }
    this.revision = edit.revision;
    this.#take(edit);
    this.#settle().forEach(n => touched.add(n));
    return this.#refresh(touched);
  }

  stateChanged(change: StateChange): void {
    this.state = change.state;
    this.editable = this.#mayDraw && change.drawable;
    this.limits = change.limits;
    this.findings = change.findings;
  }

  /** The gesture now covers these units, and only these. */
  gesture(units: ReadonlySet<number>, to: GridKey): number[] {
    const before = this.#gesture?.units ?? new Set<number>();
    this.#gesture = { units, to };
    return this.#refresh(new Set([...before, ...units]));
  }

  cancel(): number[] {
    const before = this.#gesture?.units ?? [];
    this.#gesture = undefined;
    return this.#refresh(before);
  }

  /** Makes of the gesture, or of `units` where there is none, a move on its way. Undefined if it moves nothing. */
  release(seq: number, units: Iterable<number> = this.#gesture?.units ?? [], to: GridKey = this.#gesture?.to ?? null) {
    const covered = new Set([...(this.#gesture?.units ?? []), ...units]);
    const moving = [...units].filter(n => this.gridBefore(n) !== to);
    const move: PendingMove = { seq, to, units: new Map(moving.map(n => [n, this.gridBefore(n)])) };
    this.#gesture = undefined;
    if (moving.length > 0) {
      this.#pending.push(move);
    }
    return { move: moving.length > 0 ? move : undefined, changed: this.#refresh(covered) };
  }

  /** The portal's answer to a move: what it applied stays shown until its edit arrives, the rest goes back. */
  answered(answer: Moved): number[] {
    this.canUndo = answer.canUndo;
    this.canRedo = answer.canRedo;
    const move = this.#pending.find(({ seq }) => seq === answer.seq);
    if (!move) {
      return [];
    }
    const touched = [...move.units.keys()];
    if (answer.outcome === 'REFUSED') {
      move.units.clear();
    } else {
      answer.conflicts?.forEach(({ unit }) => move.units.delete(unit));
      move.revision = answer.revision;
    }
    this.#settle();
    return this.#refresh(touched);
  }

  /** Drops the moves that the confirmed state contains by now or that have nothing left, and names their units. */
  #settle(): number[] {
    const done = (move: PendingMove) =>
      move.units.size === 0 || (move.revision !== undefined && move.revision <= this.revision);
    const units = this.#pending.filter(done).flatMap(move => [...move.units.keys()]);
    this.#pending = this.#pending.filter(move => !done(move));
    return units;
  }

  /** A move without an answer may have arrived before the line broke: a unit that is where a move wanted it needs neither that one nor those before. */
  #forgetWhatArrived(): void {
    const unanswered = this.#pending.filter(move => move.revision === undefined);
    const arrived = new Set<number>();
    for (const move of unanswered.toReversed()) {
      for (const n of [...move.units.keys()]) {
        if (arrived.has(n) || (this.#confirmed.get(n) ?? null) === move.to) {
          arrived.add(n);
          move.units.delete(n);
        }
      }
    }
  }

  #take(from: Snapshot | EditChange): void {
    this.grids = from.grids;
    this.findings = from.findings;
    this.state = from.state;
  }

  #confirm(n: number, grid: GridKey): void {
    if (grid === null) {
      this.#confirmed.delete(n);
    } else {
      this.#confirmed.set(n, grid);
    }
  }

  #refresh(units: Iterable<number>): number[] {
    const changed: number[] = [];
    for (const n of units) {
      const before = this.gridOf(n);
      const now = this.#gesture?.units.has(n) ? this.#gesture.to : this.gridBefore(n);
      const unit = this.#units.get(n);
      if (before === now || !unit) {
        continue;
      }
      this.#add(before, -unit.households, -1);
      this.#add(now, unit.households, 1);
      if (now === null) {
        this.#shown.delete(n);
      } else {
        this.#shown.set(n, now);
      }
      changed.push(n);
    }
    return changed;
  }

  #add(grid: GridKey, households: number, units: number): void {
    this.#households.set(grid, (this.#households.get(grid) ?? 0) + households);
    this.#count.set(grid, (this.#count.get(grid) ?? 0) + units);
  }
}
