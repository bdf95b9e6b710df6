import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../map/gridloom-map.ts';
import type { GridloomMap } from '../map/gridloom-map.ts';
import type { MapConfig } from '../map/map-config.ts';
import type { AutoAct } from './auto-plan.ts';
import { gridRows, type GridRow } from './grid-rows.ts';
import './gridloom-comments.ts';
import type { GridAct } from './gridloom-grid-acts.ts';
import type { HistoryAct } from './gridloom-plan-history.ts';
import './gridloom-studio-keys.ts';
import './gridloom-studio-panel.ts';
import './gridloom-studio-tools.ts';
import { insideLabels } from './inside-labels.ts';
import type { Command, Tool } from './keys.ts';
import { NoticeBoard } from './notice-board.ts';
import { actOf, notices } from './notices.ts';
import { statusOf } from './plan-status.ts';
import type { DrawnTrace, GestureTarget, Pixel } from './pointer-gestures.ts';
import type { StudioHost } from './studio-host.ts';
import { Studio } from './studio.ts';
import { actOn, actOnHistory, perform } from './studio-commands.ts';
import { connect, loadCoverage, type StudioConnection } from './studio-connection.ts';
import { commandFor } from './studio-keyboard.ts';
import { StudioMap } from './studio-map.ts';
import { placeSides, sidesOf } from './line-overlays.ts';
import { carryTip, handOf, spokenOf, tipOf, traceOf, type Scene } from './studio-overlays.ts';
import type { Notice } from './session-notice.ts';
import { studioSheet } from './studio-sheet.ts';
import { topOf } from './studio-top.ts';
import { text, type Labels } from './texts.ts';
import type { FindingData, GridKey, Language, PlanRequest } from './wire.ts';

/** How often somebody who sits still is counted among the present. */
const COMPANY_MS = 2000;

/** Tells the tabs of one person apart. Random UUIDs are there on secure pages only. */
const tabName = () => crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36);

