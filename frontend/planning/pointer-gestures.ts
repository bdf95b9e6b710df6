import type { Map as MapLibre } from 'maplibre-gl';
import type { Coverage } from './coverage.ts';
import type { Tool } from './keys.ts';
import { metresPerPixel, type Metres } from './local-plane.ts';
import type { Picking } from './picking.ts';
import type { SelectionMode } from './selection.ts';

/** A place on the map's canvas in CSS pixels. */
export type Pixel = { x: number; y: number };

/** What the pointer is doing, for drawing its trace. */
export type Trace =
  | { shape: 'none' }
  | { shape: 'circle'; at: Pixel; radius: number }
  | { shape: 'rectangle'; from: Pixel; to: Pixel };

export interface GestureTarget {
  readonly tool: Tool;
  /** The brush's radius in CSS pixels. */
  readonly brush: number;
  hovered(unit: number | undefined, at: Pixel | undefined): void;
  clicked(unit: number, mode: SelectionMode): void;
  /** Press on a unit: what the gesture will do, or false where nothing may be drawn. */
  begun(unit: number | undefined, mode: SelectionMode, at: Pixel): boolean;
  /** The units that the running gesture covers now. */
  covers(units: ReadonlySet<number>, at: Pixel): void;
  ended(): void;
  cancelled(): void;
  traced(trace: Trace): void;
  resized(by: 1 | -1): void;
}

/** A press that moves less than this is a click. */
const SLACK = 4;

interface Running {
  pointer: number;
  tool: Tool;
  from: Metres;
  last: Metres;
  units: Set<number>;
}

/**
 * Turns what pointer and wheel do over the map into gestures on units. Select leaves dragging to the map; brush and rectangle take
 * the primary button for themselves, and the middle button still pans. The right button and a second finger take the gesture back.
 */
export class PointerGestures {
  readonly #map: MapLibre;
  readonly #coverage: Coverage;
  readonly #picking: Picking;
  readonly #target: GestureTarget;
  readonly #listening = new AbortController();
  #running: Running | undefined;
  #pressed: (Pixel & { pan: boolean }) | undefined;

