import { inPages, type LongCard, scrolledAt, spentAt, staysFor } from './reading.ts';
import { wantsLessMotion } from './screen.ts';

/** Further than this from where it was put, and somebody scrolled it by hand; browsers round to pixels of the screen. */
const BY_HAND = 2;

/** What a card is to be at: milliseconds of its stop that are over, of how many seconds, and whether time runs. */
export interface Reading {
    spent: number;
    seconds: number;
    runs: boolean;
}

/** Brings up by itself what of a card is out of sight, while its tour plays by itself. */
export class Unrolling {
    private frame = 0;
    private put = 0;
    private readonly card: () => HTMLElement | null;
    private readonly reading: () => Reading;

    constructor(card: () => HTMLElement | null, reading: () => Reading) {
        this.card = card;
        this.reading = reading;
    }

    /** How long a stop of so many seconds stays. */
    staysFor(seconds: number): number {
        return staysFor(seconds, this.measure());
    }

    /** To be called when time has passed. @returns how much of the stop is over after somebody scrolled the card; nothing where nobody did */
    goOn(): number | undefined {
        const card = this.card();
        const long = this.measure();
        const { seconds, runs } = this.reading();
        if (!card || long.hidden === 0 || !runs) {
            return undefined;
        }
        if (this.frame === 0) {
            this.frame = requestAnimationFrame(this.draw);
        }
        if (Math.abs(card.scrollTop - this.put) <= BY_HAND) {
            return undefined;
        }
        this.put = card.scrollTop;
        return spentAt(card.scrollTop, seconds, long);
    }

    /** A key that scrolls. @returns whether there was anything to scroll that way: at the end of its text a key has another meaning */
    turn(key: string): boolean {
        const card = this.card();
        const { hidden, seen } = this.measure();
        if (!card || (key === 'ArrowDown' ? card.scrollTop >= hidden - BY_HAND : key !== 'ArrowUp' || card.scrollTop <= BY_HAND)) {
            return false;
        }
        card.scrollBy({ top: (key === 'ArrowDown' ? 0.4 : -0.4) * seen, behavior: wantsLessMotion() ? 'instant' : 'smooth' });
        return true;
    }

    /** Another text, from its beginning. */
    begin(): void {
        this.put = 0;
        this.card()?.scrollTo(0, 0);
    }

    stop(): void {
        cancelAnimationFrame(this.frame);
        this.frame = 0;
    }

    private readonly draw = (): void => {
        const { spent, seconds, runs } = this.reading();
        const card = this.card();
        this.frame = runs && card ? requestAnimationFrame(this.draw) : 0;
        if (runs && card && Math.abs(card.scrollTop - this.put) <= BY_HAND) {
            const long = this.measure();
            const scrolled = scrolledAt(spent, seconds, long);
            card.scrollTop = wantsLessMotion() ? inPages(scrolled, long) : scrolled;
            this.put = card.scrollTop;
        }
    };

    private measure(): LongCard {
        const card = this.card();
        const style = card && getComputedStyle(card);
        const hidden = card ? card.scrollHeight - card.clientHeight : 0;
        // A pixel out of sight is a matter of rounding.
        return { hidden: hidden > BY_HAND ? hidden : 0, line: parseFloat(style?.lineHeight ?? '') || 24, seen: card?.clientHeight ?? 0 };
    }
}
