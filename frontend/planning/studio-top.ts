import { html, nothing } from 'lit';
import './gridloom-level-switch.ts';
import './gridloom-number-prompt.ts';
import './gridloom-studio-reach.ts';
import type { Level } from './levels.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { Reach } from './reach.ts';
import type { Studio } from './studio.ts';
import { toNumber } from './studio-commands.ts';
import { companyOf, type Scene } from './studio-overlays.ts';
import { text, type Labels } from './texts.ts';

/** What there is to say above the map. */
export interface Top {
  /** Undefined before the plan is there. */
  scene: Scene | undefined;
  labels: Labels;
  locale: string;
  editable: boolean;
  /** The units could not be loaded. */
  failed: boolean;
  /** When what is shown was last true, while the line is down. */
  lostSince: Date | undefined;
  told: NoticeBoard;
  asksNumber: boolean;
}

export interface TopActs {
  open(): void;
  actOnNotice(): void;
  numberTaken(): void;
}

/** Above the map: what gestures may take, and where there is something to say: the connection, a notice, the question for a grid's number. */
export function topOf(top: Top, acts: TopActs) {
  const { scene, labels, editable, failed, told, asksNumber } = top;
  return html`<div class="top">
    <div class="row">
      <div class="modes">${scene ? levelOf(scene) : nothing} ${scene && editable ? reachOf(scene) : nothing}</div>
      ${scene ? companyOf(scene) : nothing}
    </div>
    ${failed ? html`<div class="notice" role="alert">${text(labels, 'failed')}<button @click=${acts.open}>${text(labels, 'retry')}</button></div>` : nothing}
    ${connectionOf(top)}
    ${told.lines.length > 0
      ? html`<div class="notice" role="status">
          <div>${told.lines.map(line => html`<p>${line}</p>`)}</div>
          ${told.act ? html`<button class="act" @click=${acts.actOnNotice}>${told.act.label}</button>` : nothing}
          <button class="quiet" aria-label=${text(labels, 'close')} @click=${() => told.clear()}>✕</button>
        </div>`
      : nothing}
    ${asksNumber
      ? html`<gridloom-number-prompt
          .labels=${labels}
          .take=${(number: string) => (scene ? toNumber(scene.studio, number) : false)}
          @close=${acts.numberTaken}
        ></gridloom-number-prompt>`
      : nothing}
  </div>`;
}

function connectionOf({ scene, labels, locale, lostSince }: Top) {
  if (!lostSince) {
    return nothing;
  }
  const unsent = scene?.studio.session.unsent ?? 0;
  return html`<div class="connection lost" role="status">
    ${text(labels, 'lost', lostSince.toLocaleTimeString(locale, { hour12: false }))} ${unsent > 0 ? text(labels, 'lost.unsent', unsent) : nothing}
  </div>`;
}

function levelOf({ studio, labels }: Scene) {
  return html`<gridloom-level-switch level=${studio.level} .labels=${labels}
    @level=${(e: CustomEvent<Level>) => studio.goTo(e.detail)}></gridloom-level-switch>`;
}

function reachOf({ studio, labels }: { studio: Studio; labels: Labels }) {
  return html`<gridloom-studio-reach .reach=${studio.reach} .labels=${labels}
    @reach=${(e: CustomEvent<Partial<Reach>>) => studio.reachFor(e.detail)}></gridloom-studio-reach>`;
}