  constructor(map: MapLibre, coverage: Coverage, picking: Picking, target: GestureTarget) {
    this.#map = map;
    this.#coverage = coverage;
    this.#picking = picking;
    this.#target = target;
    map.boxZoom.disable();
    map.dragRotate.disable();
    map.touchZoomRotate.disableRotation();
    map.keyboard.disable();
    map.doubleClickZoom.disable();
    const options = { signal: this.#listening.signal, capture: true };
    const canvas = map.getCanvasContainer();
    canvas.addEventListener('pointerdown', event => this.#down(event), options);
    canvas.addEventListener('pointermove', event => this.#move(event), options);
    canvas.addEventListener('pointerup', event => this.#up(event), options);
    canvas.addEventListener('pointercancel', () => this.cancel(), options);
    canvas.addEventListener('pointerleave', () => this.#left(), options);
    canvas.addEventListener('contextmenu', event => event.preventDefault(), options);
    canvas.addEventListener('wheel', event => this.#wheel(event), { ...options, passive: false });
  }

  /** To be called whenever the tool changed. */
  toolChanged(): void {
    this.cancel();
    if (this.#target.tool === 'select') {
      this.#map.dragPan.enable();
    } else {
      this.#map.dragPan.disable();
    }
    this.#target.traced({ shape: 'none' });
  }

  cancel(): boolean {
    if (!this.#running) {
      return false;
    }
    this.#running = undefined;
    this.#target.traced({ shape: 'none' });
    this.#target.cancelled();
    return true;
  }

  stop(): void {
    this.cancel();
    this.#listening.abort();
  }

  #down(event: PointerEvent): void {
    const at = this.#pixel(event);
    if (this.#running) {
      this.cancel();
      return;
    }
    this.#pressed = { ...at, pan: event.button === 1 };
    if (event.button === 1) {
      event.preventDefault();
    }
    if (event.button !== 0 || this.#target.tool === 'select') {
      return;
    }
    const from = this.#metres(at);
    if (this.#target.begun(this.#picking.unitAt(from), modeOf(event), at)) {
      this.#map.getCanvasContainer().setPointerCapture(event.pointerId);
      this.#running = { pointer: event.pointerId, tool: this.#target.tool, from, last: from, units: new Set() };
      this.#extend(at);
    }
  }

  #move(event: PointerEvent): void {
    const at = this.#pixel(event);
    if (this.#running) {
      // A second mouse button does not press anew: it comes as a move.
      if (event.buttons & 2) {
        this.cancel();
      } else if (event.pointerId === this.#running.pointer) {
        this.#extend(at);
      }
      return;
    }
    if (this.#pressed?.pan) {
      this.#map.panBy([this.#pressed.x - at.x, this.#pressed.y - at.y], { animate: false });
      this.#pressed = { ...at, pan: true };
      return;
    }
    this.#trace(at);
    this.#target.hovered(event.buttons === 0 ? this.#picking.unitAt(this.#metres(at)) : undefined, at);
  }

  #up(event: PointerEvent): void {
    const at = this.#pixel(event);
    const pressed = this.#pressed;
    this.#pressed = undefined;
    if (this.#running) {
      if (event.pointerId === this.#running.pointer) {
        this.#running = undefined;
        this.#trace(at);
        this.#target.ended();
      }
    } else if (this.#target.tool === 'select' && event.button === 0 && pressed && near(pressed, at)) {
      const unit = this.#picking.unitAt(this.#metres(at));
      if (unit !== undefined) {
        this.#target.clicked(unit, modeOf(event));
      }
    }
  }

  #left(): void {
    if (!this.#running) {
      this.#target.hovered(undefined, undefined);
      this.#target.traced({ shape: 'none' });
    }
  }

  #wheel(event: WheelEvent): void {
    // With Ctrl, and so with two fingers on a pad, the wheel zooms as everywhere.
    if (this.#target.tool === 'brush' && !event.ctrlKey && event.deltaY !== 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#target.resized(event.deltaY < 0 ? 1 : -1);
      this.#trace(this.#pixel(event));
    }
  }

  #extend(at: Pixel): void {
    const running = this.#running!;
    const here = this.#metres(at);
    if (running.tool === 'rectangle') {
      running.units = new Set(this.#picking.within(running.from, here));
    } else {
      const radius = this.#target.brush * metresPerPixel(this.#map.getZoom(), this.#map.getCenter().lat);
      this.#picking.under(running.last, here, radius).forEach(n => running.units.add(n));
    }
    running.last = here;
    this.#trace(at);
    this.#target.covers(running.units, at);
  }

  #trace(at: Pixel): void {
    if (this.#target.tool === 'brush') {
      this.#target.traced({ shape: 'circle', at, radius: this.#target.brush });
    } else if (this.#running) {
      const [x, y] = this.#coverage.plane.toLonLat(this.#running.from);
      this.#target.traced({ shape: 'rectangle', from: this.#map.project([x, y]), to: at });
    } else {
      this.#target.traced({ shape: 'none' });
    }
  }

  #pixel(event: MouseEvent): Pixel {
    const { left, top } = this.#map.getCanvasContainer().getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  #metres({ x, y }: Pixel): Metres {
    const { lng, lat } = this.#map.unproject([x, y]);
    return this.#coverage.plane.toMetres([lng, lat]);
  }
}

function near(a: Pixel, b: Pixel): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < SLACK;
}

function modeOf({ shiftKey, ctrlKey, metaKey, altKey }: MouseEvent): SelectionMode {
  return altKey ? 'remove' : shiftKey || ctrlKey || metaKey ? 'toggle' : 'replace';
}
