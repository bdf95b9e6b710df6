import type { Notice } from './session-notice.ts';

/** How long a notice stays that needs nothing done. */
const STAYS_MS = 6000;

/** What can be done about a notice, by a button. */
export interface NoticeAct {
  label: string;
  run(): void;
}

/** What the planner is being told. What was taken back stays until it is read; what merely happened goes by itself. */
export class NoticeBoard {
  readonly #changed: () => void;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #about: Notice['about'] | undefined;
  lines: readonly string[] = [];
  act: NoticeAct | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  show(about: Notice['about'], lines: readonly string[], act?: NoticeAct): void {
    // Several edits sent after a break may each meet a conflict: none of them hides the one before.
    this.lines = about === 'conflict' && this.#about === 'conflict' ? [...this.lines, ...lines] : lines;
    this.#about = about;
    this.act = act;
    clearTimeout(this.#silence);
    if (about === 'edited' || about === 'resent') {
      this.#silence = setTimeout(() => this.clear(), STAYS_MS);
    }
    this.#changed();
  }

  /** False if nothing was there. */
  clear(): boolean {
    const was = this.lines.length > 0;
    clearTimeout(this.#silence);
    this.lines = [];
    this.act = undefined;
    this.#about = undefined;
    this.#changed();
    return was;
  }
}
