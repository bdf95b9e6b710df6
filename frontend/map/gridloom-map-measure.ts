import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { label, type MapConfig } from './map-config.ts';
import { areaInWords, lengthInWords } from './measure-words.ts';
import { type MeasureMode, measured, type Measuring } from './measuring.ts';
import { panelStyles } from './panel-styles.ts';

const MODES: readonly MeasureMode[] = ['distance', 'area'];

/** What is measured, and what can be done with it. Fires `measure-mode` {mode}, `measure-undo`, `measure-clear` and `measure-close`. */
@customElement('gridloom-map-measure')
export class GridloomMapMeasure extends LitElement {
    static override styles = [
        panelStyles,
        css`
            :host {
                padding: 10px 12px;
                width: min(21rem, calc(100% - 6rem));
            }
            .row {
                display: flex;
                align-items: center;
                gap: 6px;
                flex-wrap: wrap;
            }
            output {
                display: block;
                margin: 8px 0 2px;
                font-size: 17px;
                font-weight: 600;
                font-variant-numeric: tabular-nums;
            }
            .more {
                color: var(--map-soft);
                font-variant-numeric: tabular-nums;
            }
            .wrong {
                color: var(--map-wrong);
            }
            p {
                margin: 4px 0 0;
                color: var(--map-soft);
                font-size: 12px;
            }
            .space {
                flex: 1;
            }
        `,
    ];

    @property({ attribute: false }) config?: MapConfig;
    @property({ attribute: false }) state: Measuring = { mode: 'distance', points: [], finished: false };

    protected override render(): TemplateResult {
        const text = (key: string): string => label(this.config, key);
        const none = this.state.points.length === 0;
        return html`
            <section role="group" aria-label=${text('measure')} @keydown=${this.keyPressed}>
                <div class="row">
                    ${MODES.map(
                        (mode) =>
                            html`<button type="button" class="choice" aria-pressed=${this.state.mode === mode} @click=${() => this.fire('measure-mode', { mode })}>
                                ${text(`measure.${mode}`)}
                            </button>`,
                    )}
                    <span class="space"></span>
                    <button type="button" ?disabled=${none} @click=${() => this.fire('measure-undo')}>${text('measure.undo')}</button>
                    <button type="button" ?disabled=${none} @click=${() => this.fire('measure-clear')}>${text('measure.clear')}</button>
                    <button type="button" class="icon" aria-label=${text('close')} title=${text('close')} @click=${() => this.fire('measure-close')}>✕</button>
                </div>
                <div aria-live="polite">${none ? '' : this.result()}</div>
                <p>${text(none ? 'measure.start' : 'measure.hint')}</p>
            </section>
        `;
    }

    /** Puts the keyboard on the map's tools, where Escape is heard too. */
    override focus(): void {
        this.renderRoot.querySelector<HTMLButtonElement>('button[aria-pressed=true]')?.focus();
    }

    private result(): TemplateResult {
        const { metres, squareMetres, crossing } = measured(this.state);
        if (this.state.mode === 'distance') {
            return html`<output>${lengthInWords(metres, this.config)}</output>`;
        }
        return crossing
            ? html`<output class="wrong">${label(this.config, 'measure.crossing')}</output>`
            : html`<output>${areaInWords(squareMetres, this.config)}</output>
                  <div class="more">${label(this.config, 'measure.around').replace('{0}', lengthInWords(metres, this.config))}</div>`;
    }

    private readonly keyPressed = (event: KeyboardEvent): void => {
        if (event.key === 'Escape') {
            this.fire('measure-close');
            event.stopPropagation();
        }
    };

    private fire(type: string, detail?: object): void {
        this.dispatchEvent(new CustomEvent(type, { detail }));
    }
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-map-measure': GridloomMapMeasure;
    }
}
