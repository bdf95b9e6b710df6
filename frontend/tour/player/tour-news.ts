import type { Ground, PlayStop, TourPlay } from '../wire.ts';
import type { Answer, PlayerSetup, TourSource } from './source.ts';

/** Figures of the moment are asked for anew this often. */
const EVERY = 60_000;
/** After an answer that did not come. */
const RETRY = 15_000;

export type Line = 'open' | 'away' | 'ended';

/**
 * All that is known of a tour, kept up to date. What cannot be had now is asked for again, and until then the last that is known stays; only where
 * whoever looks is no longer let in, nothing more is asked.
 */
export class TourNews {
    setup: PlayerSetup | undefined;
    play: TourPlay | undefined;
    line: Line = 'open';

    private readonly source: TourSource;
    private readonly changed: () => void;
    private readonly notes: boolean;
    /** As they were brought, by stop; only of stops of this tour, so no more than those. */
    private grounds = new Map<string, { ground: Ground; at: number }>();
    /** When they were asked for last, so that one that cannot be had is not asked for all the time. */
    private readonly asked = new Map<string, number>();
    private askAt = 0;
    private asking = false;

    constructor(source: TourSource, changed: () => void, notes = false) {
        this.source = source;
        this.changed = changed;
        this.notes = notes;
    }

    groundOf(stop: PlayStop): Ground | undefined {
        return stop.ground === undefined ? undefined : this.grounds.get(stop.id)?.ground;
    }

    /** To be called every second or so: asks when it is time. */
    tick(now: number): void {
        if (now >= this.askAt && !this.asking && this.line !== 'ended') {
            this.asking = true;
            void this.ask(now).finally(() => (this.asking = false));
        }
    }

    /** Brings what a stop lays over the map; again where it is no longer fresh. */
    async want(stop: PlayStop, now: number): Promise<void> {
        const known = this.grounds.get(stop.id);
        const lasts = this.source.still || this.play?.frozen;
        const isFresh = known && (lasts || now - known.at < EVERY);
        if (stop.ground === undefined || isFresh || now - (this.asked.get(stop.id) ?? Number.NEGATIVE_INFINITY) < RETRY) {
            return;
        }
        this.asked.set(stop.id, now);
        const answer = await this.source.ground(stop.ground);
        if (answer.kind === 'here') {
            this.grounds.set(stop.id, { ground: answer.body, at: now });
            this.changed();
        }
    }

    private async ask(now: number): Promise<void> {
        this.askAt = now + EVERY;
        if (!this.setup) {
            this.setup = this.heard(await this.source.setup(), now);
        }
        if (this.setup && (!this.play || !(this.source.still || this.play.frozen))) {
            const play = this.heard(await this.source.play(this.notes), now);
            if (play) {
                this.take(play);
            }
        }
        this.changed();
    }

    private take(play: TourPlay): void {
        const stops = new Set(play.stops.map(({ id }) => id));
        if (play.version !== this.play?.version) {
            this.grounds.clear();
            this.asked.clear();
        }
        this.grounds = new Map([...this.grounds].filter(([id]) => stops.has(id)));
        this.play = play;
    }

    private heard<T>(answer: Answer<T>, now: number): T | undefined {
        switch (answer.kind) {
            case 'here':
                this.line = 'open';
                return answer.body;
            case 'ended':
                this.line = 'ended';
                return undefined;
            case 'away':
                this.line = 'away';
                this.askAt = now + RETRY;
                return undefined;
        }
    }
}
