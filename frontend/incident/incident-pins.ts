import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Marker } from 'maplibre-gl';
import { liveClient, type LiveBody, type LiveStatus, type LiveSubscription } from '../live/live-client.ts';
import type { GridloomMap } from '../map/gridloom-map.ts';
import { palette } from '../map/palette.ts';
import { ageInWords } from './age.ts';
import { calmRing } from './calm-ring.ts';
import { filled, followedNews, missedNews, type News, NewsBoard, newsOf, type NewsTexts } from './news.ts';
import type { PinSigns } from './pin-images.ts';
import { PinOverlay } from './pin-overlay.ts';
import { pinsStyles } from './pins-styles.ts';
import { EVERYTHING, type Pin, type PinFilter, Pins } from './pins.ts';
import { browserVoice, canSpeak, keepSpeech, Speaker, wantsSpeech } from './speaker.ts';

/** Texts of the element; `lost` has the time in the place of {0} and the age in that of {1}. */
interface Texts extends NewsTexts {
  live: string;
  lost: string;
  connecting: string;
  speak: string;
  hush: string;
  dismiss: string;
  language: string;
  signs: PinSigns;
}

const OVERDUE_CHECK = 30_000;
const SECOND = 1000;

/**
 * Live pins of the open incidents on the map that this element is put into, the badge that says whether they are live, and the news of them: what came in,
 * and what became of the one that is followed; spoken too where somebody wished so. Fires `incident-chosen` {number} for a click on a pin or on its news,
 * and `pins-shown` {count} when another number of them matches the filter.
 */
@customElement('gridloom-incident-pins')
export class IncidentPins extends LitElement {
  static override styles = pinsStyles;

  @property({ type: Object }) texts?: Texts;
  @property({ type: Object }) filter: PinFilter = EVERYTHING;
  /** Number of the incident that is marked; empty for none. */
  @property() chosen = '';
  /** Number of the incident that the map stays on; empty for none. */
  @property() followed = '';
  /** A place that is being entered: longitude, latitude; empty for none. */
  @property({ type: Array }) place: [number, number] | [] = [];
  /** Who is at this desk: whether news are spoken is each person's own. */
  @property() user = '';
  @state() private status: LiveStatus | undefined;
  @state() private asOf: Date | undefined;
  @state() private news: readonly News[] = [];
  @state() private speaks = false;

