import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { TourPlay } from '../wire.ts';
import type { Handout, PlayerSetup, TourSource } from './source.ts';
import { picturesOf, type StopPicture } from './stop-pictures.ts';
import { say } from './words.ts';

/** What of a tour can be taken away: pages to print or to edit, or a copy that plays without the network. */
@customElement('gridloom-tour-handouts')
export class GridloomTourHandouts extends LitElement {
    @property({ attribute: false }) setup!: PlayerSetup;
    @property({ attribute: false }) play!: TourPlay;
    @property({ attribute: false }) source!: TourSource;
    @property() base = '';
    @state() private notes = false;
    @state() private work: string | undefined;
    @state() private told = '';
    @query('dialog') private dialog!: HTMLDialogElement;

    private stopping: AbortController | undefined;

    /** Whoever came for them finds them open. */
    protected override firstUpdated(): void {
        if (new URLSearchParams(location.search).has('handouts')) {
            this.open();
        }
    }

    open(): void {
        this.told = '';
        this.dialog.showModal();
    }

    protected override render(): TemplateResult {
        const { texts, handouts } = this.setup;
        return html`<dialog aria-label=${say(texts, 'handouts')} @close=${() => this.stopping?.abort()}>
            <h2>${say(texts, 'handouts')}</h2>
            ${this.work === undefined ? this.offers(handouts) : html`<p role="status" class="work"><i></i>${this.work}</p>`}
            ${this.told ? html`<p role="alert">${this.told}</p>` : nothing}
            <footer><button @click=${() => this.dialog.close()}>${say(texts, this.work === undefined ? 'close' : 'cancel')}</button></footer>
        </dialog>`;
    }

    private offers(handouts: readonly Handout[]): TemplateResult {
        const { texts } = this.setup;
        return html`${handouts.map(
                (handout) =>
                    html`<button class="offer" data-handout=${handout} @click=${() => this.make(handout)}>
                        <b>${say(texts, `handout.${handout}`)}</b><span>${say(texts, `handout.${handout}.hint`)}</span>
                    </button>`,
            )}
            ${handouts.includes('pptx') && this.base.startsWith('tours/')
                ? html`<label><input type="checkbox" .checked=${this.notes} @change=${(event: Event) => (this.notes = (event.target as HTMLInputElement).checked)} />${say(texts, 'handout.notes')}</label>`
                : nothing}`;
    }

    private async make(handout: Handout): Promise<void> {
        const { texts } = this.setup;
        const stopping = (this.stopping = new AbortController());
        this.told = '';
        this.work = say(texts, 'handout.packing');
        try {
            const pictures = handout === 'zip' ? undefined : await this.pictures(stopping.signal);
            this.work = say(texts, 'handout.packing');
            const response = await fetch(this.address(handout, pictures ?? []), pictures ? sending(pictures, stopping.signal) : { signal: stopping.signal });
            if (!response.ok) {
                const refused = response.status === 422 ? ((await response.json()) as { message: string }).message : say(texts, 'handout.failed');
                throw new Error(refused);
            }
            const file = await response.blob();
            save(file, `${this.play.title}.${handout}`);
            this.told = say(texts, 'handout.done', (file.size / 1e6).toFixed(1));
        } catch (error) {
            this.told = stopping.signal.aborted ? '' : error instanceof TypeError ? say(texts, 'handout.failed') : (error as Error).message;
        } finally {
            this.work = undefined;
        }
    }

    private address(handout: Handout, pictures: readonly StopPicture[]): URL {
        const address = new URL(this.base + (handout === 'zip' ? 'offline.zip' : `handout.${handout}`), document.baseURI);
        if (this.source.language) {
            address.searchParams.set('lang', this.source.language);
        }
        if (this.notes && handout === 'pptx') {
            address.searchParams.set('notes', '');
        }
        pictures.forEach(({ name, jpeg }) => address.searchParams.append('picture', `${name}:${jpeg.size}`));
        return address;
    }

    private pictures(signal: AbortSignal): Promise<StopPicture[]> {
        const { texts } = this.setup;
        return picturesOf(
            this.play,
            this.setup,
            this.source,
            (stop) => (this.work = say(texts, 'handout.drawing', stop + 1, this.play.stops.length)),
            signal,
        );
    }

    static override styles = css`
        dialog {
            width: min(30rem, 90vw);
            padding: 1.25rem 1.5rem;
            border: 0;
            border-radius: 1rem;
            color: var(--tour-text);
            background: light-dark(#fff, #20252c);
            box-shadow: 0 0.6rem 3rem rgb(0 0 0 / 0.35);
            font: inherit;
        }
        dialog::backdrop {
            background: rgb(0 0 0 / 0.35);
        }
        h2 {
            margin: 0 0 0.75rem;
            font-size: 1.2rem;
        }
        button {
            padding: 0.5rem 1rem;
            border: 1px solid var(--tour-line);
            border-radius: 0.6rem;
            font: inherit;
            color: inherit;
            background: none;
            cursor: pointer;
        }
        button:hover {
            border-color: var(--tour-accent);
        }
        .offer {
            display: grid;
            width: 100%;
            margin-bottom: 0.5rem;
            text-align: left;
        }
        .offer span {
            font-size: 0.85rem;
            color: var(--tour-soft);
        }
        label {
            display: flex;
            gap: 0.5rem;
            align-items: center;
        }
        footer {
            margin-top: 1rem;
            text-align: right;
        }
        .work {
            display: flex;
            gap: 0.75rem;
            align-items: center;
        }
        .work i {
            width: 1.1rem;
            height: 1.1rem;
            border: 0.2rem solid var(--tour-line);
            border-top-color: var(--tour-accent);
            border-radius: 50%;
            animation: turn 1s linear infinite;
        }
        @keyframes turn {
            to {
                rotate: 1turn;
            }
        }
    `;
}

/** One picture after the other; the address says where each ends. */
function sending(pictures: readonly StopPicture[], signal: AbortSignal): RequestInit {
    return { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: new Blob(pictures.map(({ jpeg }) => jpeg)), signal };
}

function save(file: Blob, name: string): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name.replace(/[\\/:*?"<>|]/g, '_');
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

declare global {
    interface HTMLElementTagNameMap {
        'gridloom-tour-handouts': GridloomTourHandouts;
    }
}
