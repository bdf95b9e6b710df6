import type { LiveBody } from '../live/messages.ts';

/**
 * What everybody is told, made this person's: texts in their language, and what they may do themselves. One message is encoded for all who watch
 * a plan, so it cannot know either.
 */
export class Mine {
  readonly #locale: string;
  #mayDraw = false;
  #undo = { canUndo: false, canRedo: false };

  constructor(locale: string) {
    this.#locale = locale.startsWith('en') ? 'en' : 'zh-CN';
  }

  of(message: LiveBody): LiveBody {
    if (message.type === 'snapshot') {
      this.#mayDraw = message['mayDraw'] === true;
    }
    if (message['canUndo'] !== undefined) {
      this.#undo = { canUndo: message['canUndo'] === true, canRedo: message['canRedo'] === true };
    }
    const mine: LiveBody = { ...this.#undo, ...message };
    if (message.type === 'state') {
      mine['editable'] = this.#mayDraw && message['drawable'] === true;
    }
    if (Array.isArray(message['findings'])) {
      mine['findings'] = message['findings'].map(finding => ({ ...finding, text: finding.text[this.#locale] }));
    }
    return mine;
  }
}
