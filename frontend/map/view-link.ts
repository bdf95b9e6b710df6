import type { Map as MapLibreMap } from 'maplibre-gl';
import { BUILDING_COLORS, type BuildingColor } from './building-layers.ts';
import { ORDER, type Picked, type Selectable } from './pick.ts';
import { type Group, GROUP_NAMES } from './visibility.ts';

/** What a link to the map says; what it leaves out is as the map has it by itself. */
export interface MapView {
    /** Longitude and latitude in degrees. */
    center?: [number, number];
    zoom?: number;
    bearing?: number;
    pitch?: number;
    selected?: Picked;
    hidden: readonly Group[];
    buildings: BuildingColor;
    /** What a feature has laid over the map, in its own words. */
    over?: string;
}

/**
 * The query of a link: `at=117.06000,30.66000,15.50,20,55&of=grid:12&hide=place,road&color=households&over=grid:open`. `at` is longitude, latitude, zoom and, where the
 * map is turned or tilted, bearing and pitch.
 */
export function writeView(view: MapView): string {
    const query: string[] = [];
    if (view.center && view.zoom !== undefined) {
        const turned = Math.round(view.bearing ?? 0) !== 0 || Math.round(view.pitch ?? 0) !== 0;
        const turn = turned ? [view.bearing ?? 0, view.pitch ?? 0].map((degrees) => String(Math.round(degrees))) : [];
        query.push(`at=${[...view.center.map((degrees) => degrees.toFixed(5)), view.zoom.toFixed(2), ...turn].join(',')}`);
    }
    if (view.selected) {
        query.push(`of=${view.selected.layer}:${view.selected.id}`);
    }
    if (view.hidden.length > 0) {
        query.push(`hide=${GROUP_NAMES.filter((group) => view.hidden.includes(group)).join(',')}`);
    }
    if (view.buildings !== 'use') {
        query.push(`color=${view.buildings}`);
    }
    if (view.over) {
        query.push(`over=${view.over}`);
    }
    return query.join('&');
}

/** Where a map looks from. */
export function whereIs(map: MapLibreMap): Required<Pick<MapView, 'center' | 'zoom' | 'bearing' | 'pitch'>> {
    const { lng, lat } = map.getCenter();
    return { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
}

/** What cannot be read counts as not said: an old or broken link still opens the map. */
export function readView(query: string): MapView {
    const said = new URLSearchParams(query);
    const hidden = (said.get('hide') ?? '').split(',');
    return {
        ...readAt(said.get('at') ?? ''),
        ...readOf(said.get('of') ?? ''),
        hidden: GROUP_NAMES.filter((group) => hidden.includes(group)),
        buildings: BUILDING_COLORS.find((color) => color === said.get('color')) ?? 'use',
        ...readOver(said.get('over') ?? ''),
    };
}

function readOver(text: string): Pick<MapView, 'over'> {
    return /^[\w:.-]{1,120}$/.test(text) ? { over: text } : {};
}

function readAt(text: string): Pick<MapView, 'center' | 'zoom' | 'bearing' | 'pitch'> {
    const numbers = text.split(',').map((part) => (/^-?\d{1,3}(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
    const [lng, lat, zoom, bearing = 0, pitch = 0] = numbers;
    if (lng === undefined || lat === undefined || zoom === undefined || numbers.length > 5 || numbers.some(Number.isNaN)) {
        return {};
    }
    const possible = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24 && Math.abs(bearing) <= 360 && pitch >= 0 && pitch <= 85;
    return possible ? { center: [lng, lat], zoom, bearing, pitch } : {};
}

function readOf(text: string): Pick<MapView, 'selected'> {
    const [, layer, id] = /^([a-z]+):(\d{1,15})$/.exec(text) ?? [];
    return ORDER.includes(layer as Selectable) ? { selected: { layer: layer as Selectable, id: Number(id) } } : {};
}
