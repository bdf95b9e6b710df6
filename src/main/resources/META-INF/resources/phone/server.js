// What is asked of the portal, and sent to it.
import { Later } from './queue.js';

const PATIENCE_MS = 20_000;
const PHOTO_PATIENCE_MS = 120_000;

let csrf = null;

/** The login is over: what waits is kept until somebody logs in again. */
export class LoggedOut extends Later {}

async function ask(path, options = {}, patience = PATIENCE_MS) {
    let answer;
    try {
        answer = await fetch(`api/${path}`, { ...options, redirect: 'error', signal: AbortSignal.timeout(patience) });
    } catch {
        throw new Later('no line');
    }
    if (answer.status === 401) throw new LoggedOut('log in');
    if (answer.status === 429 || answer.status >= 500) throw new Later(String(answer.status));
    return answer;
}

async function read(answer) {
    return { ok: answer.ok, status: answer.status, body: await answer.json().catch(() => ({})) };
}

/** A token of a session that is over is refused once, and fetched anew. */
async function change(path, options, patience) {
    for (let time = 0; ; time++) {
        if (!csrf) await server.matters(new Map());
        const answer = await ask(path, { ...options, headers: { ...options.headers, [csrf.header]: csrf.token } }, patience);
        if (answer.status !== 403 || time > 0) return read(answer);
        csrf = null;
    }
}

const json = body => ({ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

export const server = {
    /** @param {Map<string, object>} known matters by number, of which only newer ones come */
    async matters(known) {
        const versions = [...known.values()].map(({ summary }) => `${summary.number}:${summary.version}`).join(',');
        const state = await (await ask(`matters?${new URLSearchParams({ known: versions })}`)).json();
        csrf = { header: state.header, token: state.token };
        return state;
    },
    buildings: async () => (await ask('buildings')).json(),
    photo: ({ key, blob }) => change(`photos/${key}`, { method: 'PUT', body: blob }, PHOTO_PATIENCE_MS),
    deed: body => change('deeds', json(body)),
    report: body => change('reports', json(body)),
    /** For the form that ends the login. */
    token: () => csrf?.token ?? '',
};
