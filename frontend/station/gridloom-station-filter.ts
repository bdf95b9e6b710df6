import { LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { GridloomMap } from '../map/gridloom-map.ts';
import { StationFilter } from './station-filter.ts';

/** Leaves on the map that this element is put into only the stations `ids`, all where that is null, as signs from afar. */
@customElement('gridloom-station-filter')
export class GridloomStationFilter extends LitElement {
  @property({ type: Array }) ids: number[] | null = null;

  private readonly filter = new StationFilter(null, true);
  private host: GridloomMap | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.host = this.closest<GridloomMap>('gridloom-map') ?? undefined;
    this.host?.addOverlay(this.filter);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.host?.removeOverlay(this.filter.id);
    this.host = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('ids')) {
      this.filter.show(this.ids);
    }
  }
}
