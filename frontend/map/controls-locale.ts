import { label, type MapConfig } from './map-config.ts';

/** MapLibre's own texts from ours. */
export function controlsLocale(config: MapConfig): Record<string, string> {
    return {
        'Map.Title': label(config, 'title'),
        'NavigationControl.ZoomIn': label(config, 'zoomIn'),
        'NavigationControl.ZoomOut': label(config, 'zoomOut'),
        'NavigationControl.ResetBearing': label(config, 'north'),
        'FullscreenControl.Enter': label(config, 'fullscreen'),
        'FullscreenControl.Exit': label(config, 'fullscreenExit'),
        'ScaleControl.Meters': label(config, 'metres'),
        'ScaleControl.Kilometers': label(config, 'kilometres'),
        'Popup.Close': label(config, 'close'),
        'Marker.Title': label(config, 'marker'),
    };
}
