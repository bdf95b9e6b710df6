import type { Map as MapLibre } from 'maplibre-gl';
import { fromPage, pointerOn, toPage } from '../map/page-pixels.ts';
import { metresPerPixel, type Metres } from './local-plane.ts';
import type { SelectionMode } from './selection.ts';
import type { Studio } from './studio.ts';
import { type Foreseen, type Hand, NO_TRACE, type Trace } from './studio-tool.ts';

/** A place on the map's canvas in CSS pixels. */
export type Pixel = { x: number; y: number };

/** A tool's trace as it lies on the canvas now. */
export type DrawnTrace =
  | { shape: 'none' }
  | { shape: 'circle'; at: Pixel; radius: number }
  | { shape: 'ring' | 'line'; points: readonly Pixel[] }
  | { shape: 'cut'; points: readonly Pixel[]; led: readonly (readonly Pixel[])[]; mark: Pixel | undefined } & Foreseen;

/** What the one who shows the studio wants to know of the pointer. */
export interface GestureTarget {
  /** The pointer is over a unit while nothing is pressed, or moves with a gesture (then without a unit), or left. */
  hovered(unit: number | undefined, at: Pixel | undefined): void;
  pressed(): void;
  traced(trace: DrawnTrace): void;
}

/** A press that moves less than this is a click. */
const SLACK = 4;

/**
 * Turns what pointer and wheel do over the map into the studio's gestures. A tool that pans leaves dragging to the map; the others
 * take the primary button for themselves, and the middle button still pans. The right button and a second finger take the gesture back.
 */
export class PointerGestures {
  readonly #map: MapLibre;
  readonly #studio: Studio;
  readonly #target: GestureTarget;
  readonly #listening = new AbortController();
  /** The pointer that draws. */
  #drawing: number | undefined;
  #last: Hand | undefined;
  #pressed: (Pixel & { pan: boolean }) | undefined;

