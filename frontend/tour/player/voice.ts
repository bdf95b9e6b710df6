import { browserVoice, canSpeak, keepSpeech, wantsSpeech } from '../../incident/speaker.ts';

const WISH = 'tour';

/** Reads a stop aloud with the browser's own voice. The next stop cuts the last one short. */
export class TourVoice {
    on = false;
    private turn = 0;
    private busy = false;
    private readonly language: () => string;

    constructor(language: () => string) {
        this.language = language;
        this.on = canSpeak() && wantsSpeech(WISH);
    }

    get possible(): boolean {
        return canSpeak();
    }

    get speaking(): boolean {
        return this.busy;
    }

    switch(on: boolean): void {
        this.on = on && canSpeak();
        keepSpeech(WISH, this.on);
        if (!this.on) {
            this.hush();
        }
    }

    say(text: string): void {
        if (this.on) {
            this.hush();
            const turn = this.turn;
            this.busy = true;
            browserVoice(this.language)(text, () => {
                this.busy &&= turn !== this.turn;
            });
        }
    }

    hush(): void {
        this.turn++;
        this.busy = false;
        if (canSpeak()) {
            speechSynthesis.cancel();
        }
    }
}
