import type { LayerConfig } from './map-config.ts';

const EPOCH = /(^|\/)tiles\/([^/]+)\/\d+\//;

/** The new tile addresses of the layers whose epoch is not the one in their address; see org.gridloom.tile. */
export function newUrls(layers: readonly LayerConfig[], epochs: Readonly<Record<string, number>>): Record<string, string> {
    const urls: Record<string, string> = {};
    for (const { name, url } of layers) {
        const epoch = epochs[name];
        const newer = epoch === undefined ? url : url.replace(EPOCH, `$1tiles/$2/${epoch}/`);
        if (newer !== url) {
            urls[name] = newer;
        }
    }
    return urls;
}
