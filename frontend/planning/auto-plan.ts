import type { Clock } from './throttle.ts';
import type { AutoAnswer, AutoOption, AutoWeights, GridKey, Moved, PlanRequest } from './wire.ts';

/** Between an answer and the next look, in ms: at most 4 a second. */
export const LOOK_INTERVAL = 250;

/** How many plans to choose from are searched for. */
const PLANS = 4;

/** When, from 0 to 1 of the time given, and the objective then. */
export type CurvePoint = readonly [done: number, objective: number];

export interface AutoWish {
  weights: AutoWeights;
  seconds: number;
  /** Also where no bridge leads across. */
  acrossRivers: boolean;
}

export interface AutoView {
  wish: AutoWish;
  state: AutoAnswer['state'];
  /** What was said last, of a search that is or was there. */
  said: AutoAnswer | undefined;
  /** How the objective fell. */
  curve: readonly CurvePoint[];
  /** The best so far, or plans to choose from. */
  options: readonly AutoOption[];
  /** The one on the map, by its place among them. */
  chosen: number;
  /** Units that would change hands, and grids that would come. */
  moved: number;
  coming: number;
  /** It is being made the plan. */
  taking: boolean;
}

export type AutoAct = { do: 'start' | 'stop' | 'keep' | 'discard' } | { do: 'choose'; option: number } | { do: 'wish'; wish: Partial<AutoWish> };

export interface AutoHost {
  /** Sends what changes nothing in the plan. Answers with its number. */
  ask(request: (seq: number) => PlanRequest): number;
  /** Sends what changes the plan; undefined where that cannot be now. */
  edit(request: (seq: number) => PlanRequest): number | undefined;
  locked(): Iterable<string>;
  repaint(units: Iterable<number>): void;
  redraw(): void;
  clock: Clock;
}

const FIRST_WISH: AutoWish = {
  weights: { roads: 1, shape: 1, balance: 0.3, keep: 1, compounds: 0.5, incidents: 0.2 },
  seconds: 5,
  acrossRivers: false,
};
const NOTHING = { state: 'NONE', said: undefined, curve: [], options: [], chosen: 0, moved: 0, coming: 0, taking: false } as const;

/**
 * The search for an automatic plan: asked for, looked at a few times a second and shown on the map as if it were the plan, until it is taken or thrown away.
 * The search is the portal's: it goes on while the line is down or the page is loaded anew, and is found again.
 */
export class AutoPlan {
  readonly #host: AutoHost;
  #targets = new Map<number, GridKey>();
  #version = 0;
  #looking = false;
  #started: number | undefined;
  #taking: { seq: number; revision?: number } | undefined;
  view: AutoView = { ...NOTHING, wish: FIRST_WISH };

  constructor(host: AutoHost) {
    this.#host = host;
  }

  /** What is on the map: units with the grids they would get. */
  get preview(): ReadonlyMap<number, GridKey> {
    return this.#targets;
  }

  /** What the plan on the map would make of a unit; undefined where it leaves it alone. */
  gridOf(unit: number): GridKey | undefined {
    return this.#targets.get(unit);
  }

  act(act: AutoAct): void {
    switch (act.do) {
      case 'start':
        return this.#start();
      case 'stop':
        return void this.#host.ask(seq => ({ type: 'auto-stop', seq, known: this.#version }));
      case 'keep':
        return this.#keep();
      case 'discard':
        this.#host.ask(seq => ({ type: 'auto-discard', seq }));
        return this.#forget();
      case 'choose':
        return this.#choose(act.option);
      case 'wish':
        return this.#show({ wish: { ...this.view.wish, ...act.wish } });
    }
  }

  /** Asks for a search that began before the line broke, or before the page was loaded. */
  look(): void {
    this.#host.ask(seq => ({ type: 'auto-look', seq, known: this.#version }));
  }

