import type { BuildingColor } from '../map/building-layers.ts';
import type { Group } from '../map/visibility.ts';
import type { Selectable } from '../map/pick.ts';
import type { ByGrid, Heat } from '../ground/wire.ts';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

/**
 * A tour as it is played. Two ways lead to it, with the same answer:
 *
 * - `GET tours/{id}/play.json` for whoever is signed in, of what that person sees. `?lang=en` for the other language than the person's own, `?notes` with
 *   the presenter's notes, `?draft` as its author has it in the editor, saved or not.
 * - `GET t/{token}/play.json` for a link, of what its maker sees. `?lang=en`. Nothing personal in it: no author, no notes, no links into the portal.
 *
 * An unknown tour or link, and a link that has ended, answer 404. `{id}` is a number, or the name of a starter tour ("all-grids").
 * Counterpart: org.gridloom.tour.Play.
 */
export interface TourPlay {
    id: string;
    /** Rises with each saving; 0 for a starter tour. */
    version: number;
    /** Of all texts in this answer, whatever language they were written in: "zh-CN" or "en". */
    language: string;
    title: string;
    summary: string;
    /** Name of the district, street or community that it is about. */
    place: string;
    /** Absent in a link. */
    author?: string;
    /** ISO instant. The figures are no older than this; each has its own as well. */
    asOf: string;
    /** As it is to be written: 数据截至 2026-11-21 20:31. */
    asOfWords: string;
    /** The author fixed the figures; otherwise they are of the moment of asking. */
    frozen: boolean;
    /** What the addresses below begin with, relative to the page's base: "tours/7/" or "t/TOKEN/". */
    base: string;
    /** Never empty. */
    stops: PlayStop[];
}

export interface PlayStop {
    /** Stays the same when stops are moved about; unique in the tour; letters and digits. */
    id: string;
    title: string;
    /** Of the author's Markdown, made safe on the server: paragraphs, emphasis, lists, tables, quotations, links to http(s) and mailto, no images. */
    html: string;
    /** The same in plain sentences, for a voice and for screen readers. */
    spoken: string;
    /** Plain text. Only where it was asked for, and never in a link. */
    notes?: string;
    view: StopView;
    transition: Transition;
    /** How long it stays by itself once the camera has arrived. */
    seconds: number;
    /** Addresses relative to the page's base, `alt` never empty. JPEG. */
    pictures: { src: string; alt: string; width: number; height: number }[];
    figures: PlayFigure[];
    charts: PlayChart[];
    /** Where {@link Ground} is, relative to the page's base; absent where nothing is laid over the map. */
    ground?: string;
    /** A line each for what the author chose and is no longer there. */
    gone: string[];
}

export interface Transition {
    /** `jump` for all where less motion is wanted. */
    kind: 'fly' | 'ease' | 'jump';
    /** 0 for a jump. */
    millis: number;
}

/** What the map shows. Kept in this shape by the editor as well. */
export interface StopView {
    camera: Camera;
    /** From 0 to 1, by the groups of the layer switcher. One that is absent is shown as the map shows it; 0 hides it. */
    layers: Partial<Record<Group, number>>;
    /** By what standing houses have their colours. */
    buildings: BuildingColor;
    /** A figure over the ground, in the words of a link to the map: see ground/figure-choice.ts. The numbers come with {@link Ground}. */
    over?: string;
    stations?: StationFilter;
    incidents?: IncidentFilter;
    /** Walking reach of the stations: where one is reached in so many minutes (5, 10, 15). */
    reach?: { minutes: number };
    /** The feature of a tile layer that is marked, as it is found today: a grid that was redrawn has another id than when the view was taken. */
    selected?: { layer: Selectable; id: number };
    /** Grids in force at two days, ISO dates, the older on the left. The areas come with {@link Ground}. */
    swipe?: { before: string; after: string };
}

export interface Camera {
    /** Longitude, latitude: EPSG:4490, which is WGS 84 here. */
    center: [number, number];
    zoom: number;
    /** Degrees clockwise from north, −180 to 180. */
    bearing: number;
    /** Degrees from looking straight down, 0 to 85. */
    pitch: number;
}

export interface StationFilter {
    /** Names of kinds; empty for all. */
    kinds: string[];
    /** "now", or a time of today, "20:00"; absent for any. */
    openAt?: string;
}

export interface IncidentFilter {
    /** Name of a class; absent for all. */
    category?: string;
    /** Name of a focus of the desk (OVERDUE, DUE_TODAY …); absent for all open ones. */
    focus?: string;
}

export interface PlayFigure {
    key: string;
    label: string;
    /** As it is to be written, "93.72%", "1,054". "–" where there is nothing to have a share of. */
    value: string;
    /** 户, 件 …; empty where the value says it. */
    unit: string;
    /** What it is a share of, or its period: "737 / 972 · 2026-11". */
    detail: string;
    /** Against the period before, written: "+2.1". */
    delta?: { value: string; better: boolean | null };
    asOf: string;
    /** The page that has the same number, relative to the page's base; absent in a link and where there is none. */
    link?: string;
}

/** For ECharts or a table: each series has one value for each category. */
export interface PlayChart {
    key: string;
    kind: 'bar' | 'line' | 'row';
    title: string;
    categories: string[];
    series: { name: string; unit: string; values: (number | null)[] }[];
    /** Whether values are shares from 0 to 1. */
    share: boolean;
    asOf: string;
    link?: string;
}

/** What is laid over the map at a stop: `GET {base}stops/{stop}/ground.json`. Nothing personal in it. Counterpart: org.gridloom.tour.Ground. */
export interface Ground {
    asOf: string;
    /** A number for each grid, for GridFigureOverlay. */
    byGrid?: ByGrid;
    heat?: Heat;
    /** Open incidents, as a wall is told of them: no title, address or name. */
    pins?: GroundPin[];
    /** The stations that the stop's filter leaves; the map hides all others. */
    stations?: GroundStation[];
    reach?: Reached;
    before?: GridsAt;
    after?: GridsAt;
    gone: string[];
}

export interface GroundPin {
    longitude: number;
    latitude: number;
    /** Name of its class. */
    category: string;
    /** Past its limit. */
    overdue: boolean;
    urgent: boolean;
}

export interface GroundStation {
    /** Of the tile layer `station`. */
    id: number;
    kind: string;
    name: string;
    longitude: number;
    latitude: number;
    /** "08:00–21:00" of the day asked about; empty where nobody said. */
    hours: string;
}

/** GeoJSON polygons, one feature for each step of minutes, the longest first. */
export interface Reached {
    minutes: number;
    areas: FeatureCollection<Polygon | MultiPolygon, { minutes: number }>;
    inside: number;
    outside: number;
}

/** The grids in force at a day. */
export interface GridsAt {
    /** ISO date. */
    date: string;
    /** As it is to be written. */
    words: string;
    /** `tint` 0–5 is that of the map's grids: neighbours never share one. */
    grids: FeatureCollection<Polygon | MultiPolygon, { code: string; number: string; name: string; households: number; tint: number; label: [number, number] }>;
}
