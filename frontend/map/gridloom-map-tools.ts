import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './gridloom-map-measure.ts';
import type { GridloomMapMeasure } from './gridloom-map-measure.ts';
import type { GridloomMap } from './gridloom-map.ts';
import { label, type MapConfig, type Theme } from './map-config.ts';
import type { MapControls, ToolName } from './map-controls.ts';
import { MeasureTool } from './measure-tool.ts';
import { type MeasureMode, type Measuring, nothingYet } from './measuring.ts';
import { palette } from './palette.ts';
import { panelStyles } from './panel-styles.ts';

const NOTICE = 4000;

/** What the tools beside a map open over it: measuring, a link to what is shown, the sheet to print. Fires `measuring-changed` {measuring}. */
@customElement('gridloom-map-tools')
export class GridloomMapTools extends LitElement {
    static override styles = [
        panelStyles,
        css`
            :host {
                position: absolute;
                inset: 0;
                z-index: 3;
                display: grid;
                justify-items: center;
                align-content: end;
                gap: 8px;
                padding-bottom: 40px;
                background: none;
                box-shadow: none;
                pointer-events: none;
            }
            :host > *,
            gridloom-map-measure {
                pointer-events: auto;
            }
            .notice {
                display: flex;
                align-items: center;
                gap: 8px;
                max-width: calc(100% - 8rem);
                padding: 8px 14px;
                border-radius: 10px;
                background: var(--map-panel);
                box-shadow: var(--map-shadow);
            }
            .notice:empty {
                display: none;
            }
            input {
                font: inherit;
                width: 24rem;
                max-width: 60vw;
                padding: 5px 8px;
                border: 1px solid var(--map-line);
                border-radius: 7px;
                background: transparent;
                color: inherit;
            }
        `,
    ];

    @property({ attribute: false }) config?: MapConfig;
    @property({ attribute: false }) host?: GridloomMap;
    @property() theme: Theme = 'light';
    controls: MapControls | undefined;

    @state() private measuring: Measuring | undefined;
    @state() private copied = false;
    /** A link that the browser did not let us copy. */
    @state() private link = '';

    private timer: ReturnType<typeof setTimeout> | undefined;
    private readonly measure = new MeasureTool(
        () => palette(this.theme),
        (measuring) => (this.measuring = measuring),
        () => this.endMeasuring(),
    );

    use(tool: ToolName): void {
        switch (tool) {
            case 'measure':
                return this.measuring ? this.endMeasuring() : this.beginMeasuring();
            case 'share':
                return void this.share();
            case 'print':
                window.open(this.address('map/print', `width=${this.host?.clientWidth ?? 0}`), '_blank', 'noopener');
        }
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        clearTimeout(this.timer);
    }

    protected override render(): TemplateResult {
        return html`
            ${this.measuring
                ? html`<gridloom-map-measure
                      .config=${this.config}
                      .state=${this.measuring}
                      @measure-mode=${(event: CustomEvent<{ mode: MeasureMode }>) => this.measure.turnInto(event.detail.mode)}
                      @measure-undo=${() => this.measure.undo()}
                      @measure-clear=${() => this.measure.begin(this.measuring?.mode ?? 'distance')}
                      @measure-close=${() => this.endMeasuring()}
                  ></gridloom-map-measure>`
                : nothing}
            <div role="status" class=${this.copied || this.link ? 'notice' : ''}>${this.notice()}</div>
        `;
    }

    protected override updated(changed: PropertyValues<this>): void {
        const stateChanged = changed as Map<string, unknown>;
        if (stateChanged.has('measuring') && !stateChanged.get('measuring') !== !this.measuring) {
            this.controls?.pressed('measure', this.measuring !== undefined);
            this.dispatchEvent(new CustomEvent('measuring-changed', { detail: { measuring: this.measuring !== undefined } }));
            if (this.measuring) {
                this.renderRoot.querySelector<GridloomMapMeasure>('gridloom-map-measure')?.focus();
            }
        }
        if (stateChanged.has('link') && this.link) {
            this.renderRoot.querySelector('input')?.select();
        }
    }

    private notice(): TemplateResult | typeof nothing {
        if (this.copied) {
            return html`<span>✓ ${label(this.config, 'share.copied')}</span>`;
        }
        return this.link
            ? html`<label>${label(this.config, 'share.copy')} <input readonly .value=${this.link} /></label>
                  <button type="button" class="icon" aria-label=${label(this.config, 'close')} @click=${() => (this.link = '')}>✕</button>`
            : nothing;
    }

    private beginMeasuring(): void {
        this.measuring = nothingYet('distance');
        this.measure.begin('distance');
        this.host?.addOverlay(this.measure);
    }

    private endMeasuring(): void {
        this.host?.removeOverlay(this.measure.id);
        this.measuring = undefined;
        this.controls?.focus('measure');
    }

    private async share(): Promise<void> {
        const link = this.address('map');
        clearTimeout(this.timer);
        try {
            await navigator.clipboard.writeText(link);
            this.link = '';
            this.copied = true;
            this.timer = setTimeout(() => (this.copied = false), NOTICE);
        } catch {
            // Without TLS, or without the right to, nothing can be copied: then it is shown, marked, to be copied by hand.
            this.copied = false;
            this.link = link;
        }
    }

    private address(path: string, ...more: string[]): string {
        const query = [this.host?.viewQuery(), ...more].filter(Boolean).join('&');
        return new URL(query ? `${path}?${query}` : path, document.baseURI).href;
    }
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-map-tools': GridloomMapTools;
    }
}
