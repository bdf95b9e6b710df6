import { LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Marker } from 'maplibre-gl';
import type { GridloomMap } from './gridloom-map.ts';
import { palette } from './palette.ts';

type Place = [longitude: number, latitude: number];

/**
 * Marks a place on the map that this element is put into, which is about to be chosen. It can be dragged; then `place-moved` {longitude, latitude} is
 * fired. Whoever does not drag clicks on the map instead.
 */
@customElement('gridloom-place-mark')
export class PlaceMark extends LitElement {
  /** Empty for none. */
  @property({ type: Array }) place: Place | [] = [];

  private marker: Marker | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.marker?.remove();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('place')) {
      void this.mark();
    }
  }

  private async mark(): Promise<void> {
    this.marker?.remove();
    this.marker = undefined;
    const place = this.place;
    const host = this.closest<GridloomMap>('gridloom-map');
    if (place?.length !== 2 || !host) {
      return;
    }
    const map = await host.whenReady();
    if (this.place !== place || !this.isConnected) {
      return;
    }
    const marker = new Marker({ color: palette(host.theme ?? 'light').accent, draggable: true }).setLngLat(place).addTo(map);
    marker.on('dragend', () => {
      const { lng: longitude, lat: latitude } = marker.getLngLat();
      this.dispatchEvent(new CustomEvent('place-moved', { detail: { longitude, latitude } }));
    });
    this.marker = marker;
  }
}
