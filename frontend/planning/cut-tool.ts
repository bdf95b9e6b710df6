import type { Command } from './keys.ts';
import type { Metres } from './local-plane.ts';
import { EdgeWays } from './edge-ways.ts';
import { snap, type Snapped } from './snapping.ts';
import type { Studio } from './studio.ts';
import { type Foreseen, type Grip, type Hand, NO_TRACE, type StudioTool, type Trace } from './studio-tool.ts';
import { Throttle, WALL_CLOCK, type Clock } from './throttle.ts';
import type { CutPreviewed, CutWish, LonLat } from './wire.ts';

/** How near a border must be to draw the line, in CSS pixels. */
const SNAP = 9;
/** Two clicks this near to each other and this soon are one double click. */
const DOUBLE = { pixels: 6, ms: 400 };
/** Between two looks at how the portal would lead the line, in ms. */
const LOOK_INTERVAL = 120;

/** A stretch of the line that one click added: one point, or a way along borders. */
type Stretch = LonLat[];

/**
 * Draws a line, click by click, along which units are cut: those selected, else the active grid's, which falls in two, else all that the line meets,
 * on the level of micro-grids in the grid that is open. Points catch
 * on borders; with Shift held the way to the next point runs along them. A double click or Enter ends the line, Backspace takes its last stretch back.
 */
export class CutTool implements StudioTool {
  readonly pans = true;
  readonly #studio: Studio;
  readonly #ways: EdgeWays;
  readonly #looks: Throttle<LonLat[]>;
  readonly #clock: Clock;
  #stretches: Stretch[] = [];
  #clicked = -Infinity;
  #asked = 0;
  #looked = '';
  #led: CutPreviewed | undefined;

  constructor(studio: Studio) {
    this.#studio = studio;
    this.#ways = new EdgeWays(studio.coverage);
    this.#clock = studio.clock ?? WALL_CLOCK;
    this.#looks = new Throttle(LOOK_INTERVAL, line => {
      this.#asked = studio.session.query(seq => ({ type: 'cut-preview', seq, ...this.#wish(line) }));
    }, this.#clock);
  }

  /** How the portal would lead the line that is there now. */
  get led(): CutPreviewed | undefined {
    return this.#stretches.length > 0 ? this.#led : undefined;
  }

  begin(): Grip | undefined {
    return undefined;
  }

  move(): Grip {
    return { does: 'nothing' };
  }

  click(hand: Hand): void {
    if (!this.#studio.session.canEdit) {
      return;
    }
    const now = this.#clock.now();
    const again = now - this.#clicked < DOUBLE.ms && this.#isAtEnd(hand);
    this.#clicked = now;
    if (again) {
      this.#finish();
    } else {
      this.#stretches.push(this.#stretchTo(hand));
      this.#look(this.#line());
    }
  }

  command(command: Command): boolean {
    if (this.#stretches.length === 0) {
      return false;
    }
    switch (command.do) {
      case 'give':
        this.#finish();
        return true;
      case 'back':
        this.#stretches.pop();
        this.#led = undefined;
        this.#look(this.#line());
        return true;
      case 'cancel':
        this.cancel();
        return true;
      default:
        return false;
    }
  }

  cancel(): void {
    this.#stretches = [];
    this.#led = undefined;
    this.#looks.clear();
  }

  previewed(answer: CutPreviewed): void {
    if (answer.seq >= this.#asked) {
      this.#led = answer;
    }
  }

  trace(hand: Hand): Trace {
    const { plane } = this.#studio.coverage;
    const end = this.#snapped(hand);
    const metres = (line: readonly LonLat[]): Metres[] => line.map(at => plane.toMetres(at));
    const mark = end.on === 'nothing' ? undefined : plane.toMetres(end.at);
    if (this.#stretches.length === 0) {
      return mark ? { shape: 'cut', points: [], led: [], mark } : NO_TRACE;
    }
    const line = [...this.#line(), ...this.#stretchTo(hand)];
    this.#look(line);
    return { shape: 'cut', points: metres(line), led: (this.#led?.lines ?? []).map(metres), mark, ...this.#foreseen() };
  }

  #foreseen(): Foreseen {
    const { active, selected } = this.#studio;
    const { households, reason } = this.led ?? {};
    const divides = typeof active === 'string' && selected.size === 0 && households;
    return { divided: divides ? { grid: active, households } : undefined, refused: reason };
  }

  #line(): LonLat[] {
    return this.#stretches.flat();
  }

  #stretchTo(hand: Hand): Stretch {
    const { at, on } = this.#snapped(hand);
    const last = this.#stretches.at(-1)?.at(-1);
    const traced = last && on === 'vertex' && hand.mode === 'toggle' ? this.#ways.between(last, at) : undefined;
    return traced ? traced.slice(1) : [at];
  }

  #snapped({ at, metresPerPixel, mode }: Hand): Snapped {
    const { coverage, picking } = this.#studio;
    return mode === 'remove'
      ? { at: coverage.plane.toLonLat(at), on: 'nothing' }
      : snap(coverage, picking, at, SNAP * metresPerPixel);
  }

  #isAtEnd(hand: Hand): boolean {
    const last = this.#stretches.at(-1)?.at(-1);
    if (!last) {
      return false;
    }
    const { plane } = this.#studio.coverage;
    const [[ax, ay], [bx, by]] = [plane.toMetres(last), plane.toMetres(this.#snapped(hand).at)];
    return Math.hypot(ax - bx, ay - by) < DOUBLE.pixels * hand.metresPerPixel;
  }

  #look(line: LonLat[]): void {
    // The answer draws the line again, which is no reason to ask again.
    const now = line.join(' ');
    if (line.length > 1 && now !== this.#looked && this.#studio.session.live) {
      this.#looked = now;
      this.#looks.offer(line);
    }
  }

  #finish(): void {
    const line = this.#line();
    this.cancel();
    if (line.length > 1) {
      this.#studio.session.ask(seq => ({ type: 'cut', seq, ...this.#wish(line) }));
    }
    this.#studio.gestureChanged();
  }

  #wish(line: LonLat[]): CutWish {
    const { selected, active, within } = this.#studio;
    if (selected.size > 0) {
      return { line, units: [...selected] };
    }
    return typeof active === 'string' ? { line, grid: active, split: true } : { line, grid: within };
  }
}
