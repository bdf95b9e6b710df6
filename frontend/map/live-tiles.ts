import type { ReactiveController } from 'lit';
import { type Map as MapLibreMap, VectorTileSource } from 'maplibre-gl';
import { liveClient, type LiveSubscription } from '../live/live-client.ts';
import { LayerEpochs, type LayerNews } from './layer-epochs.ts';
import type { LayerConfig } from './map-config.ts';
import { tileUrl } from './style.ts';

/** Loads the tiles again that the server says have changed; what is drawn stays until the new is there, and what did not change comes from the browser. */
export class LiveTiles implements ReactiveController {
    private readonly epochs = new LayerEpochs();
    private layers: readonly LayerConfig[] = [];
    private news: LiveSubscription | undefined;

    private readonly ready: () => Promise<MapLibreMap>;
    private readonly listens: () => boolean;

    constructor(ready: () => Promise<MapLibreMap>, listens: () => boolean) {
        this.ready = ready;
        this.listens = listens;
    }

    hostConnected(): void {
        if (!this.listens()) {
            return;
        }
        this.news = liveClient.subscribe('layers', '', {
            snapshot: ({ layers }) => this.hear(layers as Record<string, LayerNews>),
            change: ({ layers }) => this.hear(layers as Record<string, LayerNews>),
        });
    }

    hostDisconnected(): void {
        this.news?.close();
    }

    /** Takes the layers of the map; before it is made, since it asks for its tiles at once. */
    show(layers: readonly LayerConfig[]): void {
        this.layers = layers;
        this.epochs.show(layers);
    }

    /** Lets a map ask for each tile by the tile's own epoch. */
    serve(map: MapLibreMap): void {
        map.setTransformRequest((url, type) => (type === 'Tile' ? { url: this.epochs.address(url) } : undefined));
    }

    private hear(news: Readonly<Record<string, LayerNews>>): void {
        const changed = this.epochs.hear(news);
        void this.ready().then((map) => {
            for (const { name, url } of this.layers) {
                const source = map.getSource(name);
                if (changed.includes(name) && source instanceof VectorTileSource) {
                    source.setTiles([tileUrl(url, document.baseURI)]);
                }
            }
        });
    }
}