/**
 * The redraw studio of one plan: map, tools, tables. Loads the units once from `units-url`, then talks over the live socket.
 *
 * Fires `ask-waiver`, `silence-finding` and `hear-finding` with a finding, and `plan-status` {state, revision, errors, waivers} whenever one of them changed;
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
  @state() private trace: DrawnTrace = { shape: 'none' };
  @state() private lostSince: Date | undefined;
  @state() private asking: 'grid' | 'keys' | undefined;
  @state() private folded = false;
  @query('gridloom-map') private mapElement!: GridloomMap;
  @query('.stage') private stage!: HTMLElement;

  private insideLabels: Labels = {};
  readonly #told = new NoticeBoard(() => this.requestUpdate());
  #map: StudioMap | undefined;
  #connection: StudioConnection | undefined;
  #company: ReturnType<typeof setInterval> | undefined;
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
    this.#told.clear();
    clearInterval(this.#company);
    if (this.studio?.session.live) {
      this.#connection?.send(this.studio.company.farewell());
    }
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
    placeSides(this.stage);
    this.#tellStatus();
  }

  /** The texts of the level that is drawn on. */
  get #words(): Labels {
    return this.studio?.level === 'MICRO' ? this.insideLabels : this.labels;
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('labels')) {
      this.insideLabels = insideLabels(this.labels);
    }
  }

  override render() {
    const { locale } = this;
    const labels = this.#words;
    // Before its first snapshot there is nothing to show of a plan.
    const studio = this.studio && this.studio.plan.revision > 0 ? this.studio : undefined;
    const rows = studio ? gridRows(studio.plan, studio.locks.keys, studio.preview, studio.here) : [];
    const scene = studio && { studio, rows, labels, locale };
    const editable = studio?.session.canEdit ?? false;
    return html`
      <div class="stage" tabindex="0" role="application" aria-label=${text(labels, 'map')} aria-describedby="spoken">
        <gridloom-map .config=${this.config} .selectable=${false}></gridloom-map>
        ${traceOf(this.trace)} ${scene ? sidesOf(scene, this.trace) : nothing}
        <gridloom-studio-tools
          tool=${studio?.tool ?? 'select'}
          .brush=${studio?.brush ?? 0}
          ?editable=${editable}
          ?canUndo=${editable && studio?.plan.canUndo}
          ?canRedo=${editable && studio?.plan.canRedo}
          ?canLock=${typeof studio?.active === 'string'}
          ?canCreate=${editable && (studio?.selected.size ?? 0) > 0}
          .labels=${labels}
          @tool=${(e: CustomEvent<Tool>) => this.#perform({ do: 'tool', tool: e.detail })}
          @command=${(e: CustomEvent<Command>) => this.#perform(e.detail)}
        ></gridloom-studio-tools>
        <gridloom-comments plan-id=${this.planId} .map=${this.mapElement ?? undefined} .labels=${labels} locale=${locale}></gridloom-comments>
        ${this.#top(scene, editable)}
        ${scene ? [tipOf(scene, this.hover), handOf(scene, this.trace, editable, act => this.#perform({ do: act }))] : nothing}
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
    const labels = this.#words;
    return html`<gridloom-studio-panel
      ?hidden=${this.folded}
      .studio=${studio}
      .rows=${rows}
      ?editable=${editable}
      .labels=${labels}
      locale=${this.locale}
      @open-grid=${(e: CustomEvent<string>) => studio?.open(e.detail)}
      @activate-grid=${(e: CustomEvent<{ key: GridKey }>) => studio?.activate(e.detail.key)}
      @locate-grid=${(e: CustomEvent<{ key: GridKey }>) => this.#map?.showUnits(studio?.unitsOf(e.detail.key) ?? [])}
      @locate-finding=${(e: CustomEvent<FindingData>) => studio?.findings.show(e.detail)}
      @show-repair=${(e: CustomEvent<number | undefined>) => studio?.findings.showRepair(e.detail)}
      @do-repair=${(e: CustomEvent<number>) => studio?.findings.repair(e.detail)}
      @walk-findings=${(e: CustomEvent<1 | -1>) => studio?.findings.walk(e.detail)}
      @select-units=${(e: CustomEvent<Set<number>>) => studio?.select(e.detail)}
      @give-units=${(e: CustomEvent<GridKey>) => studio?.give(e.detail)}
      @locate-unit=${(e: CustomEvent<number>) => this.#locateUnit(e.detail)}
      @history-act=${(e: CustomEvent<HistoryAct>) => studio && actOnHistory(studio, e.detail)}
      @auto-act=${(e: CustomEvent<AutoAct>) => studio?.auto.act(e.detail)}
      @grid-act=${(e: CustomEvent<GridAct>) => studio && actOn(studio, e.detail)}
    ></gridloom-studio-panel>`;
  }

  #top(scene: Scene | undefined, editable: boolean) {
    const { locale, failed, lostSince } = this;
    const labels = this.#words;
    return topOf(
      { scene, labels, locale, editable, failed, lostSince, told: this.#told, asksNumber: this.asking === 'grid' },
      { open: () => void this.#open(), actOnNotice: this.#actOnNotice, numberTaken: this.#numberTaken },
    );
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
    const { studio, labels } = this;
    if (studio) {
      this.#told.show(notice.about, notices(notice, studio, labels), actOf(notice, studio, labels));
    }
  }

  show(finding: FindingData) {
    this.#map?.show(finding);
  }

  reveal(unit: number) {
    this.#map?.reveal(unit);
  }

  retrace() {
    this.#map?.gestures.retrace();
  }

  // What the pointer does

  hovered(unit: number | undefined, at: Pixel | undefined) {
    this.studio?.company.at({ at: at && this.#map?.lonLat(at) });
    this.#map?.hover(unit);
    this.hover = { unit, at };
  }

  pressed() {
    this.stage.focus({ preventScroll: true });
  }

  traced(trace: DrawnTrace) {
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
      const studio = new Studio(coverage, { plan: this.planId, me: this.me, shelf: localStorage, tab: tabName() }, this);
      this.studio = studio;
      this.#connection = connect(
        this.planId,
        message => {
          this.lostSince = undefined;
          studio.receive(message);
          this.#openBranch();
        },
        lastData => {
          this.lostSince = lastData;
          studio.lost();
        },
      );
      this.#company = setInterval(() => studio.company.tick(), COMPANY_MS);
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
    if (this.asking !== 'keys') {
      const command = commandFor(event, { studio: this, stage: this.stage, map: this.mapElement });
      if (command) {
        this.#perform(command);
      }
    }
  };

  #perform(command: Command) {
    const { studio } = this;
    if (!studio || (command.do === 'cancel' && this.#takeBack())) {
      return;
    }
    if (perform(studio, command)) {
      if (command.do === 'tool') {
        this.#map?.gestures.toolChanged();
      } else {
        this.retrace();
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
    const asked = this.asking !== undefined;
    this.asking = undefined;
    return this.#told.clear() || asked;
  }

  readonly #actOnNotice = () => {
    const { act } = this.#told;
    this.#told.clear();
    act?.run();
    this.stage.focus({ preventScroll: true });
  };

  readonly #numberTaken = () => {
    this.asking = undefined;
    this.stage.focus({ preventScroll: true });
  };

  /** A plan that was begun from a step of this one is where one wants to go on. */
  #openBranch() {
    const branched = this.studio?.history.branched;
    if (branched !== undefined) {
      location.assign(new URL(`plans/${branched}`, document.baseURI));
    }
  }

  #locateUnit(unit: number) {
    this.studio?.focus(unit);
    this.#map?.showUnits([unit]);
  }

  #tellStatus() {
    const detail = this.studio && statusOf(this.studio);
    const status = JSON.stringify(detail);
    if (detail && status !== this.#status) {
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
