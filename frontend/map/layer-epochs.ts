import type { LayerConfig } from './map-config.ts';

/** What the server says of a layer: who knows an older epoch than `whole` knows nothing; after it, which tiles each change touched. */
export interface LayerNews {
    whole: number;
    touched: Array<{ epoch: number; tiles: string[] }>;
}

interface Box {
    west: number;
    north: number;
    east: number;
    south: number;
}

interface Touch {
    epoch: number;
    boxes: Box[];
}

interface Layer {
    whole: number;
    touches: Touch[];
}

const LAYER = /(?:^|\/)tiles\/[^/]+\/(\d+)\//;
const TILE = /((?:^|\/)tiles\/([^/]+)\/)\d+(\/(\d+)\/(\d+)\/(\d+)\.mvt)/;

/** What a tile shows of its neighbours, as a share of its side. */
const MARGIN = 1 / 32;

/**
 * The epoch of each tile: the one of the last change that touched it. With it in a tile's address, the browser asks for what changed and has the rest;
 * see org.gridloom.tile.
 */
export class LayerEpochs {
    private readonly layers = new Map<string, Layer>();

    /** Takes the layers of the map, whose addresses have the epochs of when the page was made. */
    show(layers: readonly LayerConfig[]): void {
        for (const { name, url } of layers) {
            const epoch = Number(LAYER.exec(url)?.[1]);
            const known = this.layers.get(name);
            if (epoch && (!known || epoch > newest(known))) {
                this.layers.set(name, { whole: epoch, touches: [] });
            }
        }
    }

    /** Takes what the server says, and says which layers have tiles to load again. It may say it before there is a map. */
    hear(news: Readonly<Record<string, LayerNews>>): string[] {
        return Object.entries(news)
            .filter(([name, said]) => this.take(name, said))
            .map(([name]) => name);
    }

    /** The address of a tile with its own epoch. */
    address(url: string): string {
        return url.replace(TILE, (all, before: string, name: string, rest: string, z: string, x: string, y: string) => {
            const layer = this.layers.get(name);
            return layer ? before + epochOf(layer, tileBox(Number(z), Number(x), Number(y), MARGIN)) + rest : all;
        });
    }

    private take(name: string, said: LayerNews): boolean {
        const layer = this.layers.get(name) ?? { whole: 0, touches: [] };
        this.layers.set(name, layer);
        const known = newest(layer);
        if (said.whole > known) {
            layer.whole = said.whole;
            layer.touches = [];
        }
        const touches = said.touched.filter(({ epoch }) => epoch > newest(layer));
        layer.touches.push(...touches.map(({ epoch, tiles }) => ({ epoch, boxes: tiles.map(namedBox) })));
        return newest(layer) > known;
    }
}

function newest(layer: Layer): number {
    return layer.touches.at(-1)?.epoch ?? layer.whole;
}

function epochOf(layer: Layer, tile: Box): number {
    return layer.touches.findLast(({ boxes }) => boxes.some((box) => meet(box, tile)))?.epoch ?? layer.whole;
}

function namedBox(name: string): Box {
    const [z = 0, x = 0, y = 0] = name.split('/').map(Number);
    return tileBox(z, x, y, 0);
}

/** In the web map's square world, 0 to 1. */
function tileBox(z: number, x: number, y: number, margin: number): Box {
    const side = 1 / 2 ** z;
    return { west: (x - margin) * side, north: (y - margin) * side, east: (x + 1 + margin) * side, south: (y + 1 + margin) * side };
}

function meet(a: Box, b: Box): boolean {
    return a.west <= b.east && b.west <= a.east && a.north <= b.south && b.north <= a.south;
}
