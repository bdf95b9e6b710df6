/** Lines of a card that come up in a second, where it is longer than itself: a line of some twenty characters is read in three. */
const LINES_A_SECOND = 1 / 3;

/** A card that does not show all of its text at once. Lengths in pixels. */
export interface LongCard {
    /** How much of it is out of sight; 0 for one that fits. */
    hidden: number;
    /** The height of a line. */
    line: number;
    /** How much of it is seen at once. */
    seen: number;
}

/** How long a stop stays by itself, in seconds: its own time, and what it takes to bring up calmly what is out of sight. */
export function staysFor(seconds: number, card: LongCard): number {
    return seconds + card.hidden / paceOf(card);
}

/** How far a card is scrolled after so many milliseconds: the first half of the stop's own time its beginning stands still, the second half its end. */
export function scrolledAt(spent: number, seconds: number, card: LongCard): number {
    return Math.max(0, Math.min(card.hidden, (spent / 1000 - seconds / 2) * paceOf(card)));
}

/** When a card is scrolled that far, in milliseconds: where a stop goes on after somebody scrolled it by hand. */
export function spentAt(scrolled: number, seconds: number, card: LongCard): number {
    return (seconds / 2 + scrolled / paceOf(card)) * 1000;
}

/** The same for whoever wants less motion: a page at a time, of equal steps. */
export function inPages(scrolled: number, { hidden, seen }: LongCard): number {
    const steps = Math.ceil(hidden / Math.max(1, seen));
    return steps === 0 ? 0 : (Math.round((scrolled / hidden) * steps) / steps) * hidden;
}

function paceOf({ line }: LongCard): number {
    return Math.max(1, line) * LINES_A_SECOND;
}
