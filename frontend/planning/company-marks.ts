import { Marker, type Map as MapLibre } from 'maplibre-gl';
import type { Companion } from './company.ts';

/** The others' pointers on the map, each an arrow in its person's colour with the name beside it. */
export class CompanyMarks {
  readonly #map: MapLibre;
  readonly #markers = new Map<string, Marker>();

  constructor(map: MapLibre) {
    this.#map = map;
  }

  show(others: readonly Companion[]): void {
    const seen = new Set<string>();
    for (const { tab, name, colour, at } of others) {
      if (at) {
        seen.add(tab);
        this.#marker(tab, name, colour, at);
      }
    }
    for (const [tab, marker] of this.#markers) {
      if (!seen.has(tab)) {
        marker.remove();
        this.#markers.delete(tab);
      }
    }
  }

  clear(): void {
    this.show([]);
  }

  #marker(tab: string, name: string, colour: number, at: [number, number]): void {
    const known = this.#markers.get(tab);
    if (known) {
      known.setLngLat(at);
      return;
    }
    const element = document.createElement('div');
    // The list of people says the same to a screen reader, and is quiet while pointers move.
    element.ariaHidden = 'true';
    element.className = 'companion';
    element.style.cssText = 'pointer-events: none; white-space: nowrap;';
    element.append(arrow(`var(--studio-person-${colour})`), nameTag(name, colour));
    this.#markers.set(tab, new Marker({ element, anchor: 'top-left' }).setLngLat(at).addTo(this.#map));
  }
}

const SVG = 'http://www.w3.org/2000/svg';

function arrow(colour: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('width', '18');
  svg.setAttribute('height', '18');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', 'M1 1l13 6-6 1.5L6 14z');
  path.style.cssText = `fill: ${colour}; stroke: var(--vaadin-background-color); stroke-width: 1.5`;
  svg.append(path);
  return svg;
}

function nameTag(name: string, colour: number): HTMLElement {
  const tag = document.createElement('span');
  tag.textContent = name;
  tag.style.cssText = `background: var(--studio-person-${colour}); color: var(--aura-accent-contrast-color); border-radius: 6px; padding: 0 6px; font-size: 12px`;
  return tag;
}
