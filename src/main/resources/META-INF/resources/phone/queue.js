// What was done on the telephone and is to be sent: in order, each once, photos first. A dead spot stops it, a refusal only the deed refused.
import { afterwards } from './matters.js';

/**
 * @typedef {{key: string, kind: 'deed' | 'report', at: number, body: object, photos: {key: string, name: string, blob: Blob, sent: boolean}[],
 *     seen?: number, title: string, problem?: {why: string, possible?: boolean, since?: object[], name?: string}}} Item
 * `problem` is for its doer to decide; until then it stays here and is not sent.
 */

/** No line, or none to the portal: later. */
export class Later extends Error {}

/**
 * @param {{all: Function, put: Function, remove: Function}} table
 * @param {{photo: Function, deed: Function, report: Function}} server each gives `{ok, status, body}` or throws {@link Later}
 * @param {{done: Function, changed: Function, mine: Function}} tell `done` gets the item and the matter as it is now; `mine` says whether who is logged in did it
 */
export function queueOf(table, server, { done, changed, mine = () => true }) {
    /** @type {Item[]} */
    let items = [];
    let running = null;

    const keep = async item => {
        await table.put(item);
        changed();
    };

    async function trouble(item, problem) {
        item.problem = problem;
        await keep(item);
    }

    /** False where one was refused. */
    async function sendPhotos(item) {
        for (const photo of item.photos.filter(photo => !photo.sent)) {
            const { ok, body } = await server.photo(photo);
            if (!ok) {
                await trouble(item, { why: body.why ?? 'BROKEN', name: photo.name });
                return false;
            }
            photo.sent = true;
            await keep(item);
        }
        return true;
    }

    async function send(item, again = false) {
        if (!(await sendPhotos(item))) return;
        const { ok, body } = await server[item.kind]({ ...item.body, key: item.key, photos: item.photos.map(photo => photo.key) });
        if (ok) {
            items = items.filter(other => other !== item);
            await table.remove(item.key);
            done(item, body.matter);
        } else if (body.why === 'PHOTOS' && !again) {
            // They waited there for too long; here they still are.
            for (const photo of item.photos) if (body.missing.includes(photo.key)) photo.sent = false;
            await send(item, true);
        } else if (body.matter) {
            await refused(item, body);
        } else {
            await trouble(item, { why: body.why ?? 'GONE' });
        }
    }

    async function refused(item, { why, matter }) {
        const { again, possible, since } = afterwards({ act: item.body.act, seen: item.seen }, matter);
        if (why === 'STALE' && again) {
            rebase(item, matter);
            await send(item);
            return;
        }
        await trouble(item, { why, possible: why === 'STALE' && possible, since });
        done(null, matter);
    }

    function rebase(item, matter) {
        item.body.version = matter.summary.version;
        item.seen = matter.history.length;
    }

    async function drain() {
        for (const item of [...items]) {
            if (!items.includes(item) || item.problem || !mine(item)) continue;
            item.sending = true;
            changed();
            try {
                await send(item);
            } finally {
                item.sending = false;
            }
        }
    }

    return {
        async load() {
            items = (await table.all()).map(item => ({ ...item, sending: false })).sort((a, b) => a.at - b.at);
            changed();
        },
        all: () => items,
        of: number => items.find(item => item.kind === 'deed' && item.body.number === number),
        waiting: () => items.filter(item => !item.problem).length,
        async add(item) {
            items.push(item);
            await keep(item);
        },
        /** It is not to be done after all. */
        async drop(item) {
            items = items.filter(other => other !== item);
            await table.remove(item.key);
            changed();
        },
        /** Although the matter is another by now. */
        async insist(item, matter) {
            rebase(item, matter);
            item.problem = undefined;
            await keep(item);
        },
        /** Sends what waits; whoever asks meanwhile waits with it. Throws {@link Later} where there is no line. */
        send() {
            running ??= drain().finally(() => (running = null));
            return running;
        },
    };
}
