import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { Borders } from './borders.ts';
import type { Coverage } from './coverage.ts';
import { hatch } from './hatch.ts';
import { lockImage } from './lock-sign.ts';
import { LOCK_IMAGE, planLayers, SOURCES, TOKENS, UNASSIGNED_PATTERN, type Colours } from './plan-layers.ts';
import { tokenColours } from './tokens.ts';
import type { GridKey, LonLat } from './wire.ts';

/** A label on the map: what stands on a grid, or at a finding's place. */
export interface Mark {
  at: LonLat;
  [property: string]: unknown;
}

/** What a unit shows: its grid, its micro-grid, its colour. */
export interface Looks {
  gridOf(unit: number): GridKey;
  /** Null where its grid is not divided, or it belongs to none. */
  microOf(unit: number): GridKey;
  /** 0 to 5, {@link UNASSIGNED} or {@link ELSEWHERE}. */
  tintOf(unit: number): number;
}

type UnitFlag = 'selected' | 'hovered' | 'focused';

/**
 * The plan on the map. Units and edges are handed to MapLibre once; what changes (colour, border, selection) is feature state, which
 * is drawn with the next frame without a trip through the worker. Keeps all of it, so that it can be put on a new style after the theme changed.
 */
export class PlanOverlay {
  readonly id = 'plan';
  readonly #coverage: Coverage;
  readonly #root: ShadowRoot;
  readonly #borders: Borders;
  /** Between micro-grids, and all borders between grids. */
  readonly #inner: Borders;
  readonly #tints = new Map<number, number>();
  readonly #flags: Record<UnitFlag, ReadonlySet<number>> = { selected: new Set(), hovered: new Set(), focused: new Set() };
  readonly #marks: Record<'labels' | 'findings', readonly Mark[]> = { labels: [], findings: [] };
  #others: Record<'units' | 'edges', ReadonlyMap<number, number>> = { units: new Map(), edges: new Map() };
  #map: MapLibre | undefined;

  constructor(coverage: Coverage, root: ShadowRoot) {
    this.#coverage = coverage;
    this.#root = root;
    this.#borders = new Borders(coverage);
    this.#inner = new Borders(coverage);
  }

