import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Map as MapLibre } from 'maplibre-gl';
import { liveClient, type LiveSubscription } from '../live/live-client.ts';
import type { GridloomMap } from '../map/gridloom-map.ts';
import { fromPage, toPage } from '../map/page-pixels.ts';
import { type CommentData, numbered, type NumberedComment, openCount } from './comments-state.ts';
import { studioControls, studioTokens } from './studio-styles.ts';
import { text, type Labels } from './texts.ts';
import type { LonLat } from './wire.ts';

const LONGEST = 1000;
const CLOSE = 17;

/** The comments on a plan: pins over its map, a list of them, and a way to add one. Lies over the map and lets through what it does not use. */
@customElement('gridloom-comments')
export class GridloomComments extends LitElement {
  @property({ attribute: 'plan-id' }) planId = '';
  @property() locale = 'zh-CN';
  @property({ attribute: false }) labels: Labels = {};
  @property({ attribute: false }) map: GridloomMap | undefined;
  @state() private comments: readonly CommentData[] = [];
  @state() private listed = false;
  @state() private settledToo = false;
  @state() private placing = false;
  @state() private draft: LonLat | undefined;
  @state() private current: number | undefined;
  @query('textarea') private textarea!: HTMLTextAreaElement | null;

  #subscription: LiveSubscription | undefined;
  #drawn: MapLibre | undefined;

  override connectedCallback() {
    super.connectedCallback();
    const take = (body: unknown) => (this.comments = (body as { comments?: CommentData[] }).comments ?? this.comments);
    this.#subscription = liveClient.subscribe('comments', this.planId, { snapshot: take, change: take });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#subscription?.close();
    this.#drawn?.off('move', this.#carry);
    this.#drawn = undefined;
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('map') && this.map && !this.#drawn) {
      void this.map.whenReady().then(map => {
        this.#drawn = map;
        map.on('move', this.#carry);
        this.#carry();
      });
    }
    if ((changed as Map<string, unknown>).has('draft') && this.draft) {
      this.textarea?.focus();
    }
    this.#carry();
  }

  override render() {
    const { labels } = this;
    const shown = numbered(this.comments, this.listed && this.settledToo);
    return html`
      ${this.placing
        ? html`<div class="catcher" role="application" tabindex="0" aria-label=${text(labels, 'comment.place')}
            @click=${this.#placed} @keydown=${this.#placedByKey}><span class="hint">${text(labels, 'comment.place')}</span></div>`
        : nothing}
      ${shown.map(comment => this.#pin(comment))}
      ${this.draft ? html`<span class="pin new" data-at=${this.draft.join()} aria-hidden="true">+</span>` : nothing}
      <div class="box">
        <div class="head">
          <button aria-expanded=${this.listed} @click=${() => (this.listed = !this.listed)}>
            ${text(labels, 'comment.title')} <b>${openCount(this.comments)}</b></button>
          <button title=${text(labels, 'comment.add')} aria-label=${text(labels, 'comment.add')} aria-pressed=${this.placing}
            @click=${() => (this.placing = !this.placing)}>＋</button>
        </div>
        ${this.draft ? this.#editor() : this.listed ? this.#list(shown) : nothing}
      </div>`;
  }

  #pin({ id, at, number, open, text: said }: NumberedComment) {
    return html`<button class="pin ${open ? '' : 'settled'} ${id === this.current ? 'current' : ''}" data-at=${at.join()} title=${said}
      aria-label=${text(this.labels, 'comment.pin', number, said)} @click=${() => this.#look(id)}>${number}</button>`;
  }

  #list(shown: readonly NumberedComment[]) {
    const { labels } = this;
    const when = (made: string) => new Date(made).toLocaleString(this.locale, { dateStyle: 'short', timeStyle: 'short', hour12: false });
    return html`
      <label class="all"><input type="checkbox" .checked=${this.settledToo}
        @change=${(e: Event) => (this.settledToo = (e.target as HTMLInputElement).checked)} />${text(labels, 'comment.settledToo')}</label>
      ${shown.length === 0 ? html`<p class="secondary">${text(labels, 'comment.none')}</p>` : nothing}
      <ul>
        ${shown.map(comment => html`<li class=${comment.id === this.current ? 'current' : ''}>
          <button class="quiet said" @click=${() => this.#look(comment.id)}><b>${comment.number}</b> ${comment.text}</button>
          <span class="secondary">${comment.by} · ${when(comment.made)}</span>
          <button @click=${() => this.#settle(comment)}>${comment.open ? text(labels, 'comment.resolve') : text(labels, 'comment.reopen')}</button>
        </li>`)}
      </ul>`;
  }

  #editor() {
    const { labels } = this;
    return html`<form @submit=${this.#save} @keydown=${(e: KeyboardEvent) => e.key === 'Escape' && this.#giveUp()}>
      <textarea rows="3" maxlength=${LONGEST} required aria-label=${text(labels, 'comment.text')} placeholder=${text(labels, 'comment.text')}></textarea>
      <div class="head"><button type="button" @click=${() => this.#giveUp()}>${text(labels, 'comment.cancel')}</button>
        <button class="primary">${text(labels, 'comment.save')}</button></div>
    </form>`;
  }

  readonly #placed = (event: MouseEvent) => {
    const { left, top } = this.getBoundingClientRect();
    this.#draftAt(event.clientX - left, event.clientY - top);
  };

  /** Without a pointer: what the map shows in its middle. */
  readonly #placedByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      this.#draftAt(this.clientWidth / 2, this.clientHeight / 2);
    } else if (event.key === 'Escape') {
      this.#giveUp();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  #draftAt(x: number, y: number) {
    const at = this.#drawn && fromPage(this.#drawn, { x, y });
    this.placing = false;
    this.draft = at && [at.lng, at.lat];
  }

  readonly #save = (event: SubmitEvent) => {
    event.preventDefault();
    const said = this.textarea?.value.trim();
    // Where the line is down nothing was sent, and what was written stays.
    if (said && this.draft && this.#subscription?.send({ type: 'add', at: this.draft, text: said })) {
      this.draft = undefined;
      this.listed = true;
    }
  };

  #giveUp() {
    this.placing = false;
    this.draft = undefined;
  }

