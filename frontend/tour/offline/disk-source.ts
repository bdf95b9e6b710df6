import type { Answer, PlayerSetup, TourSource } from '../player/source.ts';
import type { Ground, TourPlay } from '../wire.ts';

/** What the copy of a tour has in its scripts; see org.gridloom.tour.play.OfflineCopies. */
export interface Copy {
    play: TourPlay;
    setup: PlayerSetup;
    /** By stop, which is also what a stop has for its address. */
    grounds: Record<string, Ground>;
}

/** A tour on a disk: all of it is there already. */
export class DiskSource implements TourSource {
    readonly still = true;
    readonly language: string;
    private readonly copy: Copy;

    constructor(copy: Copy) {
        this.copy = copy;
        this.language = copy.play.language;
    }

    setup(): Promise<Answer<PlayerSetup>> {
        return here(this.copy.setup);
    }

    play(): Promise<Answer<TourPlay>> {
        return here(this.copy.play);
    }

    ground(address: string): Promise<Answer<Ground>> {
        return here(this.copy.grounds[address]);
    }
}

function here<T>(body: T | undefined): Promise<Answer<T>> {
    return Promise.resolve(body === undefined ? { kind: 'away' } : { kind: 'here', body });
}

/** "disk://tiles/grid/14/13516/6729", as the map asks for a tile, to "grid/14/13516/6729", as the copy has it. */
export function tileName(url: string): string {
    return url.replace(/^disk:\/\/tiles\//, '');
}

/** A tile of the copy: empty where there is nothing, absent where the copy does not reach. */
export function tileOf(tiles: Readonly<Record<string, string>>, url: string): Uint8Array | undefined {
    const text = tiles[tileName(url)];
    return text === undefined ? undefined : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
