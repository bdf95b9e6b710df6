import { type Command, strokeOf } from './player-state.ts';

/** A finger's strokes over a part of the page, as commands. */
export class Strokes {
    private readonly command: (command: Command) => void;
    private begun: { x: number; y: number; at: number } | undefined;

    constructor(command: (command: Command) => void) {
        this.command = command;
    }

    readonly down = ({ clientX, clientY, isPrimary }: PointerEvent): void => {
        this.begun = isPrimary ? { x: clientX, y: clientY, at: Date.now() } : undefined;
    };

    readonly up = ({ clientX, clientY, pointerType }: PointerEvent): void => {
        const from = this.begun;
        const command = from && pointerType === 'touch' ? strokeOf(clientX - from.x, clientY - from.y, Date.now() - from.at) : undefined;
        this.begun = undefined;
        if (command) {
            this.command(command);
        }
    };
}
