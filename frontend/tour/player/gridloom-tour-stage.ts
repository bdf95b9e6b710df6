import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { PinSigns } from '../../incident/pin-images.ts';
import '../../map/gridloom-map.ts';
import type { GridloomMap } from '../../map/gridloom-map.ts';
import type { MapConfig } from '../../map/map-config.ts';
import { mapScale } from '../../map/page-pixels.ts';
import { GROUP_NAMES, GROUPS } from '../../map/visibility.ts';
import type { Ground, PlayStop } from '../wire.ts';
import { dividerAt, nearer, type Padding, shareAt } from './room.ts';
import { overlaysOf, type Side } from './stop-overlays.ts';

const NO_PADDING: Padding = { left: 0, top: 0, right: 0, bottom: 0 };
const NUDGE = 0.05;

/**
 * The map of a tour: goes to the camera of its stop, shows the layers of the stop and what is laid over them, and for a comparison a second map with a
 * divider between the two.
 *
 * Fires `arrived` {stop} once the camera stands, and `explored` when somebody moves the map by hand.
 */
@customElement('gridloom-tour-stage')
export class GridloomTourStage extends LitElement {
    @property({ attribute: false }) config: MapConfig | undefined;
    @property({ attribute: false }) signs: PinSigns | undefined;
    @property({ attribute: false }) stop: PlayStop | undefined;
    @property({ attribute: false }) ground: Ground | undefined;
    /** What lies over the map, in its own pixels. */
    @property({ attribute: false }) padding = NO_PADDING;
    /** Whoever wants less motion is set down where the stop is. */
    @property({ type: Boolean }) jumps = false;
    /** What a stop shows fills the open map, however large that is. */
    @property({ type: Boolean }) fits = false;
    /** Nobody tells it of changes. */
    @property({ type: Boolean }) still = false;
    @property() divider = '';
    /** Words round minutes of walking. */
    @property() minutes = '{0}';
    @state() private share = 0.5;
    @query('gridloom-map.main') private main!: GridloomMap | null;
    @query('.before gridloom-map') private other!: GridloomMap | null;

    private laid = new Map<GridloomMap, string[]>();
    /** The stop whose camera the map was sent to last. */
    private sent: string | undefined;
    private landed = false;
    private wasExplored = false;
    private unfollow: (() => void) | undefined;

    /** Of tests, and of who draws pictures. */
    get map(): MapLibreMap | undefined {
        return this.main?.map;
    }

    /** Goes to its stop again, from wherever somebody moved the map. */
    again(): void {
        void this.go();
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.unfollow?.();
        this.unfollow = undefined;
    }

    protected override render(): TemplateResult {
        const swipe = this.stop?.view.swipe;
        return html`
            <gridloom-map class="main" bare ?still=${this.still} .config=${this.config} .selectable=${false}></gridloom-map>
            ${swipe ? this.second() : nothing}
        `;
    }

    private second(): TemplateResult {
        const scale = this.map ? mapScale(this.map) : 1;
        const x = dividerAt(this.clientWidth / scale, this.padding, this.share) * scale;
        // The middle of the open map, where no card lies over it.
        const y = dividerAt(this.clientHeight / scale, { ...NO_PADDING, left: this.padding.top, right: this.padding.bottom }, 0.5) * scale;
        const percent = Math.round(this.share * 100);
        return html`
            <div class="before" style="clip-path: inset(0 calc(100% - ${x.toFixed(1)}px) 0 0)" aria-hidden="true" inert>
                <gridloom-map bare ?still=${this.still} .config=${this.config} .selectable=${false}></gridloom-map>
            </div>
            ${this.word('before', x, 'right')}${this.word('after', x, 'left')}
            <div
                class="divider"
                style="left: ${x.toFixed(1)}px; --knob: ${y.toFixed(1)}px"
                role="slider"
                tabindex="0"
                aria-orientation="horizontal"
                aria-label=${this.divider}
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=${percent}
                @pointerdown=${this.grab}
                @keydown=${this.nudge}
            ></div>
        `;
    }

