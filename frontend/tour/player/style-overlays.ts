import type { ExpressionSpecification, FilterSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { MapOverlay } from '../../map/map-overlay.ts';
import { type Group, GROUP_NAMES, GROUPS } from '../../map/visibility.ts';
import { fainter, opacitiesOf } from './fainter.ts';

/** Makes groups of the map's own layers fainter. What it took away it gives back, so that the next stop begins with the map as it is. */
export class FaintGroups implements MapOverlay {
    readonly id = 'tour-faint';
    private readonly shares: ReadonlyMap<string, number>;
    private before: { layer: string; property: string; value: unknown }[] = [];

    constructor(groups: Partial<Record<Group, number>>) {
        this.shares = new Map(GROUP_NAMES.flatMap((group) => GROUPS[group].map((source) => [source, groups[group] ?? 1] as const)));
    }

    add(map: MapLibreMap): void {
        for (const layer of map.getStyle().layers) {
            const share = 'source' in layer ? (this.shares.get(layer.source as string) ?? 1) : 1;
            if (share > 0 && share < 1) {
                for (const property of opacitiesOf(layer.type)) {
                    const value = map.getPaintProperty(layer.id, property as never) as unknown;
                    this.before.push({ layer: layer.id, property, value });
                    map.setPaintProperty(layer.id, property as never, fainter(value, share) as never);
                }
            }
        }
    }

    remove(map: MapLibreMap): void {
        for (const { layer, property, value } of this.before) {
            if (map.getLayer(layer)) {
                map.setPaintProperty(layer, property as never, value as never);
            }
        }
        this.before = [];
    }
}

/** Shows some stations of the map and hides all others. */
export class SomeStations implements MapOverlay {
    readonly id = 'tour-stations';
    private readonly ids: readonly number[];
    private before: { layer: string; filter: FilterSpecification | undefined }[] = [];

    constructor(ids: readonly number[]) {
        this.ids = ids;
    }

    add(map: MapLibreMap): void {
        const these = ['in', ['id'], ['literal', this.ids]] as unknown as ExpressionSpecification;
        for (const layer of map.getStyle().layers) {
            if ('source' in layer && layer.source === 'station') {
                const filter = map.getFilter(layer.id) ?? undefined;
                this.before.push({ layer: layer.id, filter });
                map.setFilter(layer.id, (filter ? ['all', filter, these] : these) as FilterSpecification);
            }
        }
    }

    remove(map: MapLibreMap): void {
        for (const { layer, filter } of this.before) {
            if (map.getLayer(layer)) {
                map.setFilter(layer, filter ?? null);
            }
        }
        this.before = [];
    }
}
