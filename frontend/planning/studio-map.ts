import type { Map as MapLibre } from 'maplibre-gl';
import type { GridloomMap } from '../map/gridloom-map.ts';
import { fromPage } from '../map/page-pixels.ts';
import type { Companion } from './company.ts';
import { CompanyMarks } from './company-marks.ts';
import { marked } from './findings.ts';
import { gridRows } from './grid-rows.ts';
import { SEVERITY_SIGN } from './gridloom-finding-list.ts';
import { labelPlaces } from './label-places.ts';
import { ELSEWHERE, UNASSIGNED } from './plan-layers.ts';
import { PlanOverlay, type Looks, type Mark } from './plan-overlay.ts';
import { PointerGestures, type GestureTarget, type Pixel } from './pointer-gestures.ts';
import type { Studio } from './studio.ts';
import { MARK } from './sums.ts';
import { text, type Labels } from './texts.ts';
import type { FindingData, LonLat } from './wire.ts';

/** Space in CSS pixels that stays free round what the map is asked to show. */
const ROOM = 80;
const CLOSEST = 18;

/** The plan on the studio's map: paints and marks it, shows places, takes gestures. */
export class StudioMap {
  readonly gestures: PointerGestures;
  readonly #studio: Studio;
  readonly #map: MapLibre;
  readonly #element: GridloomMap;
  readonly #overlay: PlanOverlay;
  readonly #company: CompanyMarks;
  #marked = '';
  /** The version of the ground that is on the map. */
  #ground: number;

