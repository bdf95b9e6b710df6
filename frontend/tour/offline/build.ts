import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const ENTRY = fileURLToPath(new URL('offline-page.ts', import.meta.url));
const NO_LIVE = fileURLToPath(new URL('no-live.ts', import.meta.url));
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs';
const INLINE_WORKER = '\0worker-of-the-map';

/**
 * Builds beside the portal's pages the one script with which the copy of a tour plays from a disk, `tour-offline.js`. A page from a disk may load neither
 * modules nor workers, so everything is in one plain script, and the map's worker comes from a text in it.
 */
export function offlinePlayer(): Plugin {
    return {
        name: 'gridloom-offline-player',
        apply: 'build',
        async generateBundle() {
            this.emitFile({ type: 'asset', fileName: 'tour-offline.js', source: await script(ENTRY, [await inlined()]) });
        },
    };
}

async function inlined(): Promise<Plugin> {
    const worker = await script(fileURLToPath(import.meta.resolve(WORKER)), []);
    return {
        name: 'gridloom-offline-parts',
        enforce: 'pre',
        resolveId(id) {
            return id.startsWith(`${WORKER}?`) ? INLINE_WORKER : id.endsWith('/live/live-client.ts') ? NO_LIVE : undefined;
        },
        load(id) {
            return id === INLINE_WORKER ? `export default URL.createObjectURL(new Blob([${JSON.stringify(worker)}], { type: 'text/javascript' }));` : undefined;
        },
    };
}

/** An entry with all that it imports as one script. */
async function script(entry: string, plugins: Plugin[]): Promise<string> {
    const built = (await build({
        configFile: false,
        logLevel: 'warn',
        plugins,
        build: {
            write: false,
            minify: true,
            target: 'es2023',
            lib: { entry, formats: ['iife'], name: 'gridloom' },
            // A plain script has no address of its own; nothing in it asks for one.
            rolldownOptions: { transform: { define: { 'import.meta': '{}' } } },
        },
    })) as Rolldown.RolldownOutput[];
    const code = built[0]!.output.find((part) => part.type === 'chunk');
    if (!code) {
        throw new Error(`nothing was built of ${entry}`);
    }
    return code.code;
}
