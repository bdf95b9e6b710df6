import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../map/gridloom-map.ts';
import type { GridloomMap } from '../map/gridloom-map.ts';
import type { MapConfig } from '../map/map-config.ts';
import { blocking } from './findings.ts';
import { gridRows, type GridRow } from './grid-rows.ts';
import './gridloom-comments.ts';
import './gridloom-number-prompt.ts';
import './gridloom-studio-keys.ts';
import './gridloom-studio-panel.ts';
import './gridloom-studio-tools.ts';
import { commandOf, type Command, type Tool } from './keys.ts';
import { notices } from './notices.ts';
import type { GestureTarget, Pixel, Trace } from './pointer-gestures.ts';
import type { SelectionMode } from './selection.ts';
import { Studio, type StudioHost } from './studio.ts';
import { connect, loadCoverage, type StudioConnection } from './studio-connection.ts';
import { StudioMap } from './studio-map.ts';
import { carryTip, handOf, spokenOf, tipOf, traceOf } from './studio-overlays.ts';
import type { Notice } from './studio-session.ts';
import { studioSheet } from './studio-sheet.ts';
import { text, type Labels } from './texts.ts';
import type { FindingData, GridKey, Language, PlanRequest } from './wire.ts';

/** How long a notice stays that needs nothing done. */
const NOTICE_MS = 6000;

/**
 * The redraw studio of one plan: map, tools, tables. Loads the units once from `units-url`, then talks over the live socket.
 *
 * Fires `ask-waiver` with a finding, and `plan-status` {state, revision, errors, waivers} whenever one of them changed;
 * `errors` counts those that hold back the submission.
 */
@customElement('gridloom-studio')
export class GridloomStudio extends LitElement implements StudioHost, GestureTarget {
  @property({ attribute: 'plan-id' }) planId = '';
  @property({ attribute: 'units-url' }) unitsUrl = '';
  /** The account name of the one who sits here. */
  @property() me = '';
  @property() locale: Language = 'zh-CN';
  @property({ attribute: false }) config: MapConfig | undefined;
  @property({ attribute: false }) labels: Labels = {};
  @state() private studio: Studio | undefined;
  @state() private failed = false;
  @state() private hover: { unit: number | undefined; at: Pixel | undefined } = { unit: undefined, at: undefined };
  @state() private trace: Trace = { shape: 'none' };
  @state() private told: readonly string[] = [];
  @state() private lostSince: Date | undefined;
  @state() private asking: 'grid' | 'keys' | undefined;
  @state() private folded = false;
  @query('gridloom-map') private mapElement!: GridloomMap;
  @query('.stage') private stage!: HTMLElement;

  #map: StudioMap | undefined;
  #connection: StudioConnection | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #status = '';

  static override styles = studioSheet;

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.#keyed, { capture: true });
    if (this.hasUpdated) {
      void this.#open();
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#keyed, { capture: true });
    clearTimeout(this.#silence);
    this.#connection?.close();
    this.#map?.stop();
    this.#map = undefined;
    this.studio = undefined;
  }

  override firstUpdated() {
    void this.#open();
  }

  override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    this.#map?.redraw(this.labels, this.locale);
    carryTip(this.stage, this.hover.at);
    this.#tellStatus();
  }

  override render() {
    const { labels, locale } = this;
    // Before its first snapshot there is nothing to show of a plan.
    const studio = this.studio && this.studio.plan.revision > 0 ? this.studio : undefined;
    const rows = studio ? gridRows(studio.plan) : [];
    const scene = studio && { studio, rows, labels, locale };
    const editable = studio?.session.canEdit ?? false;
    return html`
      <div class="stage" tabindex="0" role="application" aria-label=${text(labels, 'map')} aria-describedby="spoken">
        <gridloom-map .config=${this.config} .selectable=${false}></gridloom-map>
        ${traceOf(this.trace)}
        <gridloom-studio-tools
          tool=${this.tool}
          .brush=${this.brush}
          ?editable=${editable}
          ?canUndo=${editable && studio?.plan.canUndo}
          ?canRedo=${editable && studio?.plan.canRedo}
          ?canCreate=${editable && (studio?.selected.size ?? 0) > 0}
          .labels=${labels}
          @tool=${(e: CustomEvent<Tool>) => this.#perform({ do: 'tool', tool: e.detail })}
          @command=${(e: CustomEvent<Command>) => this.#perform(e.detail)}
        ></gridloom-studio-tools>
        <gridloom-comments plan-id=${this.planId} .map=${this.mapElement ?? undefined} .labels=${labels} locale=${locale}></gridloom-comments>
        ${this.#top()}
        ${scene ? [tipOf(scene, this.hover), handOf(scene, editable, act => this.#perform({ do: act }))] : nothing}
        <button class="fold" aria-expanded=${!this.folded} title=${text(labels, 'panel')} aria-label=${text(labels, 'panel')}
          @click=${() => (this.folded = !this.folded)}>${this.folded ? '‹' : '›'}</button>
        <span id="spoken" class="hidden" role="status">${scene ? spokenOf(scene) : ''}</span>
      </div>
      ${this.#panel(studio, rows, editable)}
      ${this.asking === 'keys'
        ? html`<gridloom-studio-keys .labels=${labels} @close=${() => (this.asking = undefined)}></gridloom-studio-keys>`
        : nothing}
    `;
  }