  receive(answer: AutoAnswer): void {
    if (this.#taking) {
      return;
    }
    if (answer.state === 'NONE') {
      // A search that was just asked for is not known yet to a look that was sent before it.
      return this.#started === undefined || answer.seq > this.#started ? this.#forget() : undefined;
    }
    this.#show({ state: answer.state, said: answer });
    if (answer.options) {
      this.#version = answer.version;
      this.#show({ options: answer.options, curve: answer.curve ?? [] });
      this.#choose(0);
    }
    if (answer.state === 'RUNNING') {
      this.#lookSoon();
    }
  }

  /** The portal could not take a request: nothing runs then. */
  failed(seq: number | undefined): void {
    if (seq !== undefined && seq === this.#started) {
      this.#forget();
      this.#show({ state: 'FAILED' });
    }
  }

  /** What became of an edit; of the one that makes the best found the plan, that is the end. */
  answered({ seq, outcome, revision }: Moved, now: number): void {
    if (seq !== this.#taking?.seq) {
      return;
    }
    if (outcome === 'REFUSED') {
      this.#forget();
    } else {
      this.#taking.revision = revision;
      this.planChanged(now);
    }
  }

  /** The preview stays until the plan itself is what it shows, so that the map does not blink. */
  planChanged(revision: number): void {
    if (this.#taking?.revision !== undefined && revision >= this.#taking.revision) {
      this.#forget();
    }
  }

  #start(): void {
    if (this.view.state === 'RUNNING' || this.#taking) {
      return;
    }
    const { wish } = this.view;
    this.#forget();
    this.#started = this.#host.ask(seq => ({ type: 'auto-start', seq, ...wish, plans: PLANS, locked: [...this.#host.locked()], seed: 1 }));
    this.#show({ state: 'RUNNING' });
  }

  #keep(): void {
    const seq = this.#taking ? undefined : this.#host.edit(seq => ({ type: 'auto-take', seq, option: this.view.chosen }));
    if (seq !== undefined) {
      this.#taking = { seq };
      this.#show({ taking: true });
    }
  }

  #lookSoon(): void {
    if (!this.#looking) {
      this.#looking = true;
      this.#host.clock.after(LOOK_INTERVAL, () => {
        this.#looking = false;
        if (this.view.state === 'RUNNING') {
          this.look();
        }
      });
    }
  }

  #choose(option: number): void {
    if (this.#taking) {
      return;
    }
    this.#paint(new Map(this.view.options[option]?.moves.map(([unit, , to]) => [unit, to])));
    const coming = new Set([...this.#targets.values()].filter(isComing)).size;
    this.#show({ chosen: option, moved: this.#targets.size, coming });
  }

  #forget(): void {
    this.#taking = undefined;
    this.#started = undefined;
    this.#version = 0;
    this.#paint(new Map());
    this.#show(NOTHING);
  }

  #paint(targets: Map<number, GridKey>): void {
    const changed = [...targets].filter(([unit, to]) => this.#targets.get(unit) !== to).map(([unit]) => unit);
    const left = [...this.#targets.keys()].filter(unit => !targets.has(unit));
    this.#targets = targets;
    if (changed.length + left.length > 0) {
      this.#host.repaint([...changed, ...left]);
    }
  }

  #show(change: Partial<AutoView>): void {
    this.view = { ...this.view, ...change };
    this.#host.redraw();
  }
}

/** Whether a grid would only come with the plan that is looked at. */
export function isComing(grid: GridKey): grid is string {
  return grid?.startsWith('new') ?? false;
}

/** An SVG path of the falling objective in a box: a step down at each better plan. Empty for fewer than two points. */
export function curvePath(curve: readonly CurvePoint[], width: number, height: number): string {
  if (curve.length < 2) {
    return '';
  }
  const values = curve.map(([, objective]) => objective);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = ([done]: CurvePoint) => round(done * width);
  const y = ([, objective]: CurvePoint) => round(high === low ? height : ((high - objective) / (high - low)) * height);
  return curve.map((point, i) => (i === 0 ? `M${x(point)} ${y(point)}` : `H${x(point)}V${y(point)}`)).join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
