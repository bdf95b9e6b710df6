import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, queryAll, state } from 'lit/decorators.js';
import '../map/gridloom-map.ts';
import type { GridloomMap } from '../map/gridloom-map.ts';
import type { MapConfig } from '../map/map-config.ts';
import { linkCameras } from './compare-cameras.ts';
import { type ComparisonData, CompareSide, handedOver } from './compare-sides.ts';
import { labelPlaces } from './label-places.ts';
import { UNASSIGNED } from './plan-layers.ts';
import { PlanOverlay } from './plan-overlay.ts';
import { loadCoverage } from './studio-connection.ts';
import { studioControls, studioTokens } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';

const ROOM = 30;
const STEP = 5;

/** Two divisions of one community on two maps that move as one: side by side, or one over the other with a border to swipe. */
@customElement('gridloom-compare')
export class GridloomCompare extends LitElement {
  @property() url = '';
  @property() locale = 'zh-CN';
  @property({ attribute: false }) config: MapConfig | undefined;
  @property({ attribute: false }) labels: Labels = {};
  @state() private swiping = false;
  /** Per cent of the width that show the first side. */
  @state() private share = 50;
  @state() private failed = false;
  @state() private names: readonly string[] = ['', ''];
  @queryAll('gridloom-map') private maps!: NodeListOf<GridloomMap>;

  #sides: readonly CompareSide[] = [];
  #overlays: readonly PlanOverlay[] = [];
  #changed: ReadonlySet<number> = new Set();
  #sameGround = true;
  #unlink: (() => void) | undefined;

  override firstUpdated() {
    void this.#open();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#unlink?.();
  }

