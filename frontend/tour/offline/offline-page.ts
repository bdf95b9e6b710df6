import { addProtocol } from 'maplibre-gl';
import incidentSigns from '../../incident/incident-sign.css?inline';
import '../player/gridloom-tour-player.ts';
import { type Copy, DiskSource, tileOf } from './disk-source.ts';

declare global {
    // Written by the scripts of the copy.
    var gridloomTour: Copy;
    var gridloomTiles: Record<string, string>;
}

/* A copy of a tour, opened from a disk. It asks nobody for anything. */
const style = document.createElement('style');
style.textContent = `${String(incidentSigns)}
html { color-scheme: light dark; font-size: max(15px, min(0.8333vw, 1.4815vh)); }
html, body { height: 100%; margin: 0; overflow: hidden; background: light-dark(#f3f1ec, #1a1d22); }`;
document.head.append(style);

addProtocol('disk', ({ url }) => {
    const tile = tileOf(globalThis.gridloomTiles, url);
    return tile ? Promise.resolve({ data: tile.buffer }) : Promise.reject(new Error(`beyond the copy: ${url}`));
});

const player = Object.assign(document.createElement('gridloom-tour-player'), {
    source: new DiskSource(globalThis.gridloomTour),
    base: '',
    kiosk: new URLSearchParams(location.search).has('kiosk'),
});
document.querySelector('#tour')!.append(player);