  constructor(studio: Studio, element: GridloomMap, map: MapLibre, root: ShadowRoot, target: GestureTarget) {
    this.#studio = studio;
    this.#map = map;
    this.#element = element;
    this.#ground = studio.coverage.version;
    this.#overlay = new PlanOverlay(studio.coverage, root);
    element.addOverlay(this.#overlay);
    this.#company = new CompanyMarks(map);
    this.gestures = new PointerGestures(map, studio, target);
    map.fitBounds(studio.coverage.bounds, { padding: ROOM / 2, animate: false });
    this.repaint(studio.coverage.units.keys());
  }

  repaint(units: Iterable<number>): void {
    const { coverage } = this.#studio;
    const looks = looksOf(this.#studio);
    if (this.#ground !== coverage.version) {
      this.#ground = coverage.version;
      this.#overlay.groundChanged(looks);
      return;
    }
    this.#overlay.paint(units, looks);
  }

  hover(unit: number | undefined): void {
    this.#overlay.flag('hovered', asSet(unit));
  }

  /** Selection, labels and findings as they are now. Marks go through MapLibre's worker, so only when they changed. */
  redraw(labels: Labels, locale: string): void {
    const { repairs, selected } = this.#studio;
    this.#overlay.flag('selected', repairs.current ? repairs.units : selected);
    this.#overlay.flag('focused', asSet(this.#studio.focused));
    this.#showCompany(this.#studio.company.others);
    const marks = [this.#gridLabels(labels, locale), this.#findingMarks()] as const;
    const now = JSON.stringify(marks);
    if (now !== this.#marked) {
      this.#marked = now;
      this.#overlay.mark('labels', marks[0]);
      this.#overlay.mark('findings', marks[1]);
    }
  }

  show(finding: FindingData): void {
    this.#map.fitBounds(finding.bounds, { padding: ROOM, maxZoom: CLOSEST });
  }

  showUnits(units: readonly number[]): void {
    const places = units.map(n => this.#studio.coverage.unit(n).at);
    if (places.length > 0) {
      const [lons, lats] = [places.map(([lon]) => lon), places.map(([, lat]) => lat)];
      const bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] as const;
      this.#map.fitBounds([...bounds], { padding: ROOM, maxZoom: CLOSEST });
    }
  }

  /** The place on the ground under a pixel of the page. */
  lonLat(at: Pixel): LonLat {
    const { lng, lat } = fromPage(this.#map, at);
    return [lng, lat];
  }

  reveal(unit: number): void {
    const { at } = this.#studio.coverage.unit(unit);
    const { x, y } = this.#map.project(at);
    const { clientWidth, clientHeight } = this.#map.getCanvas();
    if (x < ROOM || y < ROOM || x > clientWidth - ROOM || y > clientHeight - ROOM) {
      this.#map.easeTo({ center: at });
    }
  }

  zoom(by: 1 | -1): void {
    this.#map.zoomTo(this.#map.getZoom() + by);
  }

  stop(): void {
    this.gestures.stop();
    this.#company.clear();
    this.#element.removeOverlay(this.#overlay.id);
  }

  #showCompany(others: readonly Companion[]): void {
    this.#company.show(others);
    const units = new Map(others.flatMap(({ units, colour }) => units.map(n => [n, colour] as const)));
    const editors = new Map(others.flatMap(({ grid, colour }) => (grid === null ? [] : [[grid, colour] as const])));
    const edges = new Map<number, number>();
    if (editors.size > 0) {
      const { coverage, session } = this.#studio;
      const plan = session.grids;
      for (const index of this.#overlay.borders) {
        const { l, r } = coverage.edges[index];
        const colour = editors.get(plan.gridOf(l) ?? '') ?? editors.get(plan.gridOf(r) ?? '');
        if (colour !== undefined) {
          edges.set(index, colour);
        }
      }
    }
    this.#overlay.others(units, edges);
  }

  #gridLabels(labels: Labels, locale: string): Mark[] {
    const { plan, coverage, locks, here, within, session, level, auto, preview } = this.#studio;
    const format = new Intl.NumberFormat(locale);
    const shown = (n: number) => (level === 'GRID' ? auto.gridOf(n) : undefined) ?? plan.gridOf(n);
    const places = labelPlaces(coverage, n => (plan.includes(n) ? shown(n) : null));
    // Round the grid that is open its neighbours are named, and no more.
    const around = level === 'GRID' ? [] : session.grids.grids.filter(({ key }) => key !== within);
    const placesAround = around.length > 0 ? labelPlaces(coverage, n => session.grids.gridOf(n)) : new Map<string, LonLat>();
    const others = around.flatMap(({ key, number, name }) => {
      const at = placesAround.get(key);
      return at ? [{ at, number: number || name, detail: '', bad: false, locked: false }] : [];
    });
    const own = gridRows(plan, locks.keys, preview, here).flatMap(({ key, number, name, households, sign, locked, coming }) => {
      const at = key === null ? undefined : places.get(key);
      const bad = sign === 'few' || sign === 'many';
      const detail = `${text(labels, 'label.households', format.format(households))}${bad ? ` ${MARK[sign]}` : ''}`;
      return at ? [{ at, number: coming ? text(labels, 'auto.newGrid', coming) : number || name, detail, bad, locked }] : [];
    });
    return [...own, ...others];
  }

  #findingMarks(): Mark[] {
    const { session, findings } = this.#studio;
    return marked(session.findings, findings.current).map(({ id, at, severity }) => ({
      at,
      severity,
      sign: SEVERITY_SIGN[severity],
      current: id === findings.current,
    }));
  }
}

/** Outside of the grid that is open the ground is faint. */
function looksOf(studio: Studio): Looks {
  const { session, tinting, level, plan } = studio;
  const gridOf = (n: number) => studio.shownGridOf(n);
  return {
    gridOf,
    microOf: n => session.micro.gridOf(n),
    tintOf: n => {
      const key = level === 'GRID' ? gridOf(n) : plan.gridOf(n);
      return !plan.includes(n) ? ELSEWHERE : key === null ? UNASSIGNED : tinting.of(key);
    },
  };
}

function asSet(unit: number | undefined): ReadonlySet<number> {
  return new Set(unit === undefined ? [] : [unit]);
}