  /** Shows what is given from a grid to another, and marks that alone; without grids, everything. */
  show(from?: string, to?: string) {
    const [first, second] = this.#sides;
    if (!first) {
      return;
    }
    const some = from !== undefined && to !== undefined && this.#sameGround;
    const units = some ? handedOver(first, second, from, to) : [...this.#changed];
    this.#mark(new Set(units));
    const places = units.map(n => first.coverage.unit(n).at);
    if (places.length > 0) {
      const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)];
      this.maps[0].fitBounds(Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats));
    }
  }

  override render() {
    const { labels } = this;
    return html`
      <div class="bar" role="group" aria-label=${text(labels, 'compare.mode')}>
        ${this.#modeButton(false, 'compare.mode.side')}${this.#modeButton(true, 'compare.mode.swipe')}
        <button class="quiet" @click=${() => this.show()}>${text(labels, 'compare.all')}</button>
        <span class="legend"><i></i>${text(labels, 'compare.changed')}</span>
      </div>
      <div class="stage ${this.swiping ? 'swipe' : 'side'}" style="--share: ${this.share}%">
        ${[0, 1].map(side => html`
          <figure class=${side === 0 ? 'first' : 'second'}>
            <gridloom-map .config=${this.config} .selectable=${false}></gridloom-map>
            <figcaption>${this.names[side]}</figcaption>
          </figure>`)}
        ${this.swiping
          ? html`<div class="divider" role="slider" tabindex="0" aria-label=${text(labels, 'compare.divider')} aria-valuemin="0" aria-valuemax="100"
              aria-valuenow=${Math.round(this.share)} @pointerdown=${this.#grab} @keydown=${this.#nudge}></div>`
          : nothing}
        ${this.failed ? html`<div class="failure" role="alert">${text(labels, 'compare.failed')}</div>` : nothing}
      </div>`;
  }

  #modeButton(swiping: boolean, key: string) {
    return html`<button aria-pressed=${this.swiping === swiping} @click=${() => (this.swiping = swiping)}>${text(this.labels, key)}</button>`;
  }

  async #open() {
    try {
      const response = await fetch(this.url, { credentials: 'same-origin' });
      if (!response.ok) {
        throw new Error(`${this.url} answered ${response.status}`);
      }
      const data = (await response.json()) as ComparisonData;
      const first = await loadCoverage(data.sides[0].unitsUrl);
      const second = data.sameGround ? first : await loadCoverage(data.sides[1].unitsUrl);
      this.#sides = [new CompareSide(data.sides[0], first), new CompareSide(data.sides[1], second)];
      this.#changed = new Set(data.changed);
      this.#sameGround = data.sameGround;
      this.names = data.sides.map(({ name }) => name);
      const maps = await Promise.all([...this.maps].map(map => map.whenReady()));
      if (!this.isConnected) {
        return;
      }
      let tints: Map<string, number> = new Map();
      this.#overlays = this.#sides.map((side, index) => {
        tints = side.tints(tints);
        return this.#draw(side, tints, this.maps[index]);
      });
      this.#mark(this.#changed);
      maps[0].fitBounds(first.bounds, { padding: ROOM, animate: false });
      this.#unlink = linkCameras(maps[0], maps[1]);
      maps[1].jumpTo({ center: maps[0].getCenter(), zoom: maps[0].getZoom() });
      this.toggleAttribute('ready', true);
    } catch (error) {
      console.warn('The comparison could not be drawn', error);
      this.failed = true;
    }
  }

  #draw(side: CompareSide, tints: ReadonlyMap<string, number>, map: GridloomMap): PlanOverlay {
    const overlay = new PlanOverlay(side.coverage, this.renderRoot as ShadowRoot);
    map.addOverlay(overlay);
    const gridOf = (n: number) => side.gridOf(n);
    overlay.paint(side.coverage.units.keys(), {
      gridOf,
      microOf: () => null,
      tintOf: n => {
        const grid = gridOf(n);
        return grid === null ? UNASSIGNED : (tints.get(grid) ?? 0);
      },
    });
    const places = labelPlaces(side.coverage, n => side.gridOf(n));
    const format = new Intl.NumberFormat(this.locale);
    overlay.mark('labels', side.data.grids.flatMap(({ id, number, households }) => {
      const at = places.get(id);
      return at ? [{ at, number, detail: text(this.labels, 'compare.households', format.format(households)), bad: false, locked: false }] : [];
    }));
    return overlay;
  }

  #mark(units: ReadonlySet<number>) {
    // Marks are numbers of the first side's units: on other ground they mean nothing.
    this.#overlays.forEach((overlay, index) => (index === 0 || this.#sameGround) && overlay.flag('selected', units));
  }

  readonly #grab = (event: PointerEvent) => {
    const divider = event.currentTarget as HTMLElement;
    const stage = divider.parentElement!;
    const move = ({ clientX }: PointerEvent) => {
      const { left, width } = stage.getBoundingClientRect();
      this.share = Math.min(100, Math.max(0, (100 * (clientX - left)) / width));
    };
    divider.setPointerCapture(event.pointerId);
    divider.addEventListener('pointermove', move);
    divider.addEventListener('lostpointercapture', () => divider.removeEventListener('pointermove', move), { once: true });
  };

  readonly #nudge = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      this.share = Math.min(100, Math.max(0, this.share + by));
    }
  };

  static override styles = [
    studioTokens,
    studioControls,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-block-size: 0;
      }

      .bar {
        display: flex;
        align-items: center;
        gap: var(--vaadin-gap-xs);
        padding: 0 var(--vaadin-padding-m) var(--vaadin-padding-xs);
      }

      .bar button[aria-pressed='true'] {
        border-color: var(--aura-accent-color);
        background: var(--aura-accent-color);
        color: var(--aura-accent-contrast-color);
      }

      .legend {
        display: inline-flex;
        align-items: center;
        gap: var(--vaadin-gap-xs);
        margin-inline-start: auto;
      }

      .legend i {
        inline-size: 1.25rem;
        block-size: 0.875rem;
        border: 2px solid var(--studio-accent);
        background: color-mix(in srgb, var(--studio-accent) 45%, transparent);
      }

      .stage {
        position: relative;
        flex: 1;
        min-block-size: 0;
        overflow: hidden;
      }

      figure {
        position: absolute;
        inset: 0;
        margin: 0;
      }

      gridloom-map {
        position: absolute;
        inset: 0;
      }

      .side .first {
        inset-inline-end: calc(50% + 1px);
      }

      .side .second {
        inset-inline-start: calc(50% + 1px);
      }

      .swipe .second {
        clip-path: inset(0 0 0 var(--share));
      }

      figcaption {
        position: absolute;
        inset: var(--vaadin-padding-s) auto auto var(--vaadin-padding-s);
        max-inline-size: 45%;
        padding: 0.125rem 0.625rem;
        border-radius: var(--vaadin-radius-m);
        background: var(--vaadin-background-color);
        box-shadow: var(--aura-shadow-m);
        font-weight: var(--aura-font-weight-semibold);
      }

      .swipe .second figcaption {
        inset-inline: auto 4rem;
      }

      .divider {
        position: absolute;
        inset: 0 auto 0 var(--share);
        inline-size: 1.5rem;
        translate: -50% 0;
        cursor: ew-resize;
        touch-action: none;
        background: linear-gradient(to right, transparent calc(50% - 1.5px), var(--studio-border) 0 calc(50% + 1.5px), transparent 0);
      }

      .divider::after {
        content: '↔';
        position: absolute;
        inset: 50% 0 auto;
        display: grid;
        place-items: center;
        block-size: 2.5rem;
        margin-inline: -0.5rem;
        translate: 0 -50%;
        border: 2px solid var(--studio-border);
        border-radius: 1.25rem;
        background: var(--vaadin-background-color);
      }

      .failure {
        position: absolute;
        inset: 40% 0 auto;
        inline-size: fit-content;
        margin-inline: auto;
        padding: var(--vaadin-padding-m);
        border-radius: var(--vaadin-radius-m);
        background: var(--vaadin-background-color);
        box-shadow: var(--aura-shadow-m);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-compare': GridloomCompare;
  }
}