  #settle({ id, open }: CommentData) {
    this.#subscription?.send({ type: 'resolve', comment: id, resolved: open });
  }

  #look(id: number) {
    const comment = this.comments.find(one => one.id === id);
    this.current = id;
    this.listed = true;
    if (comment && this.#drawn) {
      this.#drawn.easeTo({ center: comment.at, zoom: Math.max(CLOSE, this.#drawn.getZoom()) });
    }
  }

  /** Pins stand on the ground: they go where the map carries it. */
  readonly #carry = () => {
    const map = this.#drawn;
    if (map) {
      for (const pin of this.renderRoot.querySelectorAll<HTMLElement>('[data-at]')) {
        const [lng, lat] = pin.dataset['at']!.split(',').map(Number);
        const { x, y } = toPage(map, [lng, lat]);
        pin.style.setProperty('--x', `${x}px`);
        pin.style.setProperty('--y', `${y}px`);
      }
    }
  };

  static override styles = [
    studioTokens,
    studioControls,
    css`
      :host {
        position: absolute;
        inset: 0;
        z-index: 2;
        overflow: hidden;
        pointer-events: none;
      }

      .catcher,
      .pin,
      .box {
        pointer-events: auto;
      }

      .catcher {
        position: absolute;
        inset: 0;
        cursor: crosshair;
      }

      .hint {
        position: absolute;
        inset: auto 0 3rem;
        inline-size: fit-content;
        margin-inline: auto;
        padding: var(--vaadin-padding-xs) var(--vaadin-padding-m);
        border-radius: var(--vaadin-radius-m);
        background: var(--vaadin-background-color);
        box-shadow: var(--aura-shadow-m);
      }

      .pin {
        position: absolute;
        inset: 0 auto auto 0;
        display: grid;
        place-items: center;
        inline-size: 1.75rem;
        block-size: 1.75rem;
        min-block-size: 0;
        padding: 0;
        border: 2px solid var(--vaadin-background-color);
        border-radius: 50% 50% 50% 0;
        background: var(--aura-orange);
        color: white;
        font-weight: var(--aura-font-weight-semibold);
        box-shadow: var(--aura-shadow-m);
        translate: var(--x, -10rem) calc(var(--y, -10rem) - 100%);
      }

      .pin:hover:not(:disabled) {
        background: var(--aura-orange);
      }

      .pin.settled {
        background: var(--studio-faint);
      }

      .pin.current,
      .pin.new {
        background: var(--studio-accent);
        z-index: 1;
      }

      .box {
        position: absolute;
        inset: var(--vaadin-padding-s) 4.5rem auto auto;
        display: grid;
        gap: var(--vaadin-gap-xs);
        max-inline-size: 20rem;
        max-block-size: calc(100% - 6rem);
        overflow: auto;
        padding: var(--vaadin-padding-xs);
        border: 1px solid var(--vaadin-border-color);
        border-radius: var(--vaadin-radius-m);
        background: var(--vaadin-background-color);
        box-shadow: var(--aura-shadow-m);
      }

      .head {
        display: flex;
        justify-content: flex-end;
        gap: var(--vaadin-gap-xs);
      }

      ul {
        display: grid;
        gap: var(--vaadin-gap-s);
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: grid;
        grid-template-columns: 1fr auto;
        align-items: center;
        gap: 0 var(--vaadin-gap-s);
        padding: var(--vaadin-padding-xs);
        border-block-start: 1px solid var(--vaadin-border-color-secondary);
      }

      li.current {
        background: color-mix(in srgb, var(--studio-accent) 12%, transparent);
      }

      .said {
        grid-column: 1 / -1;
        padding: 0;
        text-align: start;
        white-space: pre-line;
        overflow-wrap: anywhere;
      }

      textarea {
        inline-size: 18rem;
        padding: var(--vaadin-padding-s);
        border: 1px solid var(--vaadin-border-color);
        border-radius: var(--vaadin-radius-m);
        background: var(--vaadin-background-color);
        color: inherit;
        font: inherit;
        resize: vertical;
      }

      p {
        margin: 0;
        padding: var(--vaadin-padding-xs);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gridloom-comments': GridloomComments;
  }
}