  private readonly pins = new Pins();
  private readonly board = new NewsBoard(() => this.texts!);
  private readonly speaker = new Speaker(
    browserVoice(() => this.texts?.language ?? 'zh-CN'),
    (count) => filled(this.texts!.many, count),
  );
  private readonly overlay = new PinOverlay(
    () => this.texts!.signs,
    () => this.host?.theme ?? 'light',
    (number) => this.choose(number),
  );
  private host: GridloomMap | undefined;
  private subscription: LiveSubscription | undefined;
  private shown = -1;
  private frame = 0;
  private clock: ReturnType<typeof setInterval> | undefined;
  private seconds: ReturnType<typeof setInterval> | undefined;
  private marker: Marker | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.host = this.closest('gridloom-map') ?? undefined;
    this.host?.addOverlay(this.overlay);
    this.subscription = liveClient.subscribe('incidents', 'all', {
      snapshot: (body) => this.snapshot(body),
      change: (body) => this.change(body),
      status: (status, asOf) => {
        this.status = status;
        this.asOf = asOf;
      },
    });
    this.clock = setInterval(() => this.redraw(), OVERDUE_CHECK);
    // The age of what is shown, and news that go by themselves.
    this.seconds = setInterval(() => this.tick(), SECOND);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.subscription?.close();
    clearInterval(this.clock);
    clearInterval(this.seconds);
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.marker?.remove();
    this.host?.removeOverlay(this.overlay.id);
    this.host = undefined;
  }

  protected override render(): TemplateResult {
    return html`
      <div class="badge">
        <span role="status" class=${this.status ?? 'lost'}>${this.badge()}</span>
        ${canSpeak() && this.texts
          ? html`<button type="button" class="speak" aria-pressed=${this.speaks} title=${this.texts[this.speaks ? 'hush' : 'speak']} aria-label=${this.texts.speak} @click=${() => this.speakOrNot()}>
              <svg viewBox="0 0 20 20" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
                <path d=${this.speaks ? 'M3 8v4h3l4 3.500v-11L6 8zM13 7.500a3.500 3.500 0 0 1 0 5M15.300 5a7 7 0 0 1 0 10' : 'M3 8v4h3l4 3.500v-11L6 8zM13.500 8l4 4M17.500 8l-4 4'} />
              </svg>
            </button>`
          : nothing}
      </div>
      <ul class="news" role="log" aria-live="polite">
        ${this.news.map((news) => html`<li>${news.number ? html`<button type="button" @click=${() => this.choose(news.number!)}>${news.text}</button>` : html`<span>${news.text}</span>`}</li>`)}
      </ul>
      ${this.news.length > 0 ? html`<button type="button" class="dismiss" @click=${() => this.dismiss()}>${this.texts?.dismiss}</button>` : nothing}
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('user') && this.user) {
      this.speaks = wantsSpeech(this.user);
      this.speaker.on = this.speaks;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('filter')) {
      this.redraw();
    }
    if (changed.has('chosen') || changed.has('followed')) {
      this.overlay.mark([this.chosen, this.followed].filter(Boolean));
    }
    if (changed.has('followed')) {
      this.stayOn(this.pins.get(this.followed));
    }
    if (changed.has('place')) {
      this.markPlace();
    }
  }

  private badge(): string {
    const texts = this.texts;
    if (!texts || this.status === 'live') {
      return texts?.live ?? '';
    }
    return this.status === 'lost' && this.asOf
      ? filled(texts.lost, time(this.asOf), ageInWords(this.asOf, new Date(), texts.language))
      : texts.connecting;
  }

  private tick(): void {
    if (this.status === 'lost') {
      this.requestUpdate();
    }
    if (this.news.length > 0) {
      this.tellNews();
    }
  }

  private snapshot(body: LiveBody): void {
    const before = this.pins.get(this.followed);
    const again = this.asOf !== undefined && this.status === 'lost';
    const missed = this.pins.snapshot(body);
    this.redraw();
    if (again && this.texts) {
      this.say(missedNews(missed, this.texts));
      this.followOn(before);
    } else {
      this.stayOn(this.pins.get(this.followed));
    }
  }

  private change(body: LiveBody): void {
    const before = this.pins.get(this.followed);
    const added = this.pins.change(body);
    this.redraw();
    if (added && this.texts) {
      this.ring(added);
      this.board.came([added], Date.now());
      newsOf([added], this.texts).forEach((news) => this.speaker.say(news.text));
      this.tellNews();
    }
    this.followOn(before);
  }

  /** The followed one is another than before: that is said, and the map comes back to it. */
  private followOn(before: Pin | undefined): void {
    const now = this.pins.get(this.followed);
    if (!before || before.version === now?.version || !this.texts) {
      return;
    }
    this.say([now ? followedNews(now, this.texts) : { text: filled(this.texts.gone, before.title), number: before.number }]);
    this.stayOn(now);
  }

  private stayOn(pin: Pin | undefined): void {
    if (pin) {
      this.host?.flyTo(pin.longitude, pin.latitude, Math.max(this.host.map?.getZoom() ?? 0, 16));
    }
  }

  private say(news: readonly News[]): void {
    this.board.say(news, Date.now());
    news.forEach((one) => this.speaker.say(one.text));
    this.tellNews();
  }

  private tellNews(): void {
    this.news = this.board.lines(Date.now());
  }

  private dismiss(): void {
    this.board.dismiss();
    this.tellNews();
  }

  private speakOrNot(): void {
    this.speaks = !this.speaks;
    this.speaker.on = this.speaks;
    keepSpeech(this.user, this.speaks);
    if (this.speaks) {
      // Browsers want to hear the first word with a click.
      this.speaker.say(this.texts!.speak);
    } else {
      speechSynthesis.cancel();
    }
  }

  private choose(number: string): void {
    this.dispatchEvent(new CustomEvent('incident-chosen', { detail: { number } }));
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

  private ring(pin: Pin): void {
    const map = this.host?.map;
    if (map) {
      calmRing(map, [pin.longitude, pin.latitude], this.accent());
    }
  }
}

function time(at: Date): string {
  return at.toLocaleTimeString('zh-CN', { hour12: false });
}
