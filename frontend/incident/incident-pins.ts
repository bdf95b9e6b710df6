import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Marker } from 'maplibre-gl';
import { liveClient, type LiveStatus, type LiveSubscription } from '../live/live-client.ts';
import type { GridloomMap } from '../map/gridloom-map.ts';
import { palette } from '../map/palette.ts';
import type { PinSigns } from './pin-images.ts';
import { PinOverlay } from './pin-overlay.ts';
import { EVERYTHING, type Pin, type PinFilter, Pins } from './pins.ts';

/** Texts of the element; `lost` has the time in the place of {0}. */
interface Texts {
  live: string;
  lost: string;
  connecting: string;
  signs: PinSigns;
}

const OVERDUE_CHECK = 30_000;
const RING = 3000;

/**
 * Live pins of the open incidents on the map that this element is put into, and the badge that says whether they are live. Fires
 * `incident-chosen` {number} for a click on a pin and `pins-shown` {count} when another number of them matches the filter.
 */
@customElement('gridloom-incident-pins')
export class IncidentPins extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      z-index: 3;
      top: 12px;
      left: 12px;
    }
    span {
      display: inline-block;
      padding: 4px 10px;
      border-radius: 999px;
      background: var(--map-panel, Canvas);
      color: var(--map-text, CanvasText);
      box-shadow: var(--map-shadow, none);
      font-variant-numeric: tabular-nums;
    }
    span.live {
      color: var(--aura-green-text, #1f6b3a);
    }
    span.lost {
      color: var(--aura-red-text, #a11d28);
      font-weight: 600;
    }
  `;

  @property({ type: Object }) texts?: Texts;
  @property({ type: Object }) filter: PinFilter = EVERYTHING;
  /** Number of the incident that is marked; empty for none. */
  @property() chosen = '';
  /** A place that is being entered: longitude, latitude; empty for none. */
  @property({ type: Array }) place: [number, number] | [] = [];
  @state() private status: LiveStatus | undefined;
  @state() private asOf: Date | undefined;

  private readonly pins = new Pins();
  private readonly overlay = new PinOverlay(
    () => this.texts!.signs,
    () => this.host?.theme ?? 'light',
    (number) => this.dispatchEvent(new CustomEvent('incident-chosen', { detail: { number } })),
  );
  private host: GridloomMap | undefined;
  private subscription: LiveSubscription | undefined;
  private shown = -1;
  private frame = 0;
  private clock: ReturnType<typeof setInterval> | undefined;
  private marker: Marker | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.host = this.closest('gridloom-map') ?? undefined;
    this.host?.addOverlay(this.overlay);
    this.subscription = liveClient.subscribe('incidents', 'all', {
      snapshot: (body) => {
        this.pins.snapshot(body);
        this.redraw();
      },
      change: (body) => {
        const added = this.pins.change(body);
        this.redraw();
        if (added) {
          this.ring(added);
        }
      },
      status: (status, asOf) => {
        this.status = status;
        this.asOf = asOf;
      },
    });
    this.clock = setInterval(() => this.redraw(), OVERDUE_CHECK);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.subscription?.close();
    clearInterval(this.clock);
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.marker?.remove();
    this.host?.removeOverlay(this.overlay.id);
    this.host = undefined;
  }

  protected override render(): TemplateResult {
    const text =
      this.status === 'live'
        ? this.texts?.live
        : this.status === 'lost' && this.asOf
          ? this.texts?.lost.replace('{0}', time(this.asOf))
          : this.texts?.connecting;
    return html`<span role="status" class=${this.status ?? 'lost'}>${text ?? ''}</span>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('filter')) {
      this.redraw();
    }
    if (changed.has('chosen')) {
      this.overlay.choose(this.chosen);
    }
    if (changed.has('place')) {
      this.markPlace();
    }
  }

  /** Once a frame at most, however many changes came with a batch. */
  private redraw(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      const matching = this.pins.matching(this.filter, new Date());
      this.overlay.show(matching);
      if (matching.length !== this.shown) {
        this.shown = matching.length;
        this.dispatchEvent(new CustomEvent('pins-shown', { detail: { count: matching.length } }));
      }
    });
  }

  private markPlace(): void {
    this.marker?.remove();
    this.marker = undefined;
    const [place, host] = [this.place, this.host];
    if (place?.length === 2 && host) {
      void host.whenReady().then((map) => {
        if (this.place === place) {
          this.marker = new Marker({ color: this.accent() }).setLngLat(place).addTo(map);
        }
      });
    }
  }

  private accent(): string {
    return palette(this.host?.theme ?? 'light').accent;
  }

  /** A calm ring where one just came in. */
  private ring(pin: Pin): void {
    const map = this.host?.map;
    if (!map || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      return;
    }
    const element = document.createElement('div');
    const circle = document.createElement('div');
    Object.assign(circle.style, { width: '56px', height: '56px', border: `3px solid ${this.accent()}`, borderRadius: '50%', pointerEvents: 'none' });
    element.style.pointerEvents = 'none';
    element.append(circle);
    const marker = new Marker({ element }).setLngLat([pin.longitude, pin.latitude]).addTo(map);
    const grow = [{ transform: 'scale(0.5)', opacity: 0.9 }, { transform: 'scale(1.6)', opacity: 0 }];
    circle.animate(grow, { duration: RING / 2, iterations: 2, easing: 'ease-out' }).onfinish = () => marker.remove();
  }
}

function time(at: Date): string {
  return at.toLocaleTimeString('zh-CN', { hour12: false });
}
