import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Theme } from '../map/map-config.ts';
import type { MapOverlay } from '../map/map-overlay.ts';
import { SLOT } from '../map/style.ts';
import { reachColors } from './reach-colors.ts';
import { groundLayers, NEXT, OUTSIDE, signLayers, SOURCES, WAY, AREA } from './reach-layers.ts';
import { areaUrl, MINUTES, type Minutes, type NextPlace, type Outside, outsideUrl, type ReachArea, type ReachQuestion } from './wire.ts';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * The ground that is reached on foot in 5, 10 and 15 minutes, and what belongs to it: houses outside, a way, places for the next stations. For any map:
 *
 *     const overlay = new ReachOverlay(() => map.theme, '{0} 分钟');
 *     map.addOverlay(overlay);
 *     await overlay.ask({ kinds: ['MEALS'] });
 */
export class ReachOverlay implements MapOverlay {
    readonly id = 'reach';
    private readonly theme: () => Theme;
    private readonly minutesWords: string;
    private readonly data = new Map<string, FeatureCollection>();
    private circles: readonly Minutes[];
    private map: MapLibreMap | undefined;
    private asked = 0;

    /** @param minutesWords what stands on a border, with {0} for the minutes */
    constructor(theme: () => Theme, minutesWords: string, circles: readonly Minutes[] = MINUTES) {
        this.theme = theme;
        this.minutesWords = minutesWords;
        this.circles = circles;
    }

    add(map: MapLibreMap): void {
        this.map = map;
        SOURCES.filter((source) => !map.getSource(source)).forEach((source) => map.addSource(source, { type: 'geojson', data: this.data.get(source) ?? NOTHING }));
        this.addLayers(map);
    }

    remove(map: MapLibreMap): void {
        this.removeLayers(map);
        SOURCES.filter((source) => map.getSource(source)).forEach((source) => map.removeSource(source));
        this.map = undefined;
    }

    /** Fetches and draws the circles; nothing is drawn of an answer that came after a later question. Houses outside are asked for where minutes are given. */
    async ask(question: ReachQuestion, outsideOf?: Minutes): Promise<ReachArea | undefined> {
        const number = ++this.asked;
        const [area, outside] = await Promise.all([
            fetched<ReachArea>(areaUrl(question)),
            outsideOf === undefined ? Promise.resolve(NOTHING) : fetched<Outside>(outsideUrl(question, outsideOf)),
        ]);
        if (number !== this.asked) {
            return undefined;
        }
        this.show(AREA, area);
        this.show(OUTSIDE, outside);
        return area;
    }

    /** What was fetched elsewhere, such as by an offline copy. */
    showArea(area: FeatureCollection): void {
        this.show(AREA, area);
    }

    /** @param line from a place to a station; empty for none */
    showWay(line: readonly (readonly number[])[]): void {
        const ends = line.length < 2 ? [] : [line[0]!, line[line.length - 1]!];
        this.show(WAY, {
            type: 'FeatureCollection',
            features: [
                ...(line.length < 2 ? [] : [{ type: 'Feature' as const, properties: {}, geometry: { type: 'LineString' as const, coordinates: line.map((place) => [...place]) } }]),
                ...ends.map((place) => ({ type: 'Feature' as const, properties: {}, geometry: { type: 'Point' as const, coordinates: [...place] } })),
            ],
        });
    }

    showNext(places: readonly NextPlace[]): void {
        this.show(NEXT, {
            type: 'FeatureCollection',
            features: places.map(({ rank, gained, lng, lat }) => ({ type: 'Feature', properties: { rank, gained }, geometry: { type: 'Point', coordinates: [lng, lat] } })),
        });
    }

    /** Which circles are drawn. */
    showCircles(circles: readonly Minutes[]): void {
        this.circles = circles;
        if (this.map) {
            this.removeLayers(this.map);
            this.addLayers(this.map);
        }
    }

    private addLayers(map: MapLibreMap): void {
        const colors = reachColors(this.theme());
        groundLayers(colors, this.circles).forEach((layer) => map.addLayer(layer, SLOT.belowBuildings));
        signLayers(colors, this.circles, this.minutesWords).forEach((layer) => map.addLayer(layer));
    }

    private removeLayers(map: MapLibreMap): void {
        const ids = (layers: LayerSpecification[]): string[] => layers.map(({ id }) => id);
        const colors = reachColors(this.theme());
        [...ids(groundLayers(colors, MINUTES)), ...ids(signLayers(colors, MINUTES, ''))]
            .filter((layer) => map.getLayer(layer))
            .forEach((layer) => map.removeLayer(layer));
    }

    private show(source: string, data: FeatureCollection): void {
        this.data.set(source, data);
        void this.map?.getSource<GeoJSONSource>(source)?.setData(data);
    }
}

async function fetched<T>(url: string): Promise<T> {
    const answer = await fetch(url, { headers: { Accept: 'application/json' } });
    if (!answer.ok) {
        throw new Error(`${url}: ${answer.status}`);
    }
    return (await answer.json()) as T;
}
