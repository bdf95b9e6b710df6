import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { mapScale } from '../../map/page-pixels.ts';
import type { GridloomTourStage } from './gridloom-tour-stage.ts';
import { paddingOf } from './room.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** Keeps what a stop shows out from under the card and the line of stops, whatever size they and the page have. */
export class StageRoom implements ReactiveController {
    private readonly host: Host;
    private readonly resized = new ResizeObserver(() => this.make());

    constructor(host: Host) {
        this.host = host;
        host.addController(this);
    }

    hostConnected(): void {
        window.addEventListener('resize', this.scale);
        this.scale();
    }

    hostDisconnected(): void {
        window.removeEventListener('resize', this.scale);
        this.resized.disconnect();
    }

    hostUpdated(): void {
        this.parts.forEach((part) => part && this.resized.observe(part));
        this.make();
    }

    private get parts(): (Element | null)[] {
        return ['.card', '.bar'].map((part) => this.host.renderRoot.querySelector(part));
    }

    private make(): void {
        const stage = this.host.renderRoot.querySelector<GridloomTourStage>('gridloom-tour-stage');
        if (stage) {
            const [card, bar] = this.parts.map((part) => part?.getBoundingClientRect());
            const padding = paddingOf({ width: innerWidth, height: innerHeight }, card, bar, stage.map ? mapScale(stage.map) : this.mapScale);
            if (JSON.stringify(padding) !== JSON.stringify(stage.padding)) {
                stage.padding = padding;
            }
        }
    }

    private get mapScale(): number {
        return Math.max(1, Math.min(innerWidth / 1920, innerHeight / 1080));
    }

    /** On a wall the map grows as the text does. */
    private readonly scale = (): void => {
        this.host.style.setProperty('--map-scale', this.mapScale.toFixed(3));
        this.make();
    };
}
