import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { GridloomMap } from '../map/gridloom-map.ts';
import { panelStyles } from '../map/panel-styles.ts';
import { ReachOverlay } from './reach-overlay.ts';
import { reachStyles } from './reach-styles.ts';
import { MINUTES, type Minutes, type NextPlace, type ReachQuestion } from './wire.ts';

/** Walking reach on the map that this element is put into, with its own small legend. Says by `shown` and `epoch` what is drawn. */
@customElement('gridloom-reach')
export class GridloomReach extends LitElement {
    static override styles = [panelStyles, reachStyles];

    @property({ type: Object }) texts: Record<string, string> = {};
    @property({ type: Object }) question: ReachQuestion = {};
    /** Households outside of this circle are shown. */
    @property({ type: Number }) minutes: Minutes = 15;
    /** Rises with what the server knows, so that the same question is asked again. */
    @property({ type: Number }) epoch = 0;
    @property({ type: Array }) way: number[][] = [];
    @property({ type: Array }) next: NextPlace[] = [];
    @state() private trouble: 'loading' | 'failed' | undefined;
    @state() private circles: readonly Minutes[] = MINUTES;
    /** The epoch that is drawn; for tests and for whoever looks. */
    @property({ type: Number, reflect: true }) drawn = 0;

    private overlay: ReachOverlay | undefined;
    private host: GridloomMap | undefined;

    override connectedCallback(): void {
        super.connectedCallback();
        this.host = this.closest('gridloom-map') ?? undefined;
        this.overlay = new ReachOverlay(() => this.host?.theme ?? 'light', this.texts['minutes'] ?? '{0}');
        this.host?.addOverlay(this.overlay);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        if (this.overlay) {
            this.host?.removeOverlay(this.overlay.id);
        }
        this.overlay = undefined;
        this.host = undefined;
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has('question') || changed.has('minutes') || changed.has('epoch')) {
            void this.load();
        }
        if (changed.has('way')) {
            this.overlay?.showWay(this.way);
        }
        if (changed.has('next')) {
            this.overlay?.showNext(this.next);
        }
    }

    protected override render(): TemplateResult {
        const { texts } = this;
        return html`<section aria-label=${texts['title'] ?? ''}>
            ${MINUTES.map(
                (minutes) => html`<label class="circle c${minutes}">
                    <input type="checkbox" .checked=${this.circles.includes(minutes)} @change=${() => this.toggle(minutes)} />
                    <span class="tint" aria-hidden="true"></span>${(texts['minutes'] ?? '').replace('{0}', String(minutes))}
                </label>`,
            )}
            <span class="mark"><span class="dot" aria-hidden="true"></span>${texts['outside']}</span>
            <span class="mark"><span class="dot hollow" aria-hidden="true"></span>${texts['noWay']}</span>
            ${this.trouble ? html`<span class=${this.trouble} role="status">${texts[this.trouble]}</span>` : nothing}
        </section>`;
    }

    private toggle(minutes: Minutes): void {
        this.circles = this.circles.includes(minutes) ? this.circles.filter((each) => each !== minutes) : MINUTES.filter((each) => each === minutes || this.circles.includes(each));
        this.overlay?.showCircles(this.circles);
    }

    private async load(): Promise<void> {
        this.trouble = 'loading';
        try {
            const area = await this.overlay?.ask(this.question, this.minutes);
            if (area) {
                this.trouble = undefined;
                this.drawn = area.epoch;
            }
        } catch (fault) {
            console.error(fault);
            this.trouble = 'failed';
        }
    }
}
