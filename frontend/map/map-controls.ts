import { FullscreenControl, type Map as MapLibreMap, NavigationControl, ScaleControl } from 'maplibre-gl';
import { label, type MapConfig } from './map-config.ts';
import { type Tool, ToolButtons } from './tool-buttons.ts';
import { TILTED } from './zooms.ts';

const TILT = 55;
const TILT_ZOOM = 15.5;

const SIGNS = {
    measure: 'M3 13.500 13.500 3 17 6.500 6.500 17zM6 10.500l1.500 1.500M8.500 8l2.200 2.200M11 5.500l1.500 1.500',
    share: 'M8.300 11.700a3.200 3.200 0 0 0 4.500 0l3-3a3.200 3.200 0 0 0-4.500-4.500l-1.200 1.200M11.700 8.300a3.200 3.200 0 0 0-4.500 0l-3 3a3.200 3.200 0 0 0 4.500 4.500l1.200-1.200',
    print: 'M6 7V3h8v4M6 14H3.500V7h13v7H14M6 11.500h8V17H6z',
};

export type ToolName = keyof typeof SIGNS;

export interface MapControls {
    /** The way back for the keyboard from what a tool opened. */
    focus(tool: ToolName): void;
    pressed(tool: ToolName, pressed: boolean): void;
}

/** Zoom, north, tilt, the tools the page wants, full screen and the scale. `host` is what fills the screen. */
export function addControls(map: MapLibreMap, config: MapConfig, host: HTMLElement, press: (tool: ToolName) => void): MapControls {
    map.addControl(new NavigationControl({ visualizePitch: true }), 'top-right');
    addTilt(map, label(config, 'tilt'));
    const wanted = config.tools ?? [];
    const tools = new ToolButtons(wanted.map((name): Tool => ({ name, label: label(config, name), sign: { strokes: SIGNS[name] }, press: () => press(name) })));
    if (wanted.length > 0) {
        map.addControl(tools, 'top-right');
    }
    map.addControl(new FullscreenControl({ container: host }), 'top-right');
    addScale(map);
    return { focus: (tool) => tools.focus(tool), pressed: (tool, pressed) => tools.press(tool, pressed) };
}

export function addScale(map: MapLibreMap): void {
    map.addControl(new ScaleControl({ maxWidth: 110, unit: 'metric' }), 'bottom-left');
}

/** Tilts the map so that buildings stand up, and lays it flat again. */
function addTilt(map: MapLibreMap, text: string): void {
    const isTilted = (): boolean => map.getPitch() >= TILTED;
    const toggle = (): void => {
        map.easeTo(isTilted() ? { pitch: 0 } : { pitch: TILT, zoom: Math.max(map.getZoom(), TILT_ZOOM) });
    };
    const button = new ToolButtons([{ name: 'tilt', label: text, sign: { text: '3D' }, press: toggle }]);
    const show = (): void => button.press('tilt', isTilted());
    map.on('pitch', show);
    show();
    map.addControl(button, 'top-right');
}