  #panel(studio: Studio | undefined, rows: readonly GridRow[], editable: boolean) {
    const { labels } = this;
    return html`<gridloom-studio-panel
      ?hidden=${this.folded}
      .coverage=${studio?.coverage}
      .plan=${studio?.plan}
      .rows=${rows}
      .findings=${studio?.session.findings ?? []}
      .digits=${studio?.digits}
      .tintOf=${(grid: string) => studio?.tintOf(grid) ?? 0}
      .active=${studio?.active}
      .selected=${studio?.selected ?? new Set<number>()}
      .finding=${studio?.finding}
      ?editable=${editable}
      .labels=${labels}
      locale=${this.locale}
      @activate-grid=${(e: CustomEvent<{ key: GridKey }>) => studio?.activate(e.detail.key)}
      @locate-grid=${(e: CustomEvent<{ key: GridKey }>) => this.#map?.showUnits(studio?.unitsOf(e.detail.key) ?? [])}
      @locate-finding=${(e: CustomEvent<FindingData>) => studio?.showFinding(e.detail)}
      @walk-findings=${(e: CustomEvent<1 | -1>) => studio?.walkFindings(e.detail)}
      @select-units=${(e: CustomEvent<Set<number>>) => studio?.select(e.detail)}
      @give-units=${(e: CustomEvent<GridKey>) => studio?.give(e.detail)}
      @locate-unit=${(e: CustomEvent<number>) => this.#locateUnit(e.detail)}
      @retire-grid=${(e: CustomEvent<string>) => studio?.session.retire(e.detail)}
      @rename-grid=${(e: CustomEvent<{ key: string; name: string }>) => studio?.session.rename(e.detail.key, e.detail.name)}
    ></gridloom-studio-panel>`;
  }

  /** Above the map, only when there is something to say: the connection, a notice, the question for a grid's number. */
  #top() {
    const { labels } = this;
    const time = (at: Date) => at.toLocaleTimeString(this.locale, { hour12: false });
    return html`<div class="top" role="status">
      ${this.failed
        ? html`<div class="notice">${text(labels, 'failed')}<button @click=${() => void this.#open()}>${text(labels, 'retry')}</button></div>`
        : nothing}
      ${this.lostSince ? html`<div class="connection lost">${text(labels, 'lost', time(this.lostSince))}</div>` : nothing}
      ${this.told.length > 0
        ? html`<div class="notice">
            <div>${this.told.map(line => html`<p>${line}</p>`)}</div>
            <button class="quiet" aria-label=${text(labels, 'close')} @click=${() => (this.told = [])}>✕</button>
          </div>`
        : nothing}
      ${this.asking === 'grid'
        ? html`<gridloom-number-prompt
            .labels=${labels}
            .take=${(number: string) => this.studio?.toNumber(number) ?? false}
            @close=${this.#numberTaken}
          ></gridloom-number-prompt>`
        : nothing}
    </div>`;
  }

  // What the studio asks of its host

  send(request: PlanRequest) {
    this.#connection?.send(request);
  }

  repaint(units: Iterable<number>) {
    this.#map?.repaint(units);
  }

  redraw() {
    this.requestUpdate();
  }

  notice(notice: Notice) {
    this.told = this.studio ? notices(notice, this.studio, this.labels) : [];
    clearTimeout(this.#silence);
    // What was taken back stays until it is read; what merely happened goes by itself.
    if (notice.about === 'edited' || notice.about === 'resent') {
      this.#silence = setTimeout(() => (this.told = []), NOTICE_MS);
    }
  }

  show(finding: FindingData) {
    this.#map?.show(finding);
  }

  reveal(unit: number) {
    this.#map?.reveal(unit);
  }

  // What the pointer does

  get tool(): Tool {
    return this.studio?.tool ?? 'select';
  }

  get brush(): number {
    return this.studio?.brush ?? 0;
  }

  hovered(unit: number | undefined, at: Pixel | undefined) {
    this.#map?.hover(unit);
    this.hover = { unit, at };
  }

  clicked(unit: number, mode: SelectionMode) {
    this.studio?.clicked(unit, mode);
  }

  begun(unit: number | undefined, mode: SelectionMode) {
    this.stage.focus({ preventScroll: true });
    return this.studio?.begun(unit, mode) ?? false;
  }

  covers(units: ReadonlySet<number>, at: Pixel) {
    this.hover = { unit: undefined, at };
    this.studio?.covers(units);
  }

  ended() {
    this.studio?.ended();
  }

  cancelled() {
    this.studio?.cancelled();
  }

  resized(by: 1 | -1) {
    this.studio?.resized(by);
  }

  traced(trace: Trace) {
    this.trace = trace;
  }

  // Inside

  async #open() {
    this.failed = false;
    try {
      const coverage = await loadCoverage(this.unitsUrl);
      if (!this.isConnected) {
        return;
      }
      const studio = new Studio(coverage, this.me, this);
      this.studio = studio;
      this.#connection = connect(
        this.planId,
        message => {
          this.lostSince = undefined;
          studio.session.receive(message);
        },
        lastData => {
          this.lostSince = lastData;
          studio.session.lost();
        },
      );
      const map = await this.mapElement.whenReady();
      if (this.studio === studio && this.isConnected) {
        this.#map = new StudioMap(studio, this.mapElement, map, this.renderRoot as ShadowRoot, this);
        this.requestUpdate();
      }
    } catch (error) {
      console.warn('The units of the plan could not be loaded', error);
      this.failed = true;
    }
  }

  readonly #keyed = (event: KeyboardEvent) => {
    const path = event.composedPath();
    const from = path[0] as HTMLElement;
    const here = path.includes(this);
    if ((!here && from !== document.body) || from.matches('input, select, textarea') || this.asking === 'keys') {
      return;
    }
    if (from instanceof HTMLCanvasElement) {
      // The map has keys of its own, and a crosshair for them: here they would only be in the way.
      event.stopPropagation();
    }
    const command = commandOf(event);
    // The tables and buttons have their own use for the keys that walk and press.
    const onMap = !here || from === this.stage || path.includes(this.mapElement);
    if (command && (onMap || !['walk', 'toggle', 'give'].includes(command.do))) {
      event.preventDefault();
      event.stopPropagation();
      this.#perform(command);
    }
  };

  #perform(command: Command) {
    const { studio } = this;
    if (!studio || (command.do === 'cancel' && this.#takeBack())) {
      return;
    }
    if (studio.perform(command)) {
      if (command.do === 'tool') {
        this.#map?.gestures.toolChanged();
      }
    } else if (command.do === 'zoom') {
      this.#map?.zoom(command.by);
    } else if (command.do === 'help') {
      this.asking = 'keys';
    } else {
      this.asking = 'grid';
    }
  }

  /** Esc takes back the newest thing first: the gesture, the question, the notice. */
  #takeBack(): boolean {
    if (this.#map?.gestures.cancel()) {
      return true;
    }
    const open = this.asking !== undefined || this.told.length > 0;
    this.asking = undefined;
    this.told = [];
    return open;
  }

  readonly #numberTaken = () => {
    this.asking = undefined;
    this.stage.focus({ preventScroll: true });
  };

  #locateUnit(unit: number) {
    this.studio?.focus(unit);
    this.#map?.showUnits([unit]);
  }

  #tellStatus() {
    const { studio } = this;
    if (!studio || !studio.session.live || studio.session.drawing) {
      return;
    }
    const { state, revision, findings } = studio.plan;
    const waivers = findings.filter(({ waiver }) => waiver !== null).length;
    const detail = { state, revision, errors: blocking(findings), waivers };
    const status = JSON.stringify(detail);
    if (status !== this.#status) {
      this.#status = status;
      this.dispatchEvent(new CustomEvent('plan-status', { detail, bubbles: true, composed: true }));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-studio': GridloomStudio;
  }
}
