import type { FilterSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { MapOverlay } from '../map/map-overlay.ts';
import { FROM } from '../map/zooms.ts';

const SOURCE = 'station';
/** From here on a page about stations shows signs; other maps have dots as far as FROM.stationSign. */
const SIGNS_FROM = 9;

/** By which the map's stations are narrowed; nothing where all are shown. */
export function onlyThese(ids: readonly number[] | null): FilterSpecification | null {
  return ids === null ? null : (['in', ['id'], ['literal', ids]] as unknown as FilterSpecification);
}

/** Leaves on a map only the stations that are meant: those of a list, those that are open at a time. */
export class StationFilter implements MapOverlay {
  readonly id = 'station-filter';

  private ids: readonly number[] | null;
  private map: MapLibreMap | undefined;
  private readonly foremost: boolean;

  /**
   * @param ids null for all
   * @param foremost whether the map is about stations, so that they are signs from afar too
   */
  constructor(ids: readonly number[] | null = null, foremost = false) {
    this.ids = ids;
    this.foremost = foremost;
  }

  show(ids: readonly number[] | null): void {
    this.ids = ids;
    if (this.map) {
      this.apply(this.map, ids);
    }
  }

  add(map: MapLibreMap): void {
    this.map = map;
    if (this.foremost && map.getLayer('station')) {
      map.setLayerZoomRange('station', SIGNS_FROM, FROM.stationName);
      map.setLayerZoomRange('station-dot', 0, 0);
    }
    this.apply(map, this.ids);
  }

  remove(map: MapLibreMap): void {
    this.map = undefined;
    this.apply(map, null);
  }

  private apply(map: MapLibreMap, ids: readonly number[] | null): void {
    map
      .getStyle()
      .layers.filter((layer) => 'source' in layer && layer.source === SOURCE)
      .forEach((layer) => map.setFilter(layer.id, onlyThese(ids)));
  }
}