    private word(side: Side, x: number, towards: 'left' | 'right'): TemplateResult | typeof nothing {
        const words = this.ground?.[side]?.words;
        const place = towards === 'right' ? `right: calc(100% - ${x.toFixed(1)}px + 1.5rem)` : `left: calc(${x.toFixed(1)}px + 1.5rem)`;
        return words ? html`<span class="side" style=${place}>${words}</span>` : nothing;
    }

    protected override updated(changed: PropertyValues<this>): void {
        const { stop } = this;
        if (!stop || !this.config || !this.main) {
            return;
        }
        if (changed.has('stop') || changed.has('ground') || changed.has('config')) {
            this.lay(this.main, 'after', stop);
            if (this.other) {
                this.lay(this.other, 'before', stop);
            }
            this.forget();
        }
        const before = changed.get('stop');
        if (stop.id !== this.sent || (changed.has('stop') && cameraOf(before) !== cameraOf(stop))) {
            this.share = 0.5;
            void this.go();
        } else if (changed.has('padding') && !this.wasExplored) {
            void this.go(this.hasAttribute('arrived'));
        }
        if (changed.has('stop') && Boolean(before?.view.swipe) !== Boolean(stop.view.swipe)) {
            void this.follow();
        }
    }

    /** What the map shows at a stop; what was laid over it before goes. */
    private lay(element: GridloomMap, side: Side, stop: PlayStop): void {
        const { layers, buildings, selected, swipe } = stop.view;
        for (const group of GROUP_NAMES) {
            // A comparison brings the grids of its two days.
            element.setLayersVisible(GROUPS[group], (layers[group] ?? 1) > 0 && !(swipe && group === 'grid'));
        }
        element.colorBuildings(buildings);
        this.laid.get(element)?.forEach((id) => element.removeOverlay(id));
        const signs = { pins: this.signs!, households: this.config?.labels['households'] ?? '{0}', minutes: this.minutes, theme: () => element.theme };
        const overlays = overlaysOf(stop, this.ground, side, signs);
        overlays.forEach((overlay) => element.addOverlay(overlay));
        this.laid.set(element, overlays.map(({ id }) => id));
        element.select(selected?.layer ?? null, selected?.id ?? null);
    }

    /** Of a map that a comparison no longer needs. */
    private forget(): void {
        for (const element of this.laid.keys()) {
            if (!element.isConnected) {
                this.laid.delete(element);
            }
        }
    }

    /** @param anew only the room round it changed */
    private async go(anew = false): Promise<void> {
        const { stop, main } = this;
        if (!stop || !main) {
            return;
        }
        this.sent = stop.id;
        this.wasExplored = false;
        this.removeAttribute('arrived');
        const map = await main.whenReady();
        if (this.stop?.id !== stop.id || this.main !== main) {
            return;
        }
        this.listen(map);
        const { kind, millis } = stop.transition;
        const { clientWidth, clientHeight } = map.getContainer();
        const { camera } = stop.view;
        const zoom = camera.zoom + (this.fits ? nearer(clientWidth, clientHeight, this.padding) : 0);
        const to = { ...camera, zoom, padding: this.padding };
        if (!this.landed || anew || this.jumps || kind === 'jump' || millis <= 0) {
            map.jumpTo(to);
            this.arrive(stop.id);
            return;
        }
        // Whoever wants less motion came another way.
        const flight = { ...to, duration: millis, essential: true };
        if (kind === 'fly') {
            map.flyTo(flight);
        } else {
            map.easeTo(flight);
        }
        void map.once('moveend', () => this.arrive(stop.id));
    }

    /** Not of a stop that was left before the camera reached it. */
    private arrive(stop: string): void {
        if (this.stop?.id === stop) {
            this.landed = true;
            this.setAttribute('arrived', stop);
            this.dispatchEvent(new CustomEvent('arrived', { detail: { stop }, bubbles: true, composed: true }));
        }
    }