  constructor(map: MapLibre, studio: Studio, target: GestureTarget) {
    this.#map = map;
    this.#studio = studio;
    this.#target = target;
    map.boxZoom.disable();
    map.dragRotate.disable();
    map.touchZoomRotate.disableRotation();
    map.keyboard.disable();
    map.doubleClickZoom.disable();
    const options = { signal: this.#listening.signal, capture: true };
    const canvas = map.getCanvasContainer();
    // Without dragging of the map's own the browser would take a finger's stroke for scrolling and end it.
    canvas.style.touchAction = 'none';
    canvas.addEventListener('pointerdown', event => this.#down(event), options);
    canvas.addEventListener('pointermove', event => this.#move(event), options);
    canvas.addEventListener('pointerup', event => this.#up(event), options);
    canvas.addEventListener('pointercancel', () => this.cancel(), options);
    canvas.addEventListener('pointerleave', () => this.#left(), options);
    canvas.addEventListener('contextmenu', event => event.preventDefault(), options);
    canvas.addEventListener('wheel', event => this.#wheel(event), { ...options, passive: false });
    map.on('move', this.#carried);
  }

  /** To be called whenever the tool changed. */
  toolChanged(): void {
    this.cancel();
    if (this.#studio.toolInHand.pans) {
      this.#map.dragPan.enable();
    } else {
      this.#map.dragPan.disable();
    }
    this.#target.traced({ shape: 'none' });
  }

  cancel(): boolean {
    this.#drawing = undefined;
    const ran = this.#studio.gesture.cancel();
    if (ran) {
      this.#target.traced({ shape: 'none' });
    }
    return ran;
  }

  stop(): void {
    this.cancel();
    this.#listening.abort();
    this.#map.getCanvasContainer().style.touchAction = '';
    this.#map.off('move', this.#carried);
  }

  /** What lies on the ground goes with it when the map moves below the pointer. */
  readonly #carried = () => this.retrace();

  #down(event: PointerEvent): void {
    const at = pointerOn(this.#map, event);
    if (this.#drawing !== undefined) {
      this.cancel();
      return;
    }
    this.#pressed = { ...at, pan: event.button === 1 };
    if (event.button === 1) {
      event.preventDefault();
    }
    if (event.button !== 0 || this.#studio.toolInHand.pans) {
      return;
    }
    this.#target.pressed();
    const hand = this.#hand(event);
    if (this.#studio.gesture.begin(hand)) {
      this.#map.getCanvasContainer().setPointerCapture(event.pointerId);
      this.#drawing = event.pointerId;
      this.#show(hand, at);
    }
  }

  #move(event: PointerEvent): void {
    const at = pointerOn(this.#map, event);
    if (this.#drawing !== undefined) {
      // A second mouse button does not press anew: it comes as a move.
      if (event.buttons & 2) {
        this.cancel();
      } else if (event.pointerId === this.#drawing) {
        const hand = this.#hand(event);
        this.#studio.gesture.move(hand);
        this.#show(hand, at);
      }
      return;
    }
    if (this.#pressed?.pan) {
      this.#map.panBy([this.#pressed.x - at.x, this.#pressed.y - at.y], { animate: false });
      this.#pressed = { ...at, pan: true };
      return;
    }
    const hand = this.#hand(event);
    this.#trace(hand);
    this.#target.hovered(event.buttons === 0 ? hand.unit : undefined, at);
  }

  #up(event: PointerEvent): void {
    const pressed = this.#pressed;
    this.#pressed = undefined;
    const hand = this.#hand(event);
    if (this.#drawing !== undefined) {
      if (event.pointerId === this.#drawing) {
        this.#drawing = undefined;
        this.#studio.gesture.end(hand);
        this.#trace(hand);
      }
    } else if (event.button === 0 && pressed && near(pressed, pointerOn(this.#map, event))) {
      this.#studio.toolInHand.click?.(hand);
      this.#trace(hand);
    }
  }

  #left(): void {
    if (this.#drawing === undefined) {
      this.#last = undefined;
      this.#target.hovered(undefined, undefined);
      this.#target.traced({ shape: 'none' });
    }
  }

  #wheel(event: WheelEvent): void {
    // With Ctrl, and so with two fingers on a pad, the wheel zooms as everywhere.
    if (!event.ctrlKey && event.deltaY !== 0 && this.#studio.toolInHand.wheel?.(event.deltaY < 0 ? 1 : -1)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#trace(this.#hand(event));
    }
  }

  #show(hand: Hand, at: Pixel): void {
    this.#trace(hand);
    this.#target.hovered(undefined, at);
  }

  /** Draws again what the tool shows at the place where the pointer was last. */
  retrace(): void {
    if (this.#last) {
      this.#trace(this.#last);
    }
  }

  #trace(hand: Hand): void {
    this.#last = hand;
    this.#target.traced(this.#drawn(this.#studio.toolInHand.trace?.(hand) ?? NO_TRACE));
  }

  #drawn(trace: Trace): DrawnTrace {
    switch (trace.shape) {
      case 'none':
        return trace;
      case 'circle':
        return { ...trace, at: this.#onCanvas(trace.at) };
      case 'cut':
        return {
          ...trace,
          points: trace.points.map(at => this.#onCanvas(at)),
          led: trace.led.map(line => line.map(at => this.#onCanvas(at))),
          mark: trace.mark && this.#onCanvas(trace.mark),
        };
      case 'ring':
      case 'line':
        return { ...trace, points: trace.points.map(at => this.#onCanvas(at)) };
    }
  }

  #onCanvas(at: Metres): Pixel {
    return toPage(this.#map, this.#studio.coverage.plane.toLonLat(at));
  }

  #hand(event: MouseEvent): Hand {
    const { lng, lat } = fromPage(this.#map, pointerOn(this.#map, event));
    const at = this.#studio.coverage.plane.toMetres([lng, lat]);
    return {
      at,
      unit: this.#studio.picking.unitAt(at),
      mode: modeOf(event),
      metresPerPixel: metresPerPixel(this.#map.getZoom(), this.#map.getCenter().lat),
    };
  }
}

function near(a: Pixel, b: Pixel): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < SLACK;
}

function modeOf({ shiftKey, ctrlKey, metaKey, altKey }: MouseEvent): SelectionMode {
  return altKey ? 'remove' : shiftKey || ctrlKey || metaKey ? 'toggle' : 'replace';
}