  add(map: MapLibre): void {
    const colours = tokenColours(this.#root, TOKENS);
    map.addSource(SOURCES.units, { type: 'geojson', data: this.#unitFeatures(), tolerance: 0.05 });
    map.addSource(SOURCES.edges, { type: 'geojson', data: this.#edgeFeatures(), tolerance: 0.05 });
    map.addSource(SOURCES.labels, { type: 'geojson', data: features(this.#marks.labels) });
    map.addSource(SOURCES.findings, { type: 'geojson', data: features(this.#marks.findings) });
    for (const [id, image] of Object.entries(imagesOf(colours))) {
      if (!map.hasImage(id)) {
        map.addImage(id, image, { pixelRatio: 2 });
      }
    }
    const firstText = map.getStyle().layers.find(layer => layer.type === 'symbol')?.id;
    for (const layer of planLayers(colours)) {
      map.addLayer(layer, layer.type === 'symbol' || layer.type === 'circle' ? undefined : firstText);
    }
    this.#map = map;
    this.#tints.forEach((tint, n) => this.#unitState(n, { tint }));
    this.#borders.edges.forEach(index => this.#edgeState(index, { border: true }));
    this.#inner.edges.forEach(index => this.#edgeState(index, { inner: true }));
    for (const flag of Object.keys(this.#flags) as UnitFlag[]) {
      this.#flags[flag].forEach(n => this.#unitState(n, { [flag]: true }));
    }
    this.#others.units.forEach((person, n) => this.#unitState(n, { person }));
    this.#others.edges.forEach((person, index) => this.#edgeState(index, { person }));
  }

  remove(map: MapLibre): void {
    this.#map = undefined;
    planLayers(tokenColours(this.#root, TOKENS))
      .filter(({ id }) => map.getLayer(id))
      .forEach(({ id }) => map.removeLayer(id));
    Object.values(SOURCES)
      .filter(id => map.getSource(id))
      .forEach(id => map.removeSource(id));
    [UNASSIGNED_PATTERN, LOCK_IMAGE].filter(id => map.hasImage(id)).forEach(id => map.removeImage(id));
  }

  /** Colours these units and draws the borders round them anew. */
  paint(units: Iterable<number>, { gridOf, microOf, tintOf }: Looks): void {
    const changed = [...units];
    for (const n of changed) {
      const tint = tintOf(n);
      if (this.#tints.get(n) !== tint) {
        this.#tints.set(n, tint);
        this.#unitState(n, { tint });
      }
    }
    this.#draw('border', this.#borders.update(changed, gridOf));
    this.#draw('inner', this.#inner.update(changed, n => microOf(n) ?? gridOf(n)));
  }

  #draw(kind: 'border' | 'inner', { added, removed }: ReturnType<Borders['update']>): void {
    added.forEach(index => this.#edgeState(index, { [kind]: true }));
    removed.forEach(index => this.#edgeState(index, { [kind]: false }));
  }

  /** Units or edges came or went. */
  groundChanged(looks: Looks): void {
    this.#borders.forget();
    this.#inner.forget();
    this.#map?.removeFeatureState({ source: SOURCES.edges });
    this.#map?.getSource<GeoJSONSource>(SOURCES.units)?.setData(this.#unitFeatures());
    this.#map?.getSource<GeoJSONSource>(SOURCES.edges)?.setData(this.#edgeFeatures());
    this.paint(this.#coverage.units.keys(), looks);
  }

  flag(flag: UnitFlag, units: ReadonlySet<number>): void {
    const before = this.#flags[flag];
    this.#flags[flag] = units;
    for (const n of before) {
      if (!units.has(n)) {
        this.#unitState(n, { [flag]: false });
      }
    }
    for (const n of units) {
      if (!before.has(n)) {
        this.#unitState(n, { [flag]: true });
      }
    }
  }

  /** The edges on which two grids meet. */
  get borders(): ReadonlySet<number> {
    return this.#borders.edges;
  }

  /** Units that others have selected and borders of the grids they edit, each with the colour of its person. */
  others(units: ReadonlyMap<number, number>, edges: ReadonlyMap<number, number>): void {
    recolour(this.#others.units, units, (n, person) => this.#unitState(n, { person }));
    recolour(this.#others.edges, edges, (index, person) => this.#edgeState(index, { person }));
    this.#others = { units, edges };
  }

  mark(kind: 'labels' | 'findings', marks: readonly Mark[]): void {
    this.#marks[kind] = marks;
    this.#map?.getSource<GeoJSONSource>(SOURCES[kind])?.setData(features(marks));
  }

  #unitState(id: number, state: Record<string, unknown>): void {
    this.#map?.setFeatureState({ source: SOURCES.units, id }, state);
  }

  #edgeState(id: number, state: Record<string, unknown>): void {
    this.#map?.setFeatureState({ source: SOURCES.edges, id }, state);
  }

  #unitFeatures(): FeatureCollection {
    return {
      type: 'FeatureCollection',
      features: [...this.#coverage.units.values()].map(({ n, water, rings }) => ({
        type: 'Feature',
        id: n,
        properties: { water },
        geometry: { type: 'Polygon', coordinates: rings },
      })),
    };
  }

  #edgeFeatures(): FeatureCollection {
    return {
      type: 'FeatureCollection',
      features: this.#coverage.edges.flatMap(({ l, r, line }, id) =>
        line.length < 2
          ? []
          : [{ type: 'Feature', id, properties: { outer: l < 0 || r < 0 }, geometry: { type: 'LineString', coordinates: line } }],
      ),
    };
  }
}

function recolour(before: ReadonlyMap<number, number>, now: ReadonlyMap<number, number>, set: (id: number, person: number) => void): void {
  before.forEach((_, id) => !now.has(id) && set(id, -1));
  now.forEach((person, id) => before.get(id) !== person && set(id, person));
}

function imagesOf(colours: Colours): Record<string, ImageData> {
  return {
    [UNASSIGNED_PATTERN]: hatch(colours['--studio-faint']),
    [LOCK_IMAGE]: lockImage(colours['--studio-text'], colours['--studio-casing']),
  };
}

function features(marks: readonly Mark[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: marks.map(({ at, ...properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: at },
    })),
  };
}