    private readonly explore = (event: object): void => {
        if ('originalEvent' in event && event.originalEvent) {
            this.wasExplored = true;
            this.dispatchEvent(new CustomEvent('explored', { bubbles: true, composed: true }));
        }
    };

    /** Arrow keys belong to the tour. Listening twice to the same is listening once. */
    private listen(map: MapLibreMap): void {
        map.keyboard.disable();
        map.off('movestart', this.explore);
        map.on('movestart', this.explore);
    }

    /** The second map goes where the first one is taken. */
    private async follow(): Promise<void> {
        this.unfollow?.();
        this.unfollow = undefined;
        const { main, other } = this;
        if (!main || !other) {
            return;
        }
        const [leader, follower] = await Promise.all([main.whenReady(), other.whenReady()]);
        if (this.other !== other) {
            return;
        }
        const along = (): void => {
            follower.jumpTo({ center: leader.getCenter(), zoom: leader.getZoom(), bearing: leader.getBearing(), pitch: leader.getPitch(), padding: leader.getPadding() });
        };
        along();
        leader.on('move', along);
        this.unfollow = () => leader.off('move', along);
    }

    private readonly grab = (event: PointerEvent): void => {
        const divider = event.currentTarget as HTMLElement;
        const scale = this.map ? mapScale(this.map) : 1;
        const move = ({ clientX }: PointerEvent): void => {
            const { left, width } = this.getBoundingClientRect();
            this.share = shareAt((clientX - left) / scale, width / scale, this.padding);
        };
        divider.setPointerCapture(event.pointerId);
        divider.addEventListener('pointermove', move);
        divider.addEventListener('lostpointercapture', () => divider.removeEventListener('pointermove', move), { once: true });
    };

    private readonly nudge = (event: KeyboardEvent): void => {
        const to = { ArrowLeft: this.share - NUDGE, ArrowRight: this.share + NUDGE, Home: 0, End: 1 }[event.key];
        if (to !== undefined) {
            // Not the tour's next stop.
            event.preventDefault();
            event.stopPropagation();
            this.share = Math.max(0, Math.min(1, to));
        }
    };

    static override styles = css`
        :host {
            display: block;
            position: absolute;
            inset: 0;
            overflow: hidden;
        }
        gridloom-map,
        .before {
            position: absolute;
            inset: 0;
        }
        .before {
            pointer-events: none;
        }
        .divider {
            position: absolute;
            top: 0;
            bottom: 0;
            width: 3rem;
            margin-left: -1.5rem;
            cursor: ew-resize;
            touch-action: none;
        }
        .divider::before {
            content: '';
            position: absolute;
            inset: 0 calc(50% - 2px);
            background: var(--tour-ground, #fff);
            box-shadow: 0 0 0.5rem rgb(0 0 0 / 0.4);
        }
        .divider::after {
            content: '⇆';
            position: absolute;
            top: var(--knob, 50%);
            left: 50%;
            display: grid;
            place-items: center;
            width: 2.75rem;
            height: 2.75rem;
            border-radius: 50%;
            translate: -50% -50%;
            font-size: 1.25rem;
            color: var(--tour-text, #222);
            background: var(--tour-ground, #fff);
            box-shadow: 0 1px 0.5rem rgb(0 0 0 / 0.35);
        }
        .divider:focus-visible {
            outline: none;
        }
        .divider:focus-visible::after {
            outline: 3px solid var(--tour-accent, #2f4f86);
            outline-offset: 2px;
        }
        .side {
            position: absolute;
            top: 1.25rem;
            padding: 0.35rem 0.9rem;
            border-radius: 2rem;
            font-weight: 600;
            white-space: nowrap;
            color: var(--tour-text, #222);
            background: var(--tour-ground, #fff);
            box-shadow: 0 1px 0.4rem rgb(0 0 0 / 0.25);
            pointer-events: none;
        }
    `;
}

function cameraOf(stop: PlayStop | undefined): string {
    return stop ? JSON.stringify(stop.view.camera) : '';
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-tour-stage': GridloomTourStage;
    }
}
