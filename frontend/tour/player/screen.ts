/** Keeps a screen awake while a tour plays by itself; a browser that cannot lets it sleep. */
export class Wakefulness {
    private lock: { release(): Promise<void> } | undefined;
    private wanted = false;

    /** The browser lets go of a lock whenever the page is out of sight. */
    private readonly seen = (): void => {
        if (document.visibilityState === 'visible') {
            void this.take();
        }
    };

    keep(): void {
        if (!this.wanted) {
            this.wanted = true;
            document.addEventListener('visibilitychange', this.seen);
            void this.take();
        }
    }

    release(): void {
        this.wanted = false;
        document.removeEventListener('visibilitychange', this.seen);
        void this.lock?.release().catch(() => {});
        this.lock = undefined;
    }

    private async take(): Promise<void> {
        try {
            this.lock = await navigator.wakeLock?.request('screen');
        } catch {
            // On battery or without TLS: the screen's own settings hold.
        }
    }
}

export async function toggleFullScreen(): Promise<void> {
    try {
        await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    } catch {
        // A page in a frame may not.
    }
}

export function wantsLessMotion(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
