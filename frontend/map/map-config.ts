import type { ToolName } from './map-controls.ts';

/** What the server tells the map, once; see org.gridloom.map.MapConfig. */
export interface MapConfig {
    /** Longitude and latitude the map opens at, unless `bounds` are given. */
    center: [number, number];
    zoom: number;
    /** West, south, east, north: what the map shows at first. */
    bounds?: [number, number, number, number];
    bearing?: number;
    pitch?: number;
    /** Absent: as the page is. */
    theme?: Theme;
    locale: string;
    /** Sources and map approval number, in plain text. */
    attribution: string;
    layers: LayerConfig[];
    /** What a link says the map shows, see view-link.ts; over all the above. */
    view?: string;
    /** What the map offers beside its own controls. */
    tools?: ToolName[];
    /** Every text of the element, by key; a key without a text shows itself. */
    labels: Record<string, string>;
}

export type Theme = 'light' | 'dark';

export interface LayerConfig {
    name: string;
    /** Tile address with {z}, {x}, {y}; may be relative to the page. */
    url: string;
    minzoom: number;
    maxzoom: number;
    visible: boolean;
}

/** Text for a key of {@link MapConfig.labels}. */
export function label(config: MapConfig | undefined, key: string): string {
    return config?.labels[key] ?? key;
}
