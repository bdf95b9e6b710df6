import type { Map as MapLibreMap } from 'maplibre-gl';
import { fromPage, pointerOn } from '../map/page-pixels.ts';
import type { Corner } from './area.ts';
import { type Drawing, isWhole, withCorner, withoutLast, withPointer } from './area-drawing.ts';

/** What becomes of what is drawn. */
export interface AreaTarget {
  changed(drawing: Drawing): void;
  /** @param degreesPerPixel how wide a pixel is on the ground */
  finished(drawing: Drawing, degreesPerPixel: number): void;
  cancelled(): void;
}

/** Pixels within which a click means the same place, and a press that moved less was a click. */
const SAME_PLACE = 5;

/** Pixels between the corners of a line by hand. */
const SPACING = 4;

/**
 * Draws on the map: a rectangle or a line by hand by pressing and dragging, corners by clicks; with a finger as with a mouse. By keyboard the arrows bring a
 * place to the cross in the middle, Enter sets a corner there, a second one there finishes, Backspace takes one back, Escape cancels. Nothing below hears of
 * it meanwhile; the wheel, and the middle button, still move the map.
 */
export class AreaGestures {
  private readonly listening = new AbortController();
  private readonly map: MapLibreMap;
  private readonly target: AreaTarget;
  private drawing: Drawing;
  private pressed: { id: number; x: number; y: number } | undefined;

  constructor(map: MapLibreMap, drawing: Drawing, target: AreaTarget) {
    this.map = map;
    this.drawing = drawing;
    this.target = target;
    const surface = map.getCanvasContainer();
    const options = { signal: this.listening.signal, capture: true };
    surface.addEventListener('pointerdown', (event) => this.down(event), options);
    surface.addEventListener('pointermove', (event) => this.move(event), options);
    surface.addEventListener('pointerup', (event) => this.up(event), options);
    surface.addEventListener('pointercancel', () => this.release(), options);
    surface.addEventListener('keydown', (event) => this.key(event), options);
    for (const silent of ['click', 'dblclick', 'mousedown', 'mousemove', 'touchstart'] as const) {
      surface.addEventListener(silent, (event) => this.hush(event), options);
    }
    surface.style.cursor = 'crosshair';
    if (this.drags) {
      surface.style.touchAction = 'none';
      map.dragPan.disable();
    }
    map.doubleClickZoom.disable();
  }

  stop(): void {
    this.listening.abort();
    const surface = this.map.getCanvasContainer();
    surface.style.cursor = '';
    surface.style.touchAction = '';
    this.map.dragPan.enable();
    this.map.doubleClickZoom.enable();
  }

  undo(): void {
    this.become(withoutLast(this.drawing));
  }

  finish(): void {
    const middle = this.map.getCenter();
    const { x, y } = this.map.project(middle);
    const aside = this.map.unproject([x + 1, y]);
    this.target.finished(this.drawing, Math.abs(aside.lng - middle.lng));
  }

  private get drags(): boolean {
    return this.drawing.tool !== 'polygon';
  }

  private down(event: PointerEvent): void {
    if (event.button !== 0 || this.pressed) {
      return;
    }
    this.pressed = { id: event.pointerId, x: event.clientX, y: event.clientY };
    if (this.drags) {
      event.stopPropagation();
      this.map.getCanvasContainer().setPointerCapture(event.pointerId);
      this.become({ tool: this.drawing.tool, corners: [this.under(event)] });
    }
  }

  private move(event: PointerEvent): void {
    const here = this.under(event);
    if (this.drags && this.pressed?.id === event.pointerId) {
      event.stopPropagation();
      this.drag(event, here);
    } else if (!this.pressed && this.drawing.corners.length > 0 && event.pointerType === 'mouse') {
      this.become(withPointer(this.drawing, here));
    }
  }

  private drag(event: PointerEvent, here: Corner): void {
    if (this.drawing.tool === 'rectangle') {
      this.become(withPointer(this.drawing, here));
    } else if (this.pixels(this.drawing.corners.at(-1)!, event) >= SPACING) {
      this.become(withCorner(this.drawing, here));
    }
  }

  private up(event: PointerEvent): void {
    const pressed = this.pressed;
    if (pressed?.id !== event.pointerId) {
      return;
    }
    this.release();
    const moved = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > SAME_PLACE;
    if (this.drags && moved) {
      event.stopPropagation();
      this.swallowClick();
      this.become(withCorner(this.drawing, this.under(event)));
      this.finish();
    } else if (!moved) {
      this.set(this.under(event), event);
    }
  }

  /** The one that follows the release of a drag, by when nobody listens here any more. */
  private swallowClick(): void {
    const surface = this.map.getCanvasContainer();
    const swallow = (event: Event): void => event.stopPropagation();
    surface.addEventListener('click', swallow, true);
    setTimeout(() => surface.removeEventListener('click', swallow, true), 100);
  }

  private release(): void {
    this.pressed = undefined;
  }

  /** A corner by click or by key. A click on the last or on the first one finishes. */
  private set(corner: Corner, event?: PointerEvent): void {
    const corners = this.drags && event ? [] : this.drawing.corners;
    const close = [corners.at(-1), corners.length > 2 ? corners[0] : undefined];
    if (close.some((known) => known && this.apart(known, corner) <= SAME_PLACE)) {
      this.finish();
      return;
    }
    this.become(withCorner({ tool: this.drawing.tool, corners }, corner));
    if (isWhole(this.drawing)) {
      this.finish();
    }
  }

  private key(event: KeyboardEvent): void {
    const { lng, lat } = this.map.getCenter();
    switch (event.key) {
      case 'Enter':
        this.set([lng, lat]);
        break;
      case 'Backspace':
        this.undo();
        break;
      case 'Escape':
        this.target.cancelled();
        break;
      default:
        return;
    }
    this.hush(event);
    event.preventDefault();
  }

  private become(drawing: Drawing): void {
    this.drawing = drawing;
    this.target.changed(drawing);
  }

  /** Clicks select nothing meanwhile; dragging is the map's while corners are clicked. */
  private hush(event: Event): void {
    if (this.drags || event.type === 'click' || event.type === 'dblclick' || event.type === 'keydown') {
      event.stopPropagation();
    }
  }

  private pixels(corner: Corner, event: PointerEvent): number {
    return this.apart(corner, this.under(event));
  }

  private apart(one: Corner, other: Corner): number {
    return this.map.project([...one]).dist(this.map.project([...other]));
  }

  private under(event: MouseEvent): Corner {
    const { lng, lat } = fromPage(this.map, pointerOn(this.map, event));
    return [lng, lat];
  }
}
