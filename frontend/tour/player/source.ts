import type { PinSigns } from '../../incident/pin-images.ts';
import type { MapConfig } from '../../map/map-config.ts';
import type { Ground, TourPlay } from '../wire.ts';

export type Handout = 'pdf' | 'pptx' | 'zip';

/** What the player is told once; see org.gridloom.tour.play.web.PlayerSetup. */
export interface PlayerSetup {
    map: MapConfig;
    texts: Record<string, string>;
    signs: PinSigns;
    /** What of the tour may be taken away. */
    handouts: Handout[];
}

/** `away`: it cannot be had now, which may pass. `ended`: whoever looks is no longer let in. */
export type Answer<T> = { kind: 'here'; body: T } | { kind: 'away' } | { kind: 'ended' };

/** Where a tour comes from: the portal, or a copy on a disk. */
export interface TourSource {
    /** Nothing of it ever changes. */
    readonly still: boolean;
    /** The language that was asked for; empty for the reader's own. */
    readonly language: string;
    setup(): Promise<Answer<PlayerSetup>>;
    play(notes: boolean): Promise<Answer<TourPlay>>;
    ground(address: string): Promise<Answer<Ground>>;
}

const PATIENCE = 20_000;

/** A tour of the portal: `base` is "tours/7/" for who is signed in and "t/TOKEN/" for a link. */
export class PortalSource implements TourSource {
    readonly still = false;
    readonly language: string;
    private readonly base: string;
    private readonly query: URLSearchParams;

    constructor(base: string, search: string) {
        this.base = base;
        const asked = new URLSearchParams(search);
        this.language = asked.get('lang') ?? '';
        this.query = new URLSearchParams([...asked].filter(([key]) => key === 'lang' || key === 'draft'));
    }

    setup(): Promise<Answer<PlayerSetup>> {
        return fetched(`${this.base}player.json${this.asked()}`);
    }

    play(notes: boolean): Promise<Answer<TourPlay>> {
        return fetched(`${this.base}play.json${this.asked(notes ? 'notes' : undefined)}`);
    }

    ground(address: string): Promise<Answer<Ground>> {
        return fetched(this.language ? `${address}${address.includes('?') ? '&' : '?'}lang=${encodeURIComponent(this.language)}` : address);
    }

    private asked(more?: string): string {
        const query = new URLSearchParams(this.query);
        if (more) {
            query.set(more, '');
        }
        return query.size > 0 ? `?${query}` : '';
    }
}

async function fetched<T>(address: string): Promise<Answer<T>> {
    try {
        const response = await fetch(new URL(address, document.baseURI), { signal: AbortSignal.timeout(PATIENCE), credentials: 'same-origin' });
        const isJson = response.headers.get('content-type')?.includes('json') ?? false;
        if (response.ok && isJson) {
            return { kind: 'here', body: (await response.json()) as T };
        }
        // A redirect ends at the page where one logs in.
        return [401, 403, 404, 410].includes(response.status) || (response.ok && response.redirected) ? { kind: 'ended' } : { kind: 'away' };
    } catch {
        return { kind: 'away' };
    }
}
