/** Says one thing after the other. What came while it spoke is not recited one by one, since nobody could keep up: it is summed up. */
export class Speaker {
  /** Whether it speaks at all. */
  on = false;
  private speaking = false;
  private waiting: string[] = [];

  private readonly voice: (text: string, ended: () => void) => void;
  private readonly sum: (count: number) => string;

  constructor(voice: (text: string, ended: () => void) => void, sum: (count: number) => string) {
    this.voice = voice;
    this.sum = sum;
  }

  say(text: string): void {
    if (!this.on) {
      return;
    }
    if (this.speaking) {
      this.waiting.push(text);
      return;
    }
    this.speaking = true;
    this.voice(text, () => this.ended());
  }

  private ended(): void {
    this.speaking = false;
    const waited = this.waiting;
    this.waiting = [];
    if (waited.length > 0) {
      this.say(waited.length === 1 ? waited[0]! : this.sum(waited.length));
    }
  }
}

export function canSpeak(): boolean {
  return 'speechSynthesis' in window;
}

/** The browser's own voice for a language. A voice that fails ends as well, so that the next is heard. */
export function browserVoice(language: () => string): (text: string, ended: () => void) => void {
  return (text, ended) => {
    const said = new SpeechSynthesisUtterance(text);
    said.lang = language();
    said.onend = ended;
    said.onerror = ended;
    speechSynthesis.speak(said);
  };
}

const KEY = 'gridloom-speak:';

/** Each person's own wish, in the browser of the desk: the voice is heard there. */
export function wantsSpeech(user: string): boolean {
  return localStorage.getItem(KEY + user) === 'yes';
}

export function keepSpeech(user: string, wanted: boolean): void {
  localStorage.setItem(KEY + user, wanted ? 'yes' : 'no');
}
