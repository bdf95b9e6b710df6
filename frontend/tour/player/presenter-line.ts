import type { Command } from './player-state.ts';

/** What the player tells the presenter's window, and what that asks of it. */
export type Said = { kind: 'where'; stop: number; blank: boolean; since: number } | { kind: 'gone' } | { kind: 'command'; command: Command } | { kind: 'hello' };

/** The line between the two windows of one tour in one browser; nothing of it goes over the network. */
export class PresenterLine {
    private readonly channel: BroadcastChannel | undefined;

    constructor(tour: string, heard: (said: Said) => void) {
        if (!('BroadcastChannel' in globalThis)) {
            return;
        }
        this.channel = new BroadcastChannel(`gridloom-tour:${tour}`);
        this.channel.onmessage = ({ data }: MessageEvent<Said>) => heard(data);
    }

    say(said: Said): void {
        this.channel?.postMessage(said);
    }

    close(): void {
        this.channel?.close();
    }
}

/** "4:07", "1:02:45" */
export function lasted(millis: number): string {
    const seconds = Math.max(0, Math.floor(millis / 1000));
    const two = (number: number): string => String(number).padStart(2, '0');
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
