import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { GridloomMap } from '../map/gridloom-map.ts';
import { palette } from '../map/palette.ts';
import { panelStyles } from '../map/panel-styles.ts';
import { ToolButtons } from '../map/tool-buttons.ts';
import { readArea, writeArea } from './area.ts';
import { AREA_TOOLS, areaDrawn, type AreaTool, type Drawing, nothingDrawn, ringOf } from './area-drawing.ts';
import { AreaGestures, type AreaTarget } from './area-gestures.ts';
import { AreaLayers } from './area-layers.ts';

const STROKES: Record<AreaTool, string> = {
  rectangle: 'M3.500 5h13v10h-13zM3.500 5h.01M16.500 5h.01M3.500 15h.01M16.500 15h.01',
  polygon: 'M4 6.500 12 3.500 16.500 9 13 16.500 5.500 14z',
  lasso: 'M10 4c4 0 7 2 7 4.500S14 13 10 13s-7-2-7-4.500S6 4 10 4M6 12.200c-1 1.500 0 2.800 1.500 2.600s1.500 1.200.500 2.200',
};

/** A lasso may be straightened by so many pixels. */
const SLACK = 2;

/**
 * Draws an area on the map that this element is put into, and shows the one that holds: `area`, as text (see area.ts). Fires `area-drawn` {area}, with an
 * empty one when it is taken away.
 */
@customElement('gridloom-incident-area')
export class IncidentArea extends LitElement implements AreaTarget {
  static override styles = [
    panelStyles,
    css`
      :host {
        position: absolute;
        z-index: 3;
        left: 50%;
        bottom: 40px;
        transform: translateX(-50%);
        width: max-content;
        max-width: calc(100% - 9rem);
        padding: 8px 12px;
      }
      :host([idle]) {
        display: none;
      }
      p {
        margin: 0 0 6px;
      }
      .row {
        display: flex;
        gap: 6px;
      }
    `,
  ];

  @property({ type: Object }) texts: Record<string, string> = {};
  @property() area = '';
  @state() private drawing: Drawing | undefined;
  @state() private tooSmall = false;

  private host: GridloomMap | undefined;
  private map: MapLibreMap | undefined;
  private gestures: AreaGestures | undefined;
  private buttons: ToolButtons | undefined;
  private readonly layers = new AreaLayers(() => palette(this.host?.theme ?? 'light'));

  override connectedCallback(): void {
    super.connectedCallback();
    const host = this.closest('gridloom-map') ?? undefined;
    this.host = host;
    host?.addOverlay(this.layers);
    void host?.whenReady().then((map) => this.offer(map));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.layDown();
    this.host?.removeOverlay(this.layers.id);
    this.host = undefined;
    this.map = undefined;
  }

  /** Takes the first tool into the hand, or lays down the one that is there. */
  draw(): void {
    if (this.drawing) {
      this.cancelled();
    } else {
      this.take(AREA_TOOLS[0]);
      this.map?.getCanvas().focus();
    }
  }

  changed(drawing: Drawing): void {
    this.drawing = drawing;
    this.tooSmall = false;
    this.layers.show(ringOf(drawing), drawing.tool === 'polygon' ? drawing.corners : []);
  }

  finished(drawing: Drawing, degreesPerPixel: number): void {
    const ring = areaDrawn(drawing, SLACK * degreesPerPixel);
    if (ring) {
      this.layDown();
      this.tell(writeArea(ring));
    } else {
      this.changed(nothingDrawn(drawing.tool));
      this.gestures?.stop();
      this.begin(drawing.tool);
      this.tooSmall = true;
    }
  }

  cancelled(): void {
    const tool = this.drawing?.tool;
    this.layDown();
    if (tool) {
      this.buttons?.focus(tool);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const tool = this.drawing?.tool;
    if (!tool) {
      return nothing;
    }
    const some = (this.drawing?.corners.length ?? 0) > 0;
    return html`
      <p role="status">${this.texts[this.tooSmall ? 'small' : `hint.${tool}`]}</p>
      <div class="row">
        ${tool === 'polygon'
          ? html`<button type="button" ?disabled=${!some} @click=${() => this.gestures?.undo()}>${this.texts['undo']}</button>
              <button type="button" ?disabled=${(this.drawing?.corners.length ?? 0) < 3} @click=${() => this.gestures?.finish()}>${this.texts['finish']}</button>`
          : nothing}
        <button type="button" @click=${() => this.cancelled()}>${this.texts['cancel']}</button>
      </div>
    `;
  }

  protected override willUpdate(): void {
    this.toggleAttribute('idle', this.drawing === undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('area') && !this.drawing) {
      this.showArea();
    }
  }

  private offer(map: MapLibreMap): void {
    if (!this.host) {
      return;
    }
    this.map = map;
    this.buttons = new ToolButtons(
      AREA_TOOLS.map((name) => ({ name, label: this.texts[name] ?? name, sign: { strokes: STROKES[name] }, press: () => this.press(name) })),
    );
    map.addControl(this.buttons, 'top-right');
  }

  private press(tool: AreaTool): void {
    if (this.drawing?.tool === tool) {
      this.cancelled();
    } else {
      this.take(tool);
      // Where the keys are heard.
      this.map?.getCanvas().focus();
    }
  }

  private take(tool: AreaTool): void {
    this.layDown();
    this.layers.show([]);
    this.begin(tool);
  }

  private begin(tool: AreaTool): void {
    const [map, host] = [this.map, this.host];
    if (map && host) {
      host.selectable = false;
      this.drawing = nothingDrawn(tool);
      this.gestures = new AreaGestures(map, this.drawing, this);
      this.buttons?.press(tool, true);
    }
  }

  private layDown(): void {
    this.gestures?.stop();
    this.gestures = undefined;
    if (this.drawing && this.host) {
      this.host.selectable = true;
    }
    this.drawing = undefined;
    this.tooSmall = false;
    AREA_TOOLS.forEach((tool) => this.buttons?.press(tool, false));
    this.showArea();
  }

  private showArea(): void {
    this.layers.show(readArea(this.area) ?? []);
  }

  private tell(area: string): void {
    this.area = area;
    this.dispatchEvent(new CustomEvent('area-drawn', { detail: { area } }));
  }
}
